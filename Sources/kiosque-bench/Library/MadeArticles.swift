import Model

/// Articles that nobody wrote, the same for the same seed, the oldest first.
struct MadeArticles {
  private var source: FrenchText
  private var dice: Dice
  private let count: Int
  private let bodies: Int
  private var made = 0

  /// The last day of the press that is made up; ten years lie before it.
  private static let end = 1_795_000_000
  private static let years = 10
  private static let sources = [
    "La Gazette du littoral", "Le Courrier des cimes", "Zinc et comptoir", "L’Écho des halles",
    "Les Nouvelles du canal",
  ]

  /// - Parameter bodies: so many of the articles, the newest, have a whole body; the others one short
  ///   sentence.
  init(count: Int, bodies: Int, seed: Int) {
    source = FrenchText(seed: seed)
    dice = Dice(seed: seed + 1)
    self.count = count
    self.bodies = bodies
  }

  /// The next articles, so many at most; none at the end.
  mutating func next(_ most: Int) -> [Article] {
    (0..<min(most, count - made)).map { _ in article() }
  }

  private mutating func article() -> Article {
    made += 1
    let span = Self.years * 365 * 86_400
    let age = span / max(1, count) * (count - made)
    let published = Moment(secondsSince1970: (Self.end - age) / 60 * 60, offset: 60)
    let site = Self.sources[dice.number(in: 0...Self.sources.count - 1)]
    let address = "https://journal\(site.count).example/articles/\(made)"
    return Article(
      id: ArticleID(address: address), title: source.title(), authors: [source.name()],
      editor: dice.chance(60) ? source.name() : nil, published: published, language: "fr",
      url: address, source: Source(name: site), site: Site(name: site),
      body: body(), areCommentsOpen: dice.chance(50),
      likes: dice.chance(70) ? dice.number(in: 0...9999) : nil)
  }

  /// Three paragraphs or many: most articles are short, a few fill fifty screens.
  private mutating func body() -> [Block] {
    guard made > count - bodies else { return [.paragraph([Inline("Texte à venir.")])] }
    let paragraphs =
      dice.chance(1) ? dice.number(in: 100...300) : dice.number(in: 3...(dice.chance(20) ? 40 : 12))
    return (0..<paragraphs).map { number in
      if number > 0, dice.chance(6) { return .heading(level: 2, [Inline(source.title())]) }
      return .paragraph([Inline(source.paragraph())])
    }
  }
}

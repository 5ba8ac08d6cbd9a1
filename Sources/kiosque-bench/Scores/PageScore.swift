/// The scores of a suite of pages; also those of every other page, so that a rule that helps one half
/// alone is seen to be luck.
struct PageScore {
  private var texts: [[TokenScore]] = [[], []]
  /// Pieces found that belong, that do not, and missed, in each half.
  private var pieces = [(found: 0, strange: 0, missed: 0), (found: 0, strange: 0, missed: 0)]
  private var facts = FactScore()
  /// What was read.
  private(set) var pages: [(bytes: [UInt8], address: String?)] = []
  /// What went wrong, the worst page first.
  private(set) var losses: [(weight: Double, line: String)] = []

  /// With a browser, what is read is that browser's dump of each page.
  init(
    _ suite: PageSuite, in corpus: Corpus, through browser: TextBrowser?,
    write: (_ key: String, FoundPage) throws -> Void
  ) rethrows {
    for (number, item) in suite.cases.enumerated() {
      guard let page = corpus.page(item.page),
        let bytes = browser == nil ? page : browser?.dump(page)
      else { continue }
      let found = FoundPage(bytes, address: item.address)
      pages.append((bytes, item.address))
      try write(item.key, found)
      let half = number & 1
      if let text = item.text { add(item.key, TokenScore(gold: text, found: found.text), half) }
      if !item.with.isEmpty || !item.without.isEmpty { add(item, found.text, half) }
      for miss in facts.add(gold: item.facts, found: found.facts) {
        losses.append((0, "\(item.key)  \(miss)"))
      }
    }
    losses.sort { $0.weight > $1.weight }
  }

  private mutating func add(_ key: String, _ score: TokenScore, _ half: Int) {
    texts[half].append(score)
    losses.append(
      (
        1 - score.f1,
        "\(key)  F1 \(Figure.text(score.f1, decimals: 3))  precision "
          + "\(Figure.text(score.precision, decimals: 3))  recall "
          + Figure.text(score.recall, decimals: 3)
      ))
  }

  private mutating func add(_ item: PageSuite.Case, _ text: String, _ half: Int) {
    let text = MarkupText.squeezed(text)
    func holds(_ piece: String) -> Bool { text.contains(MarkupText.squeezed(piece)) }
    let missed = item.with.filter { !holds($0) }
    let strange = item.without.filter(holds)
    pieces[half].found += item.with.count - missed.count
    pieces[half].missed += missed.count
    pieces[half].strange += strange.count
    for piece in missed { losses.append((1, "\(item.key)  missed « \(piece) »")) }
    for piece in strange { losses.append((1, "\(item.key)  strange « \(piece) »")) }
  }

  /// F1 of all, and of each half.
  var f1: (all: Double, halves: [Double])? {
    if !texts.joined().isEmpty {
      let halves = texts.map { $0.map(\.f1).reduce(0, +) / Double(max(1, $0.count)) }
      let all = texts.joined().map(\.f1)
      return (all.reduce(0, +) / Double(all.count), halves)
    }
    let halves = pieces.map { Self.f1($0.found, $0.strange, $0.missed) }
    let sum = pieces.reduce((0, 0, 0)) { ($0.0 + $1.found, $0.1 + $1.strange, $0.2 + $1.missed) }
    return sum.0 == 0 ? nil : (Self.f1(sum.0, sum.1, sum.2), halves)
  }

  private static func f1(_ found: Int, _ strange: Int, _ missed: Int) -> Double {
    found == 0 ? 0 : Double(2 * found) / Double(2 * found + strange + missed)
  }

  var note: String { "\(pages.count) pages  \(facts.line)" }
}

/// Makes text that looks like the French press, the same for the same seed.
///
/// It is written as most pages are, with plain spaces before the high marks and inside « », or as
/// careful ones are, with the no-break spaces that French wants. It is dense where lines break
/// badly: quotations, numbers with their units, dates, hours, names with a title, long words.
struct FrenchText {
  /// How the spaces that French binds are written.
  enum Spaces: String, CaseIterable {
    case plain, nbsp
  }

  var dice: Dice
  private let spaces: Spaces

  init(seed: Int, spaces: Spaces = .plain) {
    dice = Dice(seed: seed)
    self.spaces = spaces
  }

  /// Paragraphs of so many bytes together, or a little more.
  mutating func paragraphs(bytes: Int) -> [String] {
    var paragraphs: [String] = []
    var count = 0
    while count < bytes {
      let next = paragraph()
      count += next.utf8.count
      paragraphs.append(next)
    }
    return paragraphs
  }

  /// One to seven sentences.
  mutating func paragraph() -> String {
    var text = dice.chance(6) ? "—~" : ""
    for number in 0..<dice.number(in: 1...7) {
      if number > 0 { text += " " }
      text += sentence()
    }
    return bound(text)
  }

  /// What stands over an article.
  mutating func title() -> String {
    var text =
      dice.chance(30) ? "À \(dice.pick(Lexicon.towns)), \(clause())" : capitalised(clause())
    if dice.chance(15) { text += "~?" }
    return bound(text)
  }

  /// First name and last name.
  mutating func name() -> String {
    bound("\(dice.pick(Lexicon.firstNames)) \(dice.pick(Lexicon.lastNames))")
  }

  /// Each `~` as the space that is asked for: U+202F before `; ! ?`, else U+00A0, or a plain one.
  private func bound(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 32)
    let source = Array(text.utf8)
    for (place, byte) in source.enumerated() {
      guard byte == UInt8(ascii: "~") else {
        bytes.append(byte)
        continue
      }
      let following = place + 1 < source.count ? source[place + 1] : 0
      let isNarrow = [UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(following)
      switch spaces {
      case .plain: bytes.append(0x20)
      case .nbsp: bytes += isNarrow ? [0xE2, 0x80, 0xAF] : [0xC2, 0xA0]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Phrases by which a line is known when it begins with one, in small letters without accents.
///
///     Phrases([("par", .author), ("photo", .neither)]).beginning(of: "par jeanne abgrall")  →  3, .author
struct Phrases<Meaning: Sendable>: Sendable {
  private typealias Phrase = (bytes: [UInt8], meaning: Meaning)

  /// By the last five bits of their first byte, in the order in which they are tried.
  private var shelves: [[Phrase]]
  /// A bit for the first three letters of each, in small letters; anything else counts as none.
  private var heads: [UInt64]

  init(_ phrases: [(String, Meaning)]) {
    shelves = [[Phrase]](repeating: [], count: 32)
    heads = [UInt64](repeating: 0, count: 512)
    for (text, meaning) in phrases {
      let bytes = Array(text.utf8)
      shelves[Int(bytes[0] & 31)].append((bytes, meaning))
      if let head = bytes.withUnsafeBufferPointer({ PhraseHead($0).number }) {
        heads[head >> 6] |= 1 << UInt64(head & 63)
      }
    }
  }

  /// The first of the phrases that a line begins with: its length in bytes, and what it means.
  func beginning(of line: some StringProtocol) -> (length: Int, meaning: Meaning)? {
    guard let first = line.utf8.first else { return nil }
    for (bytes, meaning) in shelves[Int(first & 31)] where line.utf8.starts(with: bytes) {
      return (bytes.count, meaning)
    }
    return nil
  }

  /// All phrases that a line begins with, in their order.
  func beginnings(of line: String) -> [(length: Int, meaning: Meaning)] {
    guard let first = line.utf8.first else { return [] }
    return shelves[Int(first & 31)].filter { line.utf8.starts(with: $0.bytes) }
      .map { ($0.bytes.count, $0.meaning) }
  }

  /// A first look at a line as a page wrote it, since a page has many lines and few of these: false
  /// when its first letters are those of no phrase.
  func mayBegin(_ line: UnsafeBufferPointer<UInt8>) -> Bool { mayBegin(PhraseHead(line)) }

  /// The same of a line whose head is known.
  func mayBegin(_ head: PhraseHead) -> Bool {
    guard let head = head.number else { return true }
    return heads[head >> 6] & 1 << UInt64(head & 63) != 0
  }
}

/// The first three letters of a line, what is before them passed over.
struct PhraseHead {
  /// Five bits a letter; nil where one may have an accent.
  let number: Int?

  init(_ line: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < line.count, !MarkupScanner.isLetter(line[index]) {
      // Letters of Latin begin at C3; before, and in E2, are signs and spaces.
      if line[index] >= 0xC3, line[index] != 0xE2 {
        number = nil
        return
      }
      index += 1
    }
    var head = 0
    for place in index..<index + 3 {
      let byte = place < line.count ? line[place] : 0
      if byte >= 0x80 {
        number = nil
        return
      }
      head = head << 5 | (MarkupScanner.isLetter(byte) ? Int(byte & 31) : 0)
    }
    number = head
  }
}

extension Phrases where Meaning == Void {
  init(_ phrases: [String]) { self.init(phrases.map { ($0, ()) }) }

  func begin(_ line: some StringProtocol) -> Bool { beginning(of: line) != nil }
}

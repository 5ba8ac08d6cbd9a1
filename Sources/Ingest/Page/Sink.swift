import Model
import Text

/// Gathers runs into lines and lines into blocks, white space as HTML has it.
struct Sink {
  var blocks: [Block] = []
  /// Where among the blocks a table of one row stands, and what it is if it stays alone.
  var loneRows: [(place: Int, laidOut: [Block])] = []
  private var runs: [Inline] = []
  private var bytes: [UInt8] = []
  private var runTraits: Inline.Traits = []
  private var runLink: String?
  /// A space is owed, if something follows.
  private var owesSpace = false
  private var breaks = 0
  /// Whether the line has anything on it.
  private(set) var isLineEmpty = true

  var traits: Inline.Traits = []
  var link: String?
  /// Pictures met within a line: they stand after it.
  var pictures: [Block] = []

  mutating func append(_ text: ArraySlice<UInt8>) {
    text.withUnsafeBufferPointer { append($0) }
  }

  private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < text.count {
      if text[index] <= 0x20 {
        owesSpace = true
        index += 1
        continue
      }
      // Words with one space between them are taken together.
      let start = index
      while index < text.count {
        if index + 8 < text.count, Self.isRunning(text, at: index) {
          index += 8
        } else if text[index] > 0x20
          || text[index] == 0x20 && index + 1 < text.count && text[index + 1] > 0x20
        {
          index += 1
        } else {
          break
        }
      }
      prepare()
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
    }
  }

  /// Whether the next eight bytes, and the one after them, are words with single spaces between.
  @inline(__always)
  private static func isRunning(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let top: UInt64 = 0x8080_8080_8080_8080
    func word(at place: Int) -> UInt64 {
      UInt64(
        littleEndian: UnsafeRawBufferPointer(text).loadUnaligned(
          fromByteOffset: place, as: UInt64.self))
    }
    // The top bit of each byte that is no more than U+0020; then of each that is less.
    func blanks(_ word: UInt64) -> UInt64 { ~(((word & ~top) &+ top / 0x80 * 0x5F) | word) & top }
    func controls(_ word: UInt64) -> UInt64 { ~(((word & ~top) &+ top / 0x80 * 0x60) | word) & top }
    let here = word(at: index)
    return controls(here) == 0 && blanks(here) & blanks(word(at: index + 1)) == 0
  }

  /// Pays what is owed before a word, and opens a run in the style of now.
  private mutating func prepare() {
    if breaks > 1, !isLineEmpty { endLine() }
    let isBroken = breaks == 1 && !isLineEmpty
    if breaks > 0 { owesSpace = false }
    breaks = 0
    let isNewStyle = runTraits != traits || runLink != link
    // A space between two styles belongs to the plainer one, and the end of a line too.
    let isBefore = runTraits.isEmpty && runLink == nil
    if isBroken, !isNewStyle || isBefore { bytes.append(0x0A) }
    if owesSpace, !isLineEmpty, !isNewStyle || isBefore {
      bytes.append(0x20)
      owesSpace = false
    }
    if isNewStyle {
      endRun()
      runTraits = traits
      runLink = link
      if isBroken, !isBefore { bytes.append(0x0A) }
    }
    if owesSpace, !isLineEmpty { bytes.append(0x20) }
    owesSpace = false
    isLineEmpty = false
  }

  /// Whether the line ends with a letter or a mark that a space may follow: « l’ » is not so.
  var endsWord: Bool {
    guard !owesSpace, breaks == 0, let last = (bytes.last ?? runs.last?.text.utf8.last) else {
      return false
    }
    if last >= 0x80 {
      let text = bytes.isEmpty ? runs.last?.text : String(decoding: bytes.suffix(4), as: UTF8.self)
      return text?.unicodeScalars.last?.properties.isAlphabetic ?? false
    }
    return MarkupScanner.isLetterOrDigit(last)
      || [UInt8](",;:.!?)".utf8).contains(last)
  }

  mutating func breakLine() {
    breaks += 1
    owesSpace = false
  }

  private mutating func endRun() {
    guard !bytes.isEmpty else { return }
    let text = bytes.withUnsafeBufferPointer { bytes in
      Self.withoutDoubledBlanks(bytes)?.withUnsafeBufferPointer { Cleaning.body(utf8: $0) }
        ?? Cleaning.body(utf8: bytes)
    }
    bytes.removeAll(keepingCapacity: true)
    if text.isEmpty { return }
    runs.append(Inline(text, traits: runTraits, link: runLink))
  }

  /// Tools put a no-break space beside a plain one: the later of both is meant. Nil where none do.
  ///
  ///     "depuis~ là"   →   "depuis là"        "ferme ~!"   →   "ferme~!"        ~ stands for U+00A0
  private static func withoutDoubledBlanks(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var result: [UInt8] = []
    var start = 0
    var place = 0
    while case let found = bytes.place(of: 0xC2, from: place, to: bytes.count),
      found + 1 < bytes.count
    {
      place = found + 1
      guard bytes[place] == 0xA0 else { continue }
      place += 1
      if found > start, bytes[found - 1] == 0x20 {
        result += bytes[start..<(found - 1)]
        start = found
      }
      if place < bytes.count, bytes[place] == 0x20 {
        result += bytes[start..<found]
        start = place
      }
    }
    return start == 0 ? nil : result + bytes[start...]
  }

  /// The line gathered so far, ended.
  mutating func takeLine() -> [Inline] {
    endRun()
    defer {
      runs = []
      owesSpace = false
      breaks = 0
      isLineEmpty = true
    }
    return Self.trimmed(runs)
  }

  /// Without no-break spaces at the ends of a single line; those of several lines may indent verse.
  private static func trimmed(_ runs: [Inline]) -> [Inline] {
    guard
      runs.first?.text.unicodeScalars.first == "\u{A0}"
        || runs.last?.text.unicodeScalars.last == "\u{A0}",
      !runs.contains(where: { $0.text.utf8.contains(0x0A) })
    else { return runs }
    func isBlank(_ character: Character) -> Bool { character == "\u{A0}" || character == " " }
    var runs = runs[...]
    while var first = runs.first {
      first.text = String(first.text.drop(while: isBlank))
      runs[runs.startIndex] = first
      guard first.text.isEmpty else { break }
      runs.removeFirst()
    }
    while var last = runs.last {
      while let end = last.text.last, isBlank(end) { last.text.removeLast() }
      runs[runs.endIndex - 1] = last
      guard last.text.isEmpty else { break }
      runs.removeLast()
    }
    return Array(runs)
  }

  mutating func endLine() {
    let line = takeLine()
    let isBlank = line.allSatisfy {
      $0.text.unicodeScalars.allSatisfy { "\u{A0} \n\u{200B}\u{FEFF}".unicodeScalars.contains($0) }
    }
    if !isBlank {
      let text = line.count == 1 ? line[0].text : ""
      if isLegend(line) {
        addLegend(line)
      } else if Self.isSeparator(text) {
        blocks.append(.separator)
      } else if Self.isCapitals(text) {
        blocks.append(.heading(level: 3, line))
      } else {
        blocks.append(.paragraph(line))
      }
    }
    let pictures = pictures
    self.pictures = []
    blocks += pictures
  }

  mutating func append(_ block: Block) {
    endLine()
    blocks.append(block)
  }

  mutating func finished() -> [Block] {
    endLine()
    layOutLoneRows()
    return blocks
  }

  /// A line of words that are all capitals, as pages of old write their headings.
  private static func isCapitals(_ text: String) -> Bool {
    guard text.utf8.count < 160, text.utf8.contains(0x20), text.utf8.last != UInt8(ascii: ".")
    else {
      return false
    }
    return DumpLine(text: text, indent: 0, run: 0).isCapitals
  }

  /// `* * *`, "***", "⁂"
  private static func isSeparator(_ text: String) -> Bool {
    guard !text.isEmpty, text.utf8.count <= 40 else { return false }
    let marks = text.unicodeScalars.lazy.filter { $0 != " " && $0 != "\u{A0}" }
    guard let first = marks.first, "*-_=~—–•·⁂".unicodeScalars.contains(first),
      marks.allSatisfy({ $0 == first })
    else { return false }
    return first == "⁂" || marks.prefix(3).count == 3
  }
}

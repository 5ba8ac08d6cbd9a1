import Model
import Text

/// Gathers runs into lines and lines into blocks, white space as HTML has it.
struct Sink {
  private var blocks: [Block] = []
  private var runs: [Inline] = []
  private var bytes: [UInt8] = []
  private var runTraits: Inline.Traits = []
  private var runLink: String?
  /// A space is owed, if something follows.
  private var owesSpace = false
  private var breaks = 0
  /// Whether the line has anything on it.
  private var isLineEmpty = true

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
      while index < text.count,
        text[index] > 0x20
          || text[index] == 0x20 && index + 1 < text.count && text[index + 1] > 0x20
      {
        index += 1
      }
      prepare()
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
    }
  }

  /// Pays what is owed before a word, and opens a run in the style of now.
  private mutating func prepare() {
    if breaks > 0, !isLineEmpty {
      if breaks > 1 {
        endLine()
      } else {
        bytes.append(0x0A)
      }
      breaks = 0
      owesSpace = false
    }
    breaks = 0
    let isNewStyle = runTraits != traits || runLink != link
    // A space between two styles belongs to the plainer one.
    let isBefore = runTraits.isEmpty && runLink == nil
    if owesSpace, !isLineEmpty, !isNewStyle || isBefore {
      bytes.append(0x20)
      owesSpace = false
    }
    if isNewStyle {
      endRun()
      runTraits = traits
      runLink = link
    }
    if owesSpace, !isLineEmpty { bytes.append(0x20) }
    owesSpace = false
    isLineEmpty = false
  }

  mutating func breakLine() {
    breaks += 1
    owesSpace = false
  }

  private mutating func endRun() {
    guard !bytes.isEmpty else { return }
    let text = Cleaning.body(String(decoding: bytes, as: UTF8.self))
    bytes.removeAll(keepingCapacity: true)
    if text.isEmpty { return }
    runs.append(Inline(text, traits: runTraits, link: runLink))
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
    return runs
  }

  mutating func endLine() {
    let line = takeLine()
    if !line.isEmpty {
      let text = line.count == 1 ? line[0].text : ""
      if Self.isSeparator(text) {
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
    let marks = text.unicodeScalars.filter { $0 != " " && $0 != "\u{A0}" }
    guard let first = marks.first, marks.count >= 3 || first == "⁂" else { return false }
    return "*-_=~—–•·⁂".unicodeScalars.contains(first) && marks.allSatisfy { $0 == first }
  }
}

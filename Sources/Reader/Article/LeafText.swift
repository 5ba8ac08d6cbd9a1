import Display
import Model
import Text

/// The text of a leaf as drawn: the page's own, with the marks of its links, « rue de Dinan [1] ».
struct LeafText: Hashable, Sendable {
  private(set) var text = ""
  /// Where styles other than the kind's own begin and end, in UTF-8 bytes of `text`, in order. A
  /// blank has the style of its neighbours where both are of one stretch: no link begins or ends
  /// with an underlined blank.
  private(set) var runs: [Run] = []
  /// Where the page's text goes on in `text`: at the start, and after what the page does not have.
  private var stretches: [Stretch]
  /// Where the stretch of style begins to which the last words belong.
  private var styleStart = 0

  struct Run: Hashable, Sendable {
    let range: Range<Int>
    let style: Style
  }

  private struct Stretch: Hashable, Sendable {
    let offset: Int
    let pageOffset: Int
    /// Offsets of the page beyond this one belong to the next stretch.
    var lastPageOffset = Int.max
  }

  /// - Parameter start: where it begins in the page's text of the block.
  init(start: Int) { stretches = [Stretch(offset: 0, pageOffset: start)] }

  /// - Parameter goesOn: whether the words belong to the same stretch of style as those before.
  mutating func append(_ words: String, _ style: Style? = nil, goesOn: Bool = false) {
    if !goesOn { styleStart = text.utf8.count }
    var start = text.utf8.count + words.utf8.prefix { $0 == 0x20 }.count
    text += words
    let end = text.utf8.count - words.utf8.reversed().prefix { $0 == 0x20 }.count
    guard let style, start < end else { return }
    if let last = runs.last, last.range.lowerBound >= styleStart {
      start = last.range.lowerBound
      runs.removeLast()
    }
    runs.append(Run(range: start..<end, style: style))
  }

  /// Adds words that the page does not have.
  mutating func insert(_ words: String, _ style: Style? = nil) {
    let pageOffset = pageOffset(of: text.utf8.count)
    append(words, style)
    goOn(at: pageOffset)
  }

  /// Adds lines whose leading blanks are kept: as blanks that no line loses at its start.
  mutating func appendPreformatted(_ lines: String) {
    var bytes = Array(text.utf8)
    var isAtStart = bytes.last ?? 0x0A == 0x0A
    var pageOffset = pageOffset(of: bytes.count)
    for byte in lines.utf8 {
      pageOffset += 1
      isAtStart = byte == 0x0A || (isAtStart && byte == 0x20)
      if isAtStart, byte == 0x20 {
        bytes += [0xC2, 0xA0]
        goOn(at: pageOffset, from: bytes.count)
      } else {
        bytes.append(byte)
      }
    }
    text = String(decoding: bytes, as: UTF8.self)
  }

  /// Adds the lines of a table, which stand for offsets of the page.
  mutating func append(_ lines: [TableText.Line]) {
    stretches = []
    for line in lines {
      if !stretches.isEmpty { text += "\n" }
      goOn(at: line.pageOffset, from: text.utf8.count, isExclusive: true)
      let blanks = line.text.utf8.prefix { $0 == 0x20 }.count
      text += String(repeating: "\u{A0}", count: blanks) + line.text.dropFirst(blanks)
    }
  }

  /// A part of a text loses the line end that parts it from the next.
  mutating func dropLineEnd() {
    if text.utf8.last == 0x0A { text.unicodeScalars.removeLast() }
  }

  private mutating func goOn(at pageOffset: Int) { goOn(at: pageOffset, from: text.utf8.count) }

  private mutating func goOn(at pageOffset: Int, from offset: Int, isExclusive: Bool = false) {
    if let last = stretches.indices.last {
      let end = isExclusive ? pageOffset - 1 : pageOffset
      stretches[last].lastPageOffset = max(stretches[last].pageOffset, end)
    }
    stretches.append(Stretch(offset: offset, pageOffset: pageOffset))
  }
}

/// Offsets and styles.
extension LeafText {
  /// From an offset in `text` to one in the page's own text of the block, which is what is kept.
  func pageOffset(of offset: Int) -> Int {
    let count = stretches.countOfFirst { $0.offset <= offset }
    guard count > 0 else { return 0 }
    let stretch = stretches[count - 1]
    return min(stretch.pageOffset + offset - stretch.offset, stretch.lastPageOffset)
  }

  /// From an offset in the page's own text of the block to one in `text`.
  func offset(ofPage pageOffset: Int) -> Int {
    let count = stretches.countOfFirst { $0.pageOffset <= pageOffset }
    guard count > 0 else { return 0 }
    let stretch = stretches[count - 1]
    return min(stretch.offset + pageOffset - stretch.pageOffset, text.utf8.count)
  }

  /// The style of the cluster that begins at this offset; nil where it is the leaf's own.
  func style(at offset: Int) -> Style? {
    let count = runs.countOfFirst { $0.range.lowerBound <= offset }
    guard count > 0, runs[count - 1].range.contains(offset) else { return nil }
    return runs[count - 1].style
  }
}

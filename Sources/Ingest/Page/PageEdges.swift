import Model
import Text

/// Trims what stuck to the edges of a page's article: the title said again, the byline, the source,
/// buttons.
struct PageEdges {
  private(set) var blocks: [Block]
  private(set) var byline = DumpByline()
  private(set) var source: String?

  init(_ blocks: [Block], title: String?, now: Moment?) {
    self.blocks = blocks
    trimTop(title, now: now)
    trimBottom(now: now)
    while self.blocks.last == .separator { self.blocks.removeLast() }
    while self.blocks.first == .separator { self.blocks.removeFirst() }
  }

  /// How far down the title may be said again.
  private static let top = 8

  private mutating func trimTop(_ title: String?, now: Moment?) {
    if let title {
      let wanted = DumpVocabulary.key(title)
      let place = blocks.prefix(Self.top).firstIndex { block in
        firstLine(block).map { DumpVocabulary.key($0) == wanted } ?? false
      }
      let isShort = place.map { blocks[..<$0].allSatisfy { $0.plainText.count < 100 } } ?? false
      if let place, isShort, !wanted.isEmpty {
        blocks.removeSubrange(..<place)
        dropFirstLine()
      }
    }
    while case .paragraph(let runs)? = blocks.first, blocks.count > 1,
      let line = blocks.first.flatMap(firstLine), line.utf8.count < 120,
      !DumpLine(text: line, indent: 0, run: 0).endsSentence
    {
      var read = byline
      guard read.read(line, now: now) else { break }
      // A link with a date beside it is the title of another article.
      let isLink = runs.contains { $0.link != nil }
      if isLink, !read.isLabelled { read.authors = byline.authors }
      byline = read
      dropFirstLine()
    }
    dropDates(now: now)
  }

  /// Days and bylines that stand between a picture, a standfirst and the text.
  private mutating func dropDates(now: Moment?) {
    var index = 0
    while index < min(blocks.count - 1, Self.top) {
      defer { index += 1 }
      guard case .paragraph(let runs) = blocks[index] else { continue }
      let line = DumpLine(text: runs.plainText, indent: 0, run: 0)
      guard line.text.utf8.count < 180, !line.endsSentence else {
        // The first may be a standfirst.
        if line.isProse, index > 0 { return }
        continue
      }
      var read = byline
      let isByline = read.read(line.text, now: now)
      let opensDating =
        line.text.utf8.split(separator: 0x20, maxSplits: 1).first
        .map { People.isDating(Substring($0)) } ?? false
      if isByline, read.isLabelled || opensDating {
        byline = read
      } else if line.isProse {
        return
      } else if line.text.utf8.count < 100, let date = Self.date(line.text, now: now) {
        byline.published = byline.published ?? date
      } else {
        continue
      }
      blocks.remove(at: index)
      index -= 1
    }
  }

  /// A date with no more than a name or a word or two beside it.
  private static func date(_ text: String, now: Moment?) -> Moment? {
    guard let (date, range) = Dates.first(in: text, now: now),
      text.utf8.count - text[range].utf8.count <= 24
    else { return nil }
    return date
  }

  private func firstLine(_ block: Block) -> String? {
    switch block {
    case .paragraph(let runs), .heading(_, let runs):
      // Byte by byte: a line may be as long as a paragraph.
      runs.plainText.withBytes { bytes in
        let start = bytes.firstIndex { $0 != 0x0A } ?? bytes.count
        let end = bytes.place(of: 0x0A, from: start, to: bytes.count)
        return start == end ? nil : String(repairing: UTF8Bytes(rebasing: bytes[start..<end]))
      }
    default: nil
    }
  }

  /// Takes the first line off the first block, and the block with its last line.
  private mutating func dropFirstLine() {
    guard case .paragraph(var runs)? = blocks.first,
      let place = runs.firstIndex(where: { $0.text.utf8.contains(0x0A) }),
      let end = runs[place].text.firstIndex(of: "\n")
    else {
      if !blocks.isEmpty { blocks.removeFirst() }
      return
    }
    runs.removeSubrange(..<place)
    runs[0].text = String(runs[0].text[runs[0].text.index(after: end)...])
    runs.removeAll { $0.text.isEmpty }
    blocks[0] = .paragraph(runs)
  }

  private mutating func trimBottom(now: Moment?) {
    let lines = blocks.enumerated().map { index, block in
      DumpLine(text: block == .separator ? "* * *" : block.plainText, indent: 0, run: index)
    }
    let tail = DumpTail(of: lines, references: DumpReferences(), now: now)
    let length = lines.reduce(0) { $0 + $1.text.utf8.count }
    let cut = lines[tail.start...].reduce(0) { $0 + $1.text.utf8.count }
    guard tail.start < lines.count, cut * 6 < length else { return }
    source = tail.source
    blocks.removeSubrange(tail.start...)
  }
}

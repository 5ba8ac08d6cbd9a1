import Model

/// The blocks of a text: paragraphs, headings, lists, quotations, separators.
struct DumpBody {
  private(set) var blocks: [Block] = []
  private let references: DumpReferences

  init(of lines: ArraySlice<DumpLine>, references: DumpReferences) {
    self.references = references
    var index = lines.startIndex
    while index < lines.endIndex {
      index = read(lines, at: index)
    }
    trimSeparators()
  }

  /// Reads one block, and says where the next begins.
  private mutating func read(_ lines: ArraySlice<DumpLine>, at index: Int) -> Int {
    let line = lines[index]
    if line.isRule {
      if blocks.last != .separator { blocks.append(.separator) }
      return index + 1
    }
    if line.text.utf8.first == UInt8(ascii: ">") { return readQuotation(lines, at: index) }
    if DumpMarker(line.text) != nil, let end = readList(lines, at: index) { return end }
    let isAlone =
      (index == lines.startIndex || lines[index - 1].run != line.run)
      && (index + 1 == lines.endIndex || lines[index + 1].run != line.run)
    if line.isCapitals {
      blocks.append(.heading(level: 3, references.runs(of: line.text)))
      return index + 1
    }
    if isAlone, isIntertitle(line, followedBy: lines.dropFirst(index + 1 - lines.startIndex).first)
    {
      blocks.append(.heading(level: 2, references.runs(of: line.text)))
      return index + 1
    }
    return readParagraph(lines, at: index)
  }

  /// A short line alone, without a closing mark, above prose.
  private func isIntertitle(_ line: DumpLine, followedBy next: DumpLine?) -> Bool {
    guard let next, next.text.utf8.count > 100 || next.isProse, line.text.count <= 80,
      let last = line.text.last, !".…:;,»”".contains(last),
      let first = line.text.unicodeScalars.first,
      !"«“\"—–([".unicodeScalars.contains(first), !first.properties.isLowercase
    else { return false }
    return true
  }

  /// Lines of one run. A line end within it stays where the writer wanted it: after a sentence, and
  /// between verses.
  private mutating func readParagraph(_ lines: ArraySlice<DumpLine>, at start: Int) -> Int {
    var text = lines[start].text
    var index = start + 1
    while index < lines.endIndex, lines[index].run == lines[start].run {
      let line = lines[index]
      if line.isRule || line.text.utf8.first == UInt8(ascii: ">") { break }
      if DumpMarker(line.text) != nil, isListItem(lines, at: index) { break }
      if opensParagraph(line, after: lines[index - 1]) { break }
      let goesOn = line.text.unicodeScalars.first?.properties.isLowercase == true
      if goesOn {
        text.joinLine(line.text)
      } else {
        text += "\n"
        text += line.text
      }
      index += 1
    }
    blocks.append(.paragraph(references.runs(of: text)))
    return index
  }

  /// Dialogue, and long lines that follow one another: each is a paragraph.
  private func opensParagraph(_ line: DumpLine, after last: DumpLine) -> Bool {
    if line.text.hasPrefix("— ") || line.text.hasPrefix("– ") { return true }
    return last.text.utf8.count > 100 && (last.endsSentence || line.isProse || line.isCapitals)
  }

  private mutating func readQuotation(_ lines: ArraySlice<DumpLine>, at start: Int) -> Int {
    let quoted = lines[start...].prefix { $0.text.utf8.first == UInt8(ascii: ">") }
    var parts: [String] = [""]
    for line in quoted {
      let text = String(line.text.drop { $0 == ">" || $0 == " " })
      if text.isEmpty {
        parts.append("")
      } else {
        let last = parts.count - 1
        if parts[last].isEmpty { parts[last] = text } else { parts[last].joinLine(text) }
      }
    }
    let paragraphs = parts.filter { !$0.isEmpty }.map { Block.paragraph(references.runs(of: $0)) }
    if !paragraphs.isEmpty { blocks.append(.quotation(paragraphs)) }
    return quoted.endIndex
  }

  /// A dash alone opens a line of dialogue; two items, or a point or number, are a list.
  private func isListItem(_ lines: ArraySlice<DumpLine>, at index: Int) -> Bool {
    guard let marker = DumpMarker(lines[index].text) else { return false }
    if lines[index].text.first == "•" { return true }
    let rest = lines[(index + 1)...].prefix(12)
    let next = rest.first { DumpMarker($0.text) != nil || $0.run > lines[index].run + 1 }
    let before = index > lines.startIndex ? DumpMarker(lines[index - 1].text) : nil
    guard let other = next.flatMap({ DumpMarker($0.text) }) ?? before else { return false }
    return (other.number == nil) == (marker.number == nil)
  }

  private mutating func readList(_ lines: ArraySlice<DumpLine>, at start: Int) -> Int? {
    guard isListItem(lines, at: start), let first = DumpMarker(lines[start].text) else {
      return nil
    }
    var items: [String] = []
    var index = start
    while index < lines.endIndex {
      if let marker = DumpMarker(lines[index].text),
        (marker.number == nil) == (first.number == nil)
      {
        items.append(marker.rest)
      } else if index > start, lines[index].run == lines[index - 1].run, !lines[index].isRule {
        items[items.count - 1].joinLine(lines[index].text)
      } else {
        break
      }
      index += 1
    }
    let blocks = items.map { [Block.paragraph(references.runs(of: $0))] }
    self.blocks.append(.list(start: first.number, items: blocks))
    return index
  }

  private mutating func trimSeparators() {
    while blocks.last == .separator { blocks.removeLast() }
    let first = blocks.firstIndex { $0 != .separator } ?? 0
    blocks.removeFirst(first)
  }
}

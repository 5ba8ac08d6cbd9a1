/// Where text goes.
extension HTMLTree {
  mutating func text(_ range: Range<Int>) {
    var range = range
    if skipsNewline {
      skipsNewline = false
      if range.first.map({ scanner.markup.text[$0] }) == 0x0A { range = range.dropFirst() }
    }
    guard !range.isEmpty else { return }
    if isForeign(current), !isTextIntegrationPoint {
      insertText(range, replacingNUL: true)
      if !isBlank(range) { mayBeFrameset = false }
      return
    }
    switch mode {
    case .inText: insertText(range)
    case .inBody, .inCaption, .inCell, .inTemplate: bodyText(range)
    case .inTable, .inTableBody, .inRow:
      if rules.tableParts.contains(currentTag) || currentTag == .template {
        tableText.append(range)
      } else {
        bodyText(range)
      }
    case .initial, .beforeHTML, .beforeHead, .inHead, .inHeadNoscript, .afterHead, .inColumnGroup,
      .afterBody, .inFrameset, .afterFrameset:
      textOutside(range)
    }
  }

  /// White space stays where it is, or is of no use; anything else belongs somewhere else.
  private mutating func textOutside(_ range: Range<Int>) {
    let end = range.first { !isSpace($0) } ?? range.upperBound
    let (blank, rest) = (range.lowerBound..<end, end..<range.upperBound)
    switch mode {
    case .initial, .beforeHTML, .beforeHead: break
    case .afterBody: bodyText(blank)
    case .inFrameset, .afterFrameset:
      insertText(blank)
      return
    default: insertText(blank)
    }
    guard !rest.isEmpty else { return }
    switch mode {
    case .inColumnGroup:
      guard currentTag == .colgroup else { return }
      pop()
      mode = .inTable
    case .afterBody: mode = .inBody
    default: leave(mode)
    }
    text(rest)
  }

  mutating func bodyText(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    reopenFormatting()
    insertText(range)
    if mayBeFrameset, !isBlank(range) { mayBeFrameset = false }
  }

  /// The text that was found in a table: white space stays, anything else goes before the table.
  mutating func flushTableText() {
    guard !tableText.isEmpty else { return }
    let pieces = tableText
    tableText = []
    if pieces.allSatisfy({ isBlank($0) }) {
      for piece in pieces { insertText(piece) }
      return
    }
    isFostering = true
    for piece in pieces { bodyText(piece) }
    isFostering = false
  }

  /// Puts in text without its NULs.
  private mutating func insertText(_ range: Range<Int>, replacingNUL: Bool = false) {
    guard scanner.hasNUL, scanner.markup.text[range].contains(0) else {
      insertCleanText(range)
      return
    }
    let start = scanner.markup.text.count
    for index in range {
      let byte = scanner.markup.text[index]
      if byte != 0 {
        scanner.markup.text.append(byte)
      } else if replacingNUL {
        scanner.markup.text += [0xEF, 0xBF, 0xBD]
      }
    }
    insertCleanText(start..<scanner.markup.text.count)
  }

  private mutating func insertCleanText(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    let (parent, before) = appropriatePlace(current)
    if parent == 0, context == nil { return }
    let beside = Int(
      before == 0
        ? scanner.markup.nodes[parent].lastChild : scanner.markup.nodes[before].previous)
    if beside != 0, scanner.markup.isText(beside), join(range, to: beside) { return }
    let index = scanner.markup.nodes.count
    scanner.markup.nodes.append(
      Markup.Node(
        kind: .text, name: Name(id: 0), tag: nil, parent: 0, start: UInt32(range.lowerBound),
        end: UInt32(range.upperBound)))
    attach(index, to: parent, before: before)
  }

  /// Makes two texts in a row one. So that no text is copied again and again, one that was copied
  /// already only grows at the end of the array.
  private mutating func join(_ range: Range<Int>, to node: Int) -> Bool {
    let (start, end) = (
      Int(scanner.markup.nodes[node].start), Int(scanner.markup.nodes[node].end)
    )
    let count = scanner.markup.text.count
    if end != range.lowerBound {
      guard end == count || end <= scanner.bytes.count else { return false }
      if end != count {
        scanner.markup.text += Array(scanner.markup.text[start..<end])
        scanner.markup.nodes[node].start = UInt32(count)
      }
      scanner.markup.text += Array(scanner.markup.text[range])
    }
    scanner.markup.nodes[node].end =
      UInt32(end == range.lowerBound ? range.upperBound : scanner.markup.text.count)
    return true
  }

  private func isSpace(_ index: Int) -> Bool {
    MarkupScanner.isSpace(scanner.markup.text[index])
  }

  /// NULs do not count: they are left out.
  private func isBlank(_ range: Range<Int>) -> Bool {
    range.allSatisfy { isSpace($0) || scanner.markup.text[$0] == 0 }
  }
}

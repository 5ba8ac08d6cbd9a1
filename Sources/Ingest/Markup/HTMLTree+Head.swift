/// From the beginning of a page to its body.
extension HTMLTree {
  /// What anything else in this mode stands for: a tag that nobody wrote.
  mutating func leave(_ mode: Mode) {
    switch mode {
    case .initial:
      isQuirky = true
      self.mode = .beforeHTML
    case .beforeHTML: insertRoot(MarkupScanner.Token(kind: .start, name: Name(.html)))
    case .beforeHead:
      insert(.head)
      head = current
      self.mode = .inHead
    case .inHead:
      pop()
      self.mode = .afterHead
    case .inHeadNoscript:
      pop()
      self.mode = .inHead
    case .inText:
      pop()
      self.mode = modeAfterText
    default:
      insert(.body)
      self.mode = .inBody
    }
  }

  private mutating func insertRoot(_ token: MarkupScanner.Token) {
    insert(token)
    mode = .beforeHead
  }

  mutating func startBeforeBody(_ token: MarkupScanner.Token, _ tag: Tag?) {
    switch (mode, tag) {
    case (.beforeHTML, .html): insertRoot(token)
    case (.beforeHead, .html), (.inHead, .html), (.inHeadNoscript, .html), (.afterHead, .html):
      addAttributes(of: token, to: open[0])
    case (.beforeHead, .head):
      head = insert(token)
      mode = .inHead
    case (.inHead, .head), (.inHeadNoscript, .head), (.afterHead, .head): return
    case (.inHead, .noscript):
      insert(token)
      mode = .inHeadNoscript
    case (.inHeadNoscript, .noscript): return
    case (.inHead, _) where rules.heads.contains(tag): startInHead(token, tag)
    case (.inHeadNoscript, .basefont), (.inHeadNoscript, .bgsound), (.inHeadNoscript, .link),
      (.inHeadNoscript, .meta), (.inHeadNoscript, .noframes), (.inHeadNoscript, .style):
      startInHead(token, tag)
    case (.afterHead, .body):
      insert(token)
      mayBeFrameset = false
      mode = .inBody
    case (.afterHead, .frameset):
      insert(token)
      mode = .inFrameset
    case (.afterHead, _) where rules.heads.contains(tag):
      // It belongs in the head, which is closed already.
      open.append(head)
      startInHead(token, tag)
      open.removeAll { $0 == head }
    default:
      leave(mode)
      start(token)
    }
  }

  mutating func startInHead(_ token: MarkupScanner.Token, _ tag: Tag?) {
    switch tag {
    case .title: insertConfined(token, .plain(.title))
    case .noframes: insertConfined(token, .raw(.noframes))
    case .style: insertConfined(token, .raw(.style))
    case .script: insertConfined(token, .raw(.script))
    case .template:
      insert(token)
      formatting.append(0)
      mayBeFrameset = false
      mode = .inTemplate
      templateModes.append(.inTemplate)
    default: insertVoid(token)
    }
  }

  mutating func endBeforeBody(_ token: MarkupScanner.Token, _ tag: Tag?) {
    switch (mode, tag) {
    case (.inHead, .head): leave(.inHead)
    case (.inHeadNoscript, .noscript): leave(.inHeadNoscript)
    case (.inHead, .template), (.afterHead, .template): endTemplate()
    case (.inHeadNoscript, .br), (_, .html), (_, .body), (_, .br), (.initial, _):
      if mode == .inHeadNoscript, tag != .br { return }
      leave(mode)
      end(token)
    case (.beforeHTML, .head), (.beforeHead, .head):
      leave(mode)
      end(token)
    default: return
    }
  }

  mutating func endTemplate() {
    guard isOpen(.template) else { return }
    while rules.thoroughlyImpliedEnds.contains(tag(current)) { pop() }
    close(through: [.template])
    clearFormatting()
    if !templateModes.isEmpty { templateModes.removeLast() }
    resetMode()
  }

  /// A second `<html>` or `<body>` adds the attributes that the first has not.
  mutating func addAttributes(of token: MarkupScanner.Token, to node: Int) {
    guard !token.attributes.isEmpty, !isOpen(.template), node != 0 else { return }
    let element = scanner.markup.nodes[node]
    let known = Array(scanner.markup.attributes[Int(element.start)..<Int(element.end)])
    let added = scanner.markup.attributes[token.attributes].filter { attribute in
      !known.contains { $0.name == attribute.name }
    }
    guard known.count + added.count <= 128 else { return }
    scanner.markup.nodes[node].start = UInt32(scanner.markup.attributes.count)
    scanner.markup.attributes += known + added
    scanner.markup.nodes[node].end = UInt32(scanner.markup.attributes.count)
  }

  /// The mode that the open elements mean.
  mutating func resetMode() {
    for (place, node) in open.enumerated().reversed() {
      let isLast = place == 0
      switch isLast ? context ?? tag(node) : tag(node) {
      case .td, .th: mode = isLast ? .inBody : .inCell
      case .tr: mode = .inRow
      case .tbody, .thead, .tfoot: mode = .inTableBody
      case .caption: mode = .inCaption
      case .colgroup: mode = .inColumnGroup
      case .table: mode = .inTable
      case .template: mode = templateModes.last ?? .inBody
      case .head: mode = isLast ? .inBody : .inHead
      case .body: mode = .inBody
      case .frameset: mode = .inFrameset
      case .html: mode = head == 0 ? .beforeHead : .afterHead
      default:
        if !isLast { continue }
        mode = .inBody
      }
      return
    }
  }
}

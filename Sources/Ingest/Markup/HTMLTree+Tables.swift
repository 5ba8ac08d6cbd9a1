/// Tags in tables.
extension HTMLTree {
  mutating func startInTable(_ token: MarkupScanner.Token, _ tag: Tag?) {
    switch mode {
    case .inCaption:
      if rules.tableStarts.contains(tag), tag != .table {
        if endCaption() { start(token) }
      } else {
        startInBody(token, tag)
      }
    case .inColumnGroup: startInColumns(token, tag)
    case .inTableBody: startInRows(token, tag)
    case .inRow: startInRow(token, tag)
    case .inCell:
      if rules.tableStarts.contains(tag), tag != .table {
        guard hasOpenPart(rules.cells) else { return }
        closeCell()
        start(token)
      } else {
        startInBody(token, tag)
      }
    default: startInTableItself(token, tag)
    }
  }

  private mutating func startInTableItself(_ token: MarkupScanner.Token, _ tag: Tag?) {
    let backTo: TagSet = [.table, .template, .html]
    switch tag {
    case .caption:
      close(backTo: backTo)
      formatting.append(0)
      insert(token)
      mode = .inCaption
    case .colgroup:
      close(backTo: backTo)
      insert(token)
      mode = .inColumnGroup
    case .col:
      close(backTo: backTo)
      insert(.colgroup)
      mode = .inColumnGroup
      start(token)
    case .tbody, .tfoot, .thead:
      close(backTo: backTo)
      insert(token)
      mode = .inTableBody
    case .td, .th, .tr:
      close(backTo: backTo)
      insert(.tbody)
      mode = .inTableBody
      start(token)
    case .table:
      guard hasOpenPart([.table]) else { return }
      close(through: [.table])
      resetMode()
      start(token)
    case .style, .script, .template: startInHead(token, tag)
    case .input where isHidden(token): insertVoid(token)
    case .form:
      if form == 0, !isOpen(.template) { form = put(void(token)) }
    default: foster { $0.startInBody(token, tag) }
    }
  }

  private func void(_ token: MarkupScanner.Token) -> Markup.Node {
    Markup.Node(
      kind: .element, name: token.name, tag: scanner.markup.names.tag(of: token.name), parent: 0,
      start: UInt32(token.attributes.lowerBound), end: UInt32(token.attributes.upperBound))
  }

  private mutating func foster(_ work: (inout HTMLTree) -> Void) {
    isFostering = true
    work(&self)
    isFostering = false
  }

  private mutating func startInColumns(_ token: MarkupScanner.Token, _ tag: Tag?) {
    switch tag {
    case .html: startInBody(token, tag)
    case .col: insertVoid(token)
    case .template: startInHead(token, tag)
    default: if leaveColumns() { start(token) }
    }
  }

  private mutating func leaveColumns() -> Bool {
    guard self.tag(current) == .colgroup else { return false }
    pop()
    mode = .inTable
    return true
  }

  private mutating func startInRows(_ token: MarkupScanner.Token, _ tag: Tag?) {
    switch tag {
    case .tr:
      close(backTo: [.tbody, .tfoot, .thead, .template, .html])
      insert(token)
      mode = .inRow
    case .td, .th:
      close(backTo: [.tbody, .tfoot, .thead, .template, .html])
      insert(.tr)
      mode = .inRow
      start(token)
    case .caption, .col, .colgroup, .tbody, .tfoot, .thead: if leaveRows() { start(token) }
    default: startInTableItself(token, tag)
    }
  }

  private mutating func leaveRows() -> Bool {
    guard hasOpenPart(rules.rowGroups) else { return false }
    close(backTo: [.tbody, .tfoot, .thead, .template, .html])
    pop()
    mode = .inTable
    return true
  }

  private mutating func startInRow(_ token: MarkupScanner.Token, _ tag: Tag?) {
    switch tag {
    case .td, .th:
      close(backTo: [.tr, .template, .html])
      insert(token)
      mode = .inCell
      formatting.append(0)
    case .caption, .col, .colgroup, .tbody, .tfoot, .thead, .tr: if leaveRow() { start(token) }
    default: startInTableItself(token, tag)
    }
  }

  private mutating func leaveRow() -> Bool {
    guard hasOpenPart([.tr]) else { return false }
    close(backTo: [.tr, .template, .html])
    pop()
    mode = .inTableBody
    return true
  }

  private mutating func endCaption() -> Bool {
    guard hasOpenPart([.caption]) else { return false }
    closeImplied()
    close(through: [.caption])
    clearFormatting()
    mode = .inTable
    return true
  }

  private mutating func closeCell() {
    closeImplied()
    close(through: rules.cells)
    clearFormatting()
    mode = .inRow
  }

  mutating func endInTable(_ token: MarkupScanner.Token, _ tag: Tag?) {
    switch (mode, tag) {
    case (.inColumnGroup, .colgroup): _ = leaveColumns()
    case (.inColumnGroup, .col): return
    case (_, .template): endTemplate()
    case (.inColumnGroup, _): if leaveColumns() { end(token) }
    case (.inCaption, .caption): _ = endCaption()
    case (.inCaption, .table): if endCaption() { end(token) }
    case (.inCell, .td), (.inCell, .th):
      guard let tag, hasOpenPart(TagSet(tag)) else { return }
      closeImplied()
      close(through: TagSet(tag))
      clearFormatting()
      mode = .inRow
    case (.inCell, .table), (.inCell, .tbody), (.inCell, .tfoot), (.inCell, .thead), (.inCell, .tr):
      guard let tag, hasOpenPart(TagSet(tag)) else { return }
      closeCell()
      end(token)
    case (_, .body), (_, .caption), (_, .col), (_, .colgroup), (_, .html): return
    case (.inCell, _), (.inCaption, _):
      if rules.tableStarts.contains(tag) { return }
      endInBody(token, tag)
    case (.inRow, .tr): _ = leaveRow()
    case (.inRow, .table): if leaveRow() { end(token) }
    case (.inRow, .tbody), (.inRow, .tfoot), (.inRow, .thead):
      guard let tag, hasOpenPart(TagSet(tag)) else { return }
      if leaveRow() { end(token) }
    case (.inTableBody, .tbody), (.inTableBody, .tfoot), (.inTableBody, .thead):
      guard let tag, hasOpenPart(TagSet(tag)) else { return }
      _ = leaveRows()
    case (.inTableBody, .table): if leaveRows() { end(token) }
    case (.inTable, .table):
      guard hasOpenPart([.table]) else { return }
      close(through: [.table])
      resetMode()
    case (_, .tbody), (_, .td), (_, .tfoot), (_, .th), (_, .thead), (_, .tr): return
    default: foster { $0.endInBody(token, tag) }
    }
  }
}

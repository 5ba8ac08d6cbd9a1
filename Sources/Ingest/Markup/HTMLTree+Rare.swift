/// Templates, and pages of frames.
extension HTMLTree {
  /// What a template holds tells what it is a template of.
  mutating func startInTemplate(_ token: MarkupScanner.Token, _ tag: Tag?) {
    if rules.heads.contains(tag) {
      startInHead(token, tag)
      return
    }
    let inner: Mode =
      switch tag {
      case .caption, .colgroup, .tbody, .tfoot, .thead: .inTable
      case .col: .inColumnGroup
      case .tr: .inTableBody
      case .td, .th: .inRow
      default: .inBody
      }
    if !templateModes.isEmpty { templateModes[templateModes.count - 1] = inner }
    mode = inner
    start(token)
  }

  mutating func startInFrameset(_ token: MarkupScanner.Token, _ tag: Tag?) {
    switch tag {
    case .html: startInBody(token, tag)
    case .frameset where mode == .inFrameset: insert(token)
    case .frame where mode == .inFrameset: insertVoid(token)
    case .noframes: startInHead(token, tag)
    default: return
    }
  }

  mutating func endInFrameset(_ tag: Tag?) {
    guard tag == .frameset, mode == .inFrameset, open.count > 1 else { return }
    pop()
    if self.tag(current) != .frameset { mode = .afterFrameset }
  }
}

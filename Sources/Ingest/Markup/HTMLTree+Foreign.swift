/// Drawings (SVG) and formulas (MathML) in a page.
extension HTMLTree {
  func isForeign(_ node: Int) -> Bool {
    node != 0 && scanner.markup.nodes[node].space != .html
  }

  /// Whether what begins here is HTML again.
  mutating func isIntegrationPoint(forStartOf token: MarkupScanner.Token, _ tag: Tag?) -> Bool {
    let node = scanner.markup.nodes[current]
    if foreign.isText(node) { return !foreign.glyphs.contains(token.name) }
    if foreign.isHTML(node) { return true }
    guard node.space == .math, node.name == foreign.annotation else { return false }
    return tag == .svg || hasHTMLEncoding(current)
  }

  var isTextIntegrationPoint: Bool {
    let node = scanner.markup.nodes[current]
    return foreign.isText(node) || foreign.isHTML(node)
      || node.space == .math && node.name == foreign.annotation && hasHTMLEncoding(current)
  }

  private func hasHTMLEncoding(_ node: Int) -> Bool {
    let encoding = scanner.markup.attribute(node, .encoding)?.lowercased()
    return encoding == "text/html" || encoding == "application/xhtml+xml"
  }

  mutating func startForeign(_ token: MarkupScanner.Token, _ tag: Tag?) {
    let endsIt =
      rules.endsForeign.contains(tag)
      || tag == .font
        && token.attributes.contains { index in
          let name = scanner.markup.names.text(of: scanner.markup.attributes[index].name)
          return ["color", "face", "size"].contains(name)
        }
    if endsIt, context == nil || open.count > 1 {
      while open.count > 1, isForeign(current), !isTextIntegrationPoint { pop() }
      if !isForeign(current) || isTextIntegrationPoint {
        startAsHTML(token, tag)
        return
      }
    }
    let space = scanner.markup.nodes[current].space
    if token.isSelfClosing { insertVoid(token, as: space) } else { insert(token, as: space) }
  }

  private mutating func startAsHTML(_ token: MarkupScanner.Token, _ tag: Tag?) {
    switch mode {
    case .inTable, .inCaption, .inColumnGroup, .inTableBody, .inRow, .inCell:
      startInTable(token, tag)
    default: startInBody(token, tag)
    }
  }

  mutating func endForeign(_ token: MarkupScanner.Token, _ tag: Tag?) {
    if tag == .br || tag == .p {
      while open.count > 1, isForeign(current), !isTextIntegrationPoint { pop() }
      endAsHTML(token, tag)
      return
    }
    for place in (1..<max(1, open.count)).reversed() {
      let node = open[place]
      if scanner.markup.nodes[node].space == .html {
        endAsHTML(token, tag)
        return
      }
      if scanner.markup.nodes[node].name == token.name {
        close(from: place)
        return
      }
    }
  }

  private mutating func endAsHTML(_ token: MarkupScanner.Token, _ tag: Tag?) {
    switch mode {
    case .inTable, .inCaption, .inColumnGroup, .inTableBody, .inRow, .inCell: endInTable(token, tag)
    case .inBody: endInBody(token, tag)
    default: return
    }
  }
}

/// The few names of drawings and formulas that matter to the tree; each document knows them.
struct ForeignNames {
  static let texts = [
    "annotation-xml", "mglyph", "malignmark", "mi", "mo", "mn", "ms", "mtext", "foreignobject",
    "desc",
  ]

  static let known = ForeignNames()

  let annotation: Name
  let glyphs: [Name]
  private let mathTexts: [Name]
  private let svgHTML: [Name]

  private init() {
    let names = Self.texts.indices.map { Name(id: UInt16(Tag.allCases.count + $0)) }
    annotation = names[0]
    glyphs = Array(names[1...2])
    mathTexts = Array(names[3...7])
    svgHTML = Array(names[8...9]) + [Name(.title)]
  }

  /// Where text and most tags are HTML.
  func isText(_ node: Markup.Node) -> Bool {
    node.space == .math && mathTexts.contains(node.name)
  }

  /// Where all tags are HTML.
  func isHTML(_ node: Markup.Node) -> Bool { node.space == .svg && svgHTML.contains(node.name) }

  /// What an end tag does not reach beyond.
  func isBound(_ node: Markup.Node) -> Bool {
    if node.space == .html { return false }
    return isText(node) || isHTML(node) || node.space == .math && node.name == annotation
  }
}

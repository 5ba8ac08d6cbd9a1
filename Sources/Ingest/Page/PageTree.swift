/// A page's tree with what the search for its article learns of each node.
struct PageTree {
  let markup: Markup
  /// Nodes that were left out, with all that is under them.
  var isGone: [Bool]
  /// Text, and elements that run within a line.
  private(set) var isInline: [Bool]
  /// Blocks that hold only a line of text, and count as paragraphs.
  var isParagraph: [Bool]
  private(set) var traits: [ClassTraits]
  /// How long each text is; nothing for those of scripts.
  private(set) var lengths: [TextLength]
  /// How many bytes of text lie under each node, those of scripts included.
  private(set) var sizes: [Int32]
  private(set) var isDataTable: [Bool]

  init(_ markup: Markup) {
    self.markup = markup
    let count = markup.nodes.count
    isGone = [Bool](repeating: false, count: count)
    isInline = [Bool](repeating: false, count: count)
    isParagraph = [Bool](repeating: false, count: count)
    isDataTable = [Bool](repeating: false, count: count)
    traits = [ClassTraits](repeating: [], count: count)
    lengths = [TextLength](repeating: TextLength(), count: count)
    sizes = [Int32](repeating: 0, count: count)
    readNodes()
    markInlines()
    markParagraphs()
    for node in markup.nodes.indices where markup.tag(node) == .table {
      isDataTable[node] = looksLikeData(node)
    }
  }

  private mutating func readNodes() {
    let markup = markup
    let (unread, headings) = (Self.unread, HTMLRules.standard.headings)
    var classes = ClassReader()
    markup.text.withUnsafeBufferPointer { text in
      for (number, node) in markup.nodes.enumerated() {
        switch node.kind {
        case .document: continue
        case .text:
          if unread.contains(markup.tag(Int(node.parent))) { continue }
          lengths[number] = TextLength(
            of: UnsafeBufferPointer(rebasing: text[Int(node.start)..<Int(node.end)]))
        case .element:
          var (name, id) = (0..<0, 0..<0)
          for index in markup.attributes(of: number) {
            let attribute = markup.attributes[index]
            let value = Int(attribute.start)..<Int(attribute.end)
            switch attribute.name {
            case Name(.class): name = value
            // What a heading is called is its own text: « comment-faire-du-pain ».
            case Name(.id) where !headings.contains(node.tag): id = value
            default: continue
            }
          }
          if name.isEmpty, id.isEmpty { continue }
          traits[number] = classes.traits(
            class: UnsafeBufferPointer(rebasing: text[name]),
            id: UnsafeBufferPointer(rebasing: text[id]))
        }
      }
    }
  }

  private static let unread: TagSet = [.script, .style]

  /// From the leaves up: links and unknown elements are inline when all in them is.
  private mutating func markInlines() {
    let markup = markup
    let (phrasing, wrapping) = (Self.phrasing, Self.wrapping)
    var holdsBlock = [Bool](repeating: false, count: markup.nodes.count)
    for node in markup.nodes.indices.reversed() {
      let parent = markup.parent(node)
      if markup.isText(node) {
        isInline[node] = true
        sizes[node] = Int32(markup.bytes(node).count)
        sizes[parent] += sizes[node]
        continue
      }
      if node != 0 { sizes[parent] += sizes[node] }
      let tag = markup.tag(node)
      isInline[node] =
        phrasing.contains(tag)
        || (tag == nil || wrapping.contains(tag)) && !holdsBlock[node]
      if !isInline[node] || holdsBlock[node] && !phrasing.contains(tag) {
        holdsBlock[parent] = true
      }
    }
  }

  private mutating func markParagraphs() {
    let markup = markup
    for node in markup.nodes.indices {
      let tag = markup.tag(node)
      if tag == .p {
        isParagraph[node] = true
      } else if tag == .div || tag == .center {
        isParagraph[node] =
          markup.nodes[node].firstChild != 0 && markup.children(node).allSatisfy { isInline[$0] }
      }
    }
  }

  static let phrasing: TagSet = [
    .abbr, .audio, .b, .bdo, .bdi, .br, .button, .cite, .code, .data, .datalist, .dfn, .em, .embed,
    .i, .img, .input, .kbd, .label, .mark, .math, .meter, .noscript, .object, .output, .progress,
    .q, .ruby, .samp, .script, .select, .small, .span, .strong, .sub, .sup, .textarea, .time, .var,
    .wbr, .font, .u, .s, .strike, .tt, .big, .acronym, .svg, .picture, .nobr,
  ]

  private static let wrapping: TagSet = [.a, .del, .ins]

  /// Tables of figures and words, and not those that lay a page out.
  private func looksLikeData(_ table: Int) -> Bool {
    let role = markup.attribute(table, .role)
    if role == "presentation" { return false }
    if markup.attribute(table, .datatable) == "0" { return false }
    if markup.attribute(table, Name(.summary))?.isEmpty == false { return true }
    var (rows, columns, widest) = (0, 0, 0)
    var node = markup.following(table, under: table)
    while node != 0 {
      switch markup.tag(node) {
      case .caption, .col, .colgroup, .tfoot, .thead, .th:
        if markup.nodes[node].firstChild != 0 || markup.tag(node) == .col { return true }
      case .table: return false
      case .tr:
        rows += 1
        columns = 0
      case .td:
        columns += 1
        widest = max(widest, columns)
      default: break
      }
      node = markup.following(node, under: table)
    }
    if rows <= 1 || widest <= 1 { return false }
    return rows >= 10 || widest > 4 || rows * widest > 10
  }
}

extension PageTree {
  /// Whether all that an element holds is a quotation with a sentence in it: what somebody said
  /// elsewhere, which an article shows, in whatever box.
  func isQuotation(_ node: Int) -> Bool {
    var node = node
    for _ in 0..<6 {
      if markup.tag(node) == .blockquote { return markup.textContent(node).utf8.count >= 40 }
      let inner = markup.children(node).filter { child in
        markup.isText(child)
          ? lengths[child].characters > 0 : !Self.unread.contains(markup.tag(child))
      }
      guard inner.count == 1, !markup.isText(inner[0]) else { return false }
      node = inner[0]
    }
    return false
  }

  /// The shapes of all nodes, those that are gone left out.
  func shapes() -> [PageShape] {
    var shapes = [PageShape](repeating: PageShape(), count: markup.nodes.count)
    for node in markup.nodes.indices.reversed() where node != 0 && !isGone[node] {
      close(node, &shapes)
      shapes[markup.parent(node)] += shapes[node]
    }
    return shapes
  }

  /// Adds to a shape, which holds what is under the node, what the node itself is.
  func close(_ node: Int, _ shapes: inout [PageShape]) {
    if markup.isText(node) {
      shapes[node].add(lengths[node])
      return
    }
    let characters = shapes[node].characters
    switch markup.tag(node) {
    case .a:
      let isAnchor = markup.attributeBytes(node, .href).first == UInt8(ascii: "#")
      shapes[node].linked = Double(characters) * (isAnchor ? 0.3 : 1)
    case .img: shapes[node].images += 1
    case .li: shapes[node].items += 1
    case .input:
      shapes[node].inputs += 1
      if markup.attribute(node, .type)?.lowercased() == "password" {
        shapes[node].asksPassword = true
      }
    case .object, .embed, .iframe: shapes[node].embeds += 1
    case .h1, .h2, .h3, .h4, .h5, .h6: shapes[node].headed = characters
    case .ul, .ol: shapes[node].listed = characters
    case .table where isDataTable[node]: shapes[node].hasDataTable = true
    default: break
    }
    if isParagraph[node], characters > 0 { shapes[node].paragraphs += 1 }
    if characters > 0, Self.textBlocks.contains(markup.tag(node)) {
      shapes[node].hasTextBlock = true
    }
  }

  private static let textBlocks: TagSet = [
    .span, .li, .td, .blockquote, .dl, .div, .img, .ol, .p, .pre, .table, .ul,
  ]
}

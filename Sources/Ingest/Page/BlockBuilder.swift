import Model
import Text

/// Makes the blocks of an article out of the elements of a page or of a feed's entry.
struct BlockBuilder {
  let markup: Markup
  private var isGone: [Bool]
  let base: Address?
  /// Whether what is no part of an article counts too: forms, buttons, what a figure holds besides
  /// its picture and legend.
  private let keepsAll: Bool
  private var linksLeft: Int

  init(
    _ markup: Markup, leavingOut isGone: [Bool] = [], keepingAll: Bool = false, base: Address?,
    limits: Limits
  ) {
    self.markup = markup
    self.isGone = isGone
    self.base = base
    keepsAll = keepingAll
    linksLeft = limits.links
  }

  mutating func blocks(under roots: [Int]) -> [Block] {
    var sink = Sink()
    for root in roots {
      if markup.isText(root) || isPhrasing(root) {
        inline(root, into: &sink)
      } else {
        element(root, into: &sink)
      }
    }
    return sink.finished()
  }

  /// The line that a node is, without blocks: a cell, a caption, a heading.
  mutating func line(_ node: Int) -> [Inline] {
    var sink = Sink()
    for child in markup.children(node) { inline(child, into: &sink) }
    return sink.takeLine()
  }

  /// The lines that open an article above it, as paragraphs, unless it says them itself.
  func standfirst(_ nodes: [Int], before body: [Block]) -> [Block] {
    let said = body.prefix(6).map { Words.line($0.plainText) }
    return nodes.compactMap { node in
      // One that went with the head of the page is read all the same.
      var builder = self
      if isLeftOut(node) { builder.isGone = [] }
      let runs = builder.line(node)
      let text = Words.line(runs.plainText)
      return text.isEmpty
        || said.contains { $0.hasPrefix(text) || text.hasPrefix($0) && !$0.isEmpty }
        ? nil : .paragraph(runs)
    }
  }

  mutating func blocks(in node: Int) -> [Block] {
    var sink = Sink()
    children(of: node, into: &sink)
    return sink.finished()
  }

  mutating func children(of node: Int, into sink: inout Sink) {
    for child in markup.children(node) where !isLeftOut(child) {
      if markup.isText(child) || isPhrasing(child) || isCodeInSentence(child) {
        inline(child, into: &sink)
      } else {
        element(child, into: &sink)
      }
    }
  }

  func isLeftOut(_ node: Int) -> Bool { node < isGone.count && isGone[node] }

  private func isPhrasing(_ node: Int) -> Bool {
    guard let tag = markup.tag(node) else { return false }
    return PageTree.phrasing.contains(tag) || [.a, .del, .ins].contains(tag)
  }

  private static let dropped: TagSet = [
    .script, .style, .template, .head, .title, .iframe, .object, .embed, .video, .audio,
    .canvas, .svg, .form, .input, .button, .select, .textarea, .map, .link, .meta,
  ]

  /// What no reader of the page would read.
  private static let unseen: TagSet = [
    .script, .style, .template, .head, .title, .iframe, .svg, .input, .link, .meta,
  ]

  private static let pressed: TagSet = [.button, .label, .select, .textarea, .output]

  private func isDropped(_ tag: Tag?) -> Bool {
    (keepsAll ? Self.unseen : Self.dropped).contains(tag)
  }

  /// A block, or an unknown element: its lines are its own.
  private mutating func element(_ node: Int, into sink: inout Sink) {
    let tag = markup.tag(node)
    switch tag {
    case .form: children(of: node, into: &sink)
    case _ where isDropped(tag): return
    case .h1, .h2, .h3, .h4, .h5, .h6: heading(node, into: &sink)
    case .ul, .ol, .menu, .dir: list(node, into: &sink)
    case .blockquote:
      sink.endLine()
      let quoted = blocks(in: node)
      if !quoted.isEmpty { sink.append(.quotation(quoted)) }
    case .pre, .listing, .xmp: preformatted(node, into: &sink)
    case .figure where !keepsAll: figure(node, into: &sink)
    case .figcaption where !keepsAll:
      sink.endLine()
      let legend = line(node)
      if !legend.isEmpty { sink.addLegend(legend) }
    case .table where !keepsAll: table(node, into: &sink)
    case .hr: sink.append(.separator)
    default:
      sink.endLine()
      children(of: node, into: &sink)
      sink.endLine()
    }
  }

  private mutating func inline(_ node: Int, into sink: inout Sink) {
    if isLeftOut(node) { return }
    if markup.tag(node) == .noscript {
      // What the search for the article left in holds the text; of a feed's entry, a picture again.
      if keepsAll || !isGone.isEmpty { element(node, into: &sink) }
      return
    }
    if markup.isText(node) {
      sink.append(markup.bytes(node))
      return
    }
    if !keepsAll, sink.link != nil, saysNewWindow(node) { return }
    if isLostSpace(node), sink.endsWord {
      sink.append([0x20])
      return
    }
    let outer = (sink.traits, sink.link)
    switch markup.tag(node) {
    case .br:
      sink.breakLine()
      return
    case .img, .image:
      if sink.isLineEmpty, let bullet = bullet(node) {
        sink.append(Array(bullet.utf8)[...])
        sink.append([0x20])
      } else if let figure = picture(node, caption: []) {
        sink.pictures.append(figure)
      }
      return
    case let tag where isDropped(tag): return
    case .em, .i, .cite, .dfn, .var: sink.traits.insert(.emphasis)
    case .strong, .b: sink.traits.insert(.strong)
    case .code, .kbd, .samp, .tt, .pre: sink.traits.insert(.code)
    case .a where !keepsAll && isSign(node): return
    case .a:
      if sink.link == nil, linksLeft > 0, let href = markup.attribute(node, .href),
        let address = Address.resolve(href, against: base)
      {
        sink.link = Cleaning.line(address)
        linksLeft -= 1
      }
    case .q: sink.append(Array("“".utf8)[...])
    case .sup:
      if let raised = Superscript.digits(markup.textBytes(node, limit: 12)) {
        sink.append(Array(raised.utf8)[...])
        return
      }
    // What one can press stands apart from the words beside it.
    case let tag where keepsAll && Self.pressed.contains(tag): sink.append([0x20])
    case .math:
      formula(node, into: &sink)
      return
    default: break
    }
    children(of: node, into: &sink)
    switch markup.tag(node) {
    case .q: sink.append(Array("”".utf8)[...])
    case let tag where keepsAll && Self.pressed.contains(tag): sink.append([0x20])
    default: break
    }
    (sink.traits, sink.link) = outer
  }

  /// The signs of a formula in a row, without what other programs are told of it.
  private func formula(_ root: Int, into sink: inout Sink) {
    var node = root
    repeat {
      let isNote = markup.name(node).hasPrefix("annotation")
      if markup.isText(node) { sink.append(markup.bytes(node)) }
      node = markup.following(node, under: root, skipping: isNote)
    } while node != 0
  }

  private mutating func heading(_ node: Int, into sink: inout Sink) {
    sink.endLine()
    let level = markup.tag(node).map { Int($0.rawValue - Tag.h1.rawValue) + 1 } ?? 2
    var inner = Sink()
    children(of: node, into: &inner)
    let runs = inner.takeLine()
    if !runs.isEmpty { sink.append(.heading(level: max(2, level), runs)) }
    for picture in inner.pictures { sink.append(picture) }
  }

  private mutating func list(_ node: Int, into sink: inout Sink) {
    sink.endLine()
    var items: [[Block]] = []
    for child in markup.children(node) where !isLeftOut(child) {
      let item: [Block]
      if markup.isText(child) || isPhrasing(child) {
        item = blocks(under: [child])
      } else {
        item = blocks(in: child)
      }
      if !item.isEmpty { items.append(item) }
    }
    let start = markup.attribute(node, .start).flatMap { Int($0) } ?? 1
    let bounded = min(max(start, 0), 1_000_000)
    if !items.isEmpty {
      sink.append(.list(start: markup.tag(node) == .ol ? bounded : nil, items: items))
    }
  }

  private func preformatted(_ node: Int, into sink: inout Sink) {
    sink.endLine()
    var text = ""
    var inner = node
    repeat {
      if markup.isText(inner) {
        text += String(decoding: markup.bytes(inner), as: UTF8.self)
      } else if markup.tag(inner) == .br {
        text += "\n"
      }
      inner = markup.following(inner, under: node, skipping: isLeftOut(inner))
    } while inner != 0
    while text.first == "\n" { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    if !text.isEmpty { sink.append(.preformatted(Cleaning.body(text))) }
  }

  /// A link that only leads back to where it stands: « ¶ » behind a heading, « ↩ » behind a note.
  private func isSign(_ node: Int) -> Bool {
    let bytes = markup.textBytes(node, limit: 8)
    guard (1...8).contains(bytes.count) else { return false }
    return ["¶", "#", "§", "∞", "↩", "↩︎", "⤴"].contains(
      Words.line(String(decoding: bytes, as: UTF8.self)))
  }
}

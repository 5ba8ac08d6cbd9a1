package import Model

/// All the text of what an article was taken from, in its order: menus, forms and what else stands
/// around an article too, since it is there for the reader who doubts what was left out.
///
///     <nav>Menu</nav><p>Il dort.</p><script>…</script>   →   « Menu », « Il dort. »
///
/// Of a feed it is the text of the article's entry, or of all where that is not found.
package enum RawText {
  /// Empty where there is no text to be read: a picture, an article in Kiosque's own format.
  ///
  /// - Parameter title: that of the article, by which its entry is found in a feed.
  package static func blocks(
    _ bytes: [UInt8], titled title: String, _ context: Intake.Context = Intake.Context()
  ) -> [Block] {
    var context = context
    // Its addresses would be numbered and told at the end, hundreds of them.
    context.limits.links = 0
    let format = Format(of: bytes, context)
    if format == .mail { return mail(bytes, context) }
    let decoded = Decoding.decode(bytes, contentType: context.contentType, limits: context.limits)
    if decoded.isRefused { return [] }
    return switch format {
    case .html: page(decoded.bytes, context.limits)
    case .rss, .atom: feed(decoded.bytes, titled: title, context.limits)
    case .markdown, .text: PlainText.blocks(bytes, context)
    case .mail, .jsonFeed, .opml, .article, .articleLines, .empty, .compressed, .binary: []
    }
  }

  private static func page(_ bytes: [UInt8], _ limits: Limits) -> [Block] {
    let markup = HTMLTree.markup(of: bytes, depth: limits.depth)
    var builder = BlockBuilder(markup, keepingAll: true, base: nil, limits: limits)
    return builder.blocks(in: 0).filter { block in
      guard case .figure(_, let alt, let caption) = block else { return true }
      return !alt.isEmpty || !caption.isEmpty
    }
  }

  /// Every text of the mail, where two may say the same.
  private static func mail(_ bytes: [UInt8], _ context: Intake.Context) -> [Block] {
    MailPart.texts(in: bytes.prefix(context.limits.input)).parts.flatMap { part in
      let decoded = Decoding.decode(
        part.bytes, contentType: part.contentType, limits: context.limits)
      if decoded.isRefused { return [Block]() }
      return part.isHTML
        ? page(decoded.bytes, context.limits) : PlainText.blocks(decoded.bytes, context)
    }
  }
}

/// The entries of a feed are read as pages: their texts hold markup, as text or as elements.
extension RawText {
  private static func feed(
    _ bytes: [UInt8], titled title: String, _ limits: Limits
  ) -> [Block] {
    let markup = XMLTree.markup(of: bytes, depth: limits.depth)
    let entries = markup.nodes.indices.filter { entryTags.contains(markup.name($0)) }
    for entry in entries {
      let blocks = page(written(entry, of: markup), limits)
      if blocks.contains(where: { Words.line($0.plainText) == title }) { return blocks }
    }
    return page(written(0, of: markup), limits)
  }

  private static let entryTags: Set<String> = ["item", "entry"]

  /// The elements of a page stay what they are; those of the feed part paragraphs.
  private static func written(_ root: Int, of markup: Markup) -> [UInt8] {
    var page: [UInt8] = []
    var open: [(node: Int, end: String)] = []
    var node = root
    repeat {
      while let last = open.last, last.node != markup.parent(node) {
        page += Array(last.end.utf8)
        open.removeLast()
      }
      if markup.isText(node) {
        page += markup.bytes(node)
      } else if node != 0 {
        let tag = markup.tag(node)
        let name = pageTags.contains(tag) ? markup.name(node) : "div"
        page += Array("<\(name)>".utf8)
        open.append((node, "</\(name)>"))
      }
      node = markup.following(node, under: root)
    } while node != 0
    return page
  }

  private static let pageTags: TagSet = [
    .p, .a, .b, .i, .em, .strong, .span, .code, .h1, .h2, .h3, .h4, .h5, .h6, .ul, .ol, .li,
    .blockquote, .pre,
  ]
}

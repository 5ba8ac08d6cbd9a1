/// Builds the tree of a page as the HTML standard tells browsers to (section 13.2.6), so that a page
/// with faults means here what its maker saw in a browser.
///
///     <ul><li>un<li>deux</ul>   →   ul ─▶ li "un", li "deux"
///     <table><p>un</table>      →   p "un", table
///
/// Scripts do not run, and comments are left out. What is nested too deep is laid flat.
struct HTMLTree {
  /// The standard's "insertion modes": where in a page the builder is.
  enum Mode {
    case initial, beforeHTML, beforeHead, inHead, inHeadNoscript, afterHead, inBody, inText
    case inTable, inCaption, inColumnGroup, inTableBody, inRow, inCell, inTemplate
    case afterBody, inFrameset, afterFrameset
  }

  var scanner: MarkupScanner
  let depth: Int
  /// The open elements, from the outermost in.
  var open: [Int] = []
  var mode = Mode.initial
  /// The mode to go back to after a text that holds no tags.
  var modeAfterText = Mode.inBody
  var templateModes: [Mode] = []
  /// Elements of style to be opened again in the next block; 0 is a boundary.
  var formatting: [Int] = []
  var head = 0
  var form = 0
  /// What of a table may not stand in it goes before it.
  var isFostering = false
  var mayBeFrameset = true
  var isQuirky = false
  /// Text in a table, until it is known whether there is more than white space.
  var tableText: [Range<Int>] = []
  /// A line end right after `<pre>` does not count.
  var skipsNewline = false
  /// The element whose content is read, where it is no whole page.
  let context: Tag?
  /// Whether the order of the nodes is no longer that of the text.
  var hasMoved = false
  /// Elements that were not opened because they lay too deep, and whose end tags mean nothing.
  var flattened: [Name] = []
  /// Styles are opened again at most so often: each block of an attack would open all of them.
  var reopeningsLeft = 100_000
  let foreign = ForeignNames.known
  let rules = HTMLRules.standard

  /// The tree of a page.
  static func markup(of bytes: [UInt8], depth: Int) -> Markup {
    tree(of: bytes, depth: depth, context: nil)
  }

  /// The tree of a piece of HTML, as it would stand within an element: its nodes lie right under the
  /// document.
  static func fragment(of bytes: [UInt8], depth: Int, within context: Tag = .body) -> Markup {
    tree(of: bytes, depth: depth, context: context)
  }

  private static func tree(of bytes: [UInt8], depth: Int, context: Tag?) -> Markup {
    bytes.withUnsafeBufferPointer { buffer in
      var tree = HTMLTree(MarkupScanner(buffer, mode: .html), depth: depth, context: context)
      tree.build()
      return tree.scanner.markup
    }
  }

  private init(_ scanner: MarkupScanner, depth: Int, context: Tag?) {
    self.scanner = scanner
    self.depth = depth
    self.context = context
  }

  private mutating func build() {
    if let context { begin(within: context) }
    while let token = scanner.next() {
      process(token)
      scanner.allowsPlainSections = isForeign(current)
    }
    finish()
  }

  private mutating func begin(within context: Tag) {
    // The document stands for the root that the standard puts there.
    open = [0]
    if context == .template { templateModes.append(.inTemplate) }
    resetMode()
    switch context {
    case .title, .textarea: scanner.content = .plain(context)
    case .style, .xmp, .iframe, .noembed, .noframes, .script: scanner.content = .raw(context)
    case .plaintext: scanner.content = .rest
    default: break
    }
  }

  private mutating func finish() {
    flushTableText()
    if context == nil || context == .html {
      // A page has a head and a body, even where it says nothing.
      while mode == .initial || mode == .beforeHTML || mode == .beforeHead || mode == .inHead
        || mode == .inHeadNoscript || mode == .afterHead || mode == .inText
      {
        leave(mode)
      }
    }
    if hasMoved { scanner.markup.renumber() }
  }

  mutating func process(_ token: MarkupScanner.Token) {
    switch token.kind {
    case .comment, .instruction: return
    case .doctype:
      flushTableText()
      guard mode == .initial else { return }
      isQuirky = scanner.doctype?.isQuirky ?? false
      mode = .beforeHTML
    case .text:
      text(token.text)
    case .start:
      flushTableText()
      skipsNewline = false
      start(token)
    case .end:
      flushTableText()
      skipsNewline = false
      end(token)
    }
  }

  mutating func start(_ token: MarkupScanner.Token) {
    let tag = scanner.markup.names.tag(of: token.name)
    if isForeign(current), !isIntegrationPoint(forStartOf: token, tag) {
      startForeign(token, tag)
      return
    }
    switch mode {
    case .initial, .beforeHTML, .beforeHead, .inHead, .inHeadNoscript, .afterHead:
      startBeforeBody(token, tag)
    case .inBody, .inText: startInBody(token, tag)
    case .inTable, .inCaption, .inColumnGroup, .inTableBody, .inRow, .inCell:
      startInTable(token, tag)
    case .inTemplate: startInTemplate(token, tag)
    case .afterBody:
      mode = .inBody
      start(token)
    case .inFrameset, .afterFrameset: startInFrameset(token, tag)
    }
  }

  mutating func end(_ token: MarkupScanner.Token) {
    if closesFlattened(token.name) { return }
    let tag = scanner.markup.names.tag(of: token.name)
    if isForeign(current) {
      endForeign(token, tag)
      return
    }
    switch mode {
    case .initial, .beforeHTML, .beforeHead, .inHead, .inHeadNoscript, .afterHead:
      endBeforeBody(token, tag)
    case .inBody: endInBody(token, tag)
    case .inText:
      pop()
      mode = modeAfterText
    case .inTable, .inCaption, .inColumnGroup, .inTableBody, .inRow, .inCell:
      endInTable(token, tag)
    case .inTemplate: if tag == .template { endTemplate() }
    case .afterBody:
      if tag == .html || tag == .body { return }
      mode = .inBody
      end(token)
    case .inFrameset, .afterFrameset: endInFrameset(tag)
    }
  }
}

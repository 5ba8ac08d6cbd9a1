/// Makes HTML of the lines of a Markdown text: headings, lists, quotations, tables, code, separators.
///
///     ## Vingt watts        <h2>Vingt watts</h2>
///     - trois jours         <ul><li>trois jours</ul>
///     > Il dort.            <blockquote><p>Il dort.</p></blockquote>
///
/// Lists and quotations are a stack, as in the parsing strategy of the CommonMark specification 0.31:
/// each line first goes on with those that it can, then opens new ones, then gives its text to the
/// innermost.
struct MarkdownBlocks {
  private enum Container {
    case quotation
    case list(isOrdered: Bool)
    /// Its lines stand in by so many columns.
    case item(width: Int)
  }

  /// What the innermost container is being filled with.
  private enum Leaf {
    case none
    /// Its lines are `paragraph`.
    case paragraph
    case fenced(marks: Substring, indent: Int)
    case indented(blanks: Int)
    /// It is `table`.
    case table
  }

  private var output: [UInt8] = []
  private var open: [Container] = []
  private var leaf = Leaf.none
  private var paragraph: [String] = []
  private var table: MarkdownTable?

  /// Lists and quotations within one another; what would go deeper is text.
  private static let deepest = 32

  static func html(_ lines: ArraySlice<Substring>) -> [UInt8] {
    var blocks = MarkdownBlocks()
    for line in lines { blocks.take(MarkdownLine(line)) }
    blocks.endLeaf()
    blocks.close(downTo: 0)
    return blocks.output
  }

  private mutating func take(_ line: MarkdownLine) {
    var line = line
    var depth = 0
    while depth < open.count, goesOn(open[depth], &line) { depth += 1 }
    if depth == open.count, case .fenced(let marks, let indent) = leaf {
      return takeFenced(line, marks, indent)
    }
    let didOpen = openContainers(&line, &depth)
    // A paragraph goes on though its line lacks the marks of what it stands in.
    if !didOpen, depth < open.count, isInParagraph, isPlain(line) { return takeWords(line) }
    if !didOpen { close(downTo: listEnd(depth)) }
    takeText(line)
  }

  /// Whether a line belongs to a container that is open; takes off what says so.
  private func goesOn(_ container: Container, _ line: inout MarkdownLine) -> Bool {
    switch container {
    case .quotation: return line.takeQuoteMark()
    case .list: return true
    case .item(let width):
      if line.isBlank { return true }
      guard line.indent >= width else { return false }
      line.drop(columns: width)
      return true
    }
  }

  /// A list of which no item goes on ends with the line that is none.
  private func listEnd(_ depth: Int) -> Int {
    if depth > 0, case .list = open[depth - 1] { return depth - 1 }
    return depth
  }

  private mutating func openContainers(_ line: inout MarkdownLine, _ depth: inout Int) -> Bool {
    var didOpen = false
    while open.count < Self.deepest || depth < open.count {
      // Four columns are code, unless a paragraph goes on.
      if line.isIndented || line.isRule { break }
      if line.takeQuoteMark() {
        close(downTo: listEnd(depth))
        start(.quotation, "<blockquote>")
      } else if !(isInParagraph && line.underlineLevel != nil), mayBeginItem(line, depth),
        let mark = line.takeItemMark()
      {
        startItem(mark, depth)
      } else {
        break
      }
      depth = open.count
      didOpen = true
    }
    return didOpen
  }

  /// Within a paragraph a number begins a list only where it is 1, and an item is not empty.
  private func mayBeginItem(_ line: MarkdownLine, _ depth: Int) -> Bool {
    guard isInParagraph, depth == open.count else { return true }
    var line = line
    guard let mark = line.takeItemMark() else { return false }
    if case .list? = open.last { return true }
    return !line.isBlank && (!mark.isOrdered || mark.number == 1)
  }

  private mutating func startItem(_ mark: MarkdownLine.ItemMark, _ depth: Int) {
    if depth > 0, case .list(mark.isOrdered) = open[depth - 1] {
      close(downTo: depth)
    } else {
      close(downTo: listEnd(depth))
      let number = mark.number == 1 ? "" : " start=\(mark.number)"
      start(.list(isOrdered: mark.isOrdered), mark.isOrdered ? "<ol\(number)>" : "<ul>")
    }
    start(.item(width: mark.width), "<li>")
  }

  private mutating func start(_ container: Container, _ tag: String) {
    endLeaf()
    add(tag)
    open.append(container)
  }

  private mutating func close(downTo depth: Int) {
    guard open.count > depth else { return }
    endLeaf()
    while open.count > depth, let container = open.popLast() {
      switch container {
      case .quotation: add("</blockquote>\n")
      case .list(let isOrdered): add(isOrdered ? "</ol>\n" : "</ul>\n")
      case .item: add("</li>\n")
      }
    }
  }
}

extension MarkdownBlocks {
  private var isInParagraph: Bool { if case .paragraph = leaf { true } else { false } }

  /// Nothing but words: no block begins with it.
  private func isPlain(_ line: MarkdownLine) -> Bool {
    !line.isBlank && !line.isRule && line.fence == nil && line.headingLevel == nil
  }

  private mutating func takeText(_ line: MarkdownLine) {
    if case .indented(let blanks) = leaf {
      if line.isBlank {
        leaf = .indented(blanks: blanks + 1)
        return
      }
      if line.isIndented { return takeIndented(line, blanks) }
    }
    if line.isBlank { return endLeaf() }
    if line.isIndented, !isInParagraph { return takeIndented(line, nil) }
    if let level = line.headingLevel {
      heading(line.heading, level)
    } else if isInParagraph, let level = line.underlineLevel {
      let text = paragraph.joined(separator: " ")
      paragraph = []
      leaf = .none
      heading(text, level)
    } else if line.isRule {
      endLeaf()
      add("<hr>")
    } else if let marks = line.fence {
      endLeaf()
      leaf = .fenced(marks: marks, indent: line.indent)
      add("<pre>\n")
    } else {
      takeWords(line)
    }
  }

  private mutating func takeWords(_ line: MarkdownLine) {
    switch leaf {
    case .table: table?.take(line.text)
    case .paragraph:
      if paragraph.count == 1,
        let table = MarkdownTable(head: paragraph[0], strokes: line.text)
      {
        self.table = table
        paragraph = []
        leaf = .table
      } else {
        paragraph.append(String(line.text))
      }
    default:
      endLeaf()
      leaf = .paragraph
      paragraph = [String(line.text)]
    }
  }

  private mutating func takeFenced(_ line: MarkdownLine, _ marks: Substring, _ indent: Int) {
    if let end = line.fence, end.first == marks.first, end.count >= marks.count,
      line.text.dropFirst(end.count).allSatisfy({ $0 == " " })
    {
      return endLeaf()
    }
    addCode(line.isBlank ? "" : line.text(from: indent))
  }

  private mutating func takeIndented(_ line: MarkdownLine, _ blanks: Int?) {
    if let blanks {
      for _ in 0..<blanks { addCode("") }
    } else {
      endLeaf()
      add("<pre>\n")
    }
    addCode(line.text(from: 4))
    leaf = .indented(blanks: 0)
  }

  private mutating func heading(_ text: String, _ level: Int) {
    endLeaf()
    add("<h\(level)>")
    output += MarkdownInlines.html(text)
    add("</h\(level)>")
  }

  private mutating func endLeaf() {
    switch leaf {
    case .none: break
    case .paragraph:
      let lines = paragraph.map { line in
        line.hasSuffix("  ") || line.hasSuffix("\\") ? String(line.dropLast()) + "<br>" : line
      }
      paragraph = []
      add("<p>")
      output += MarkdownInlines.html(lines.joined(separator: "\n"))
      add("</p>\n")
    case .fenced, .indented: add("</pre>")
    case .table:
      if let table { output += table.finished() }
      table = nil
    }
    leaf = .none
  }

  private mutating func add(_ text: String) { output += Array(text.utf8) }

  private mutating func addCode(_ line: String) {
    output += Array(Markup.escaped(line).utf8) + [0x0A]
  }
}

/// Makes HTML of the lines of a Markdown text: headings, lists, quotations, code, separators.
///
///     ## Vingt watts        <h2>Vingt watts</h2>
///     - trois jours         <ul><li>trois jours</ul>
///     > Il dort.            <blockquote><p>Il dort.</p></blockquote>
struct MarkdownBlocks {
  private var output: [UInt8] = []
  private var paragraph: [Substring] = []
  /// The fence of the code that is open.
  private var fence: Character?
  /// What is open around the lines: `ul`, `ol`, `blockquote`.
  private var open: [String] = []

  static func html(_ lines: ArraySlice<Substring>) -> [UInt8] {
    var blocks = MarkdownBlocks()
    for line in lines { blocks.take(line.last == "\r" ? line.dropLast() : line) }
    blocks.closeAll()
    return blocks.output
  }

  private mutating func take(_ line: Substring) {
    let content = line.drop { $0 == " " || $0 == "\t" }
    if let fence {
      if content.hasPrefix(String(repeating: fence, count: 3)) {
        self.fence = nil
        add("</pre>")
      } else {
        output += Array(Markup.escaped(String(line)).utf8) + [0x0A]
      }
      return
    }
    if content.isEmpty {
      endParagraph()
    } else if content.hasPrefix("```") || content.hasPrefix("~~~") {
      endParagraph()
      fence = content.first
      add("<pre>\n")
    } else if let level = Self.headingLevel(content) {
      closeAll()
      var text = content.drop { $0 == "#" }.drop { $0 == " " }
      while text.last == "#" || text.last == " " { text.removeLast() }
      add("<h\(level)>")
      output += MarkdownInlines.html(String(text))
      add("</h\(level)>")
    } else if !paragraph.isEmpty, Self.isRow(content, of: "=") || Self.isRow(content, of: "-") {
      underline(level: content.first == "=" ? 1 : 2)
    } else if Self.isRule(content) {
      closeAll()
      add("<hr>")
    } else if content.first == ">" {
      quote(content)
    } else if let item = Self.item(content) {
      listItem(item.text, isOrdered: item.isOrdered)
    } else {
      if paragraph.isEmpty, line.first != " ", line.first != "\t" { closeLists() }
      paragraph.append(content)
    }
  }

  private mutating func add(_ text: String) { output += Array(text.utf8) }

  private mutating func endParagraph() {
    guard !paragraph.isEmpty else { return }
    let lines = paragraph.map { line in
      line.hasSuffix("  ") || line.hasSuffix("\\") ? String(line.dropLast()) + "<br>" : String(line)
    }
    add("<p>")
    output += MarkdownInlines.html(lines.joined(separator: "\n"))
    add("</p>\n")
    paragraph = []
  }

  private mutating func underline(level: Int) {
    let text = paragraph.joined(separator: " ")
    paragraph = []
    closeAll()
    add("<h\(level)>")
    output += MarkdownInlines.html(text)
    add("</h\(level)>")
  }

  private mutating func quote(_ content: Substring) {
    if open.last != "blockquote" {
      closeAll()
      start("blockquote")
    }
    let inner = content.drop { $0 == ">" || $0 == " " }
    if inner.isEmpty { endParagraph() } else { paragraph.append(inner) }
  }

  private mutating func listItem(_ text: Substring, isOrdered: Bool) {
    let name = isOrdered ? "ol" : "ul"
    endParagraph()
    if open.last != name {
      closeAll()
      start(name)
    }
    add("<li>")
    paragraph = [text]
  }

  private mutating func start(_ name: String) {
    add("<\(name)>")
    open.append(name)
  }

  private mutating func closeLists() {
    if !open.isEmpty { closeAll() }
  }

  private mutating func closeAll() {
    endParagraph()
    while let name = open.popLast() { add("</\(name)>\n") }
  }

  private static func headingLevel(_ line: Substring) -> Int? {
    let level = line.prefix { $0 == "#" }.count
    guard (1...6).contains(level), line.dropFirst(level).first == " " else { return nil }
    return level
  }

  private static func isRow(_ line: Substring, of mark: Character) -> Bool {
    line.count >= 2 && line.allSatisfy { $0 == mark || $0 == " " }
  }

  private static func isRule(_ line: Substring) -> Bool {
    guard let mark = line.first, "*-_".contains(mark) else { return false }
    return line.count { $0 == mark } >= 3 && line.allSatisfy { $0 == mark || $0 == " " }
  }

  private static func item(_ line: Substring) -> (text: Substring, isOrdered: Bool)? {
    guard let first = line.first else { return nil }
    if "-*+".contains(first), line.dropFirst().first == " " {
      return (line.dropFirst(2).drop { $0 == " " }, false)
    }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let rest = line[digits.endIndex...]
    guard (1...9).contains(digits.count), rest.first == "." || rest.first == ")",
      rest.dropFirst().first == " "
    else { return nil }
    return (rest.dropFirst(2).drop { $0 == " " }, true)
  }
}

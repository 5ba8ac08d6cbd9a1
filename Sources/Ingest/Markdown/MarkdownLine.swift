/// A line of Markdown from a column on, with what may open a block there.
struct MarkdownLine {
  /// Columns of white space before the text; a tab goes to the next fourth column.
  private(set) var indent: Int
  /// From the first sign that is not white.
  private(set) var text: Substring

  init(_ line: Substring) {
    indent = 0
    text = line.last == "\r" ? line.dropLast() : line
    skipBlanks()
  }

  private mutating func skipBlanks() {
    while let first = text.first, first == " " || first == "\t" {
      indent += first == "\t" ? 4 - indent % 4 : 1
      text.removeFirst()
    }
  }

  var isBlank: Bool { text.isEmpty }
  /// Four columns of white space make code of a line.
  var isIndented: Bool { indent >= 4 }

  /// The text with the white space before it, less so many columns.
  func text(from column: Int) -> String {
    String(repeating: " ", count: max(0, indent - column)) + text
  }

  mutating func drop(columns: Int) { indent -= min(columns, indent) }

  /// Takes off the sign of a quotation and the space after it.
  mutating func takeQuoteMark() -> Bool {
    guard !isIndented, text.first == ">" else { return false }
    text.removeFirst()
    indent = 0
    skipBlanks()
    drop(columns: 1)
    return true
  }

  /// What opens an item of a list: `-`, `3.`
  struct ItemMark {
    var isOrdered: Bool
    var number: Int
    /// The columns by which the lines that go on with the item stand in.
    var width: Int
  }

  /// Takes off the mark of an item and the white space after it.
  mutating func takeItemMark() -> ItemMark? {
    guard !isIndented, let first = text.first else { return nil }
    var mark = ItemMark(isOrdered: false, number: 1, width: 1)
    var rest = text
    if "-*+".contains(first) {
      rest.removeFirst()
    } else {
      let digits = text.prefix { $0.isASCII && $0.isNumber }
      rest = text[digits.endIndex...]
      guard (1...9).contains(digits.count), rest.first == "." || rest.first == ")" else {
        return nil
      }
      rest.removeFirst()
      mark = ItemMark(isOrdered: true, number: Int(digits) ?? 1, width: digits.count + 1)
    }
    guard rest.isEmpty || rest.first == " " || rest.first == "\t" else { return nil }
    mark.width += indent
    var line = MarkdownLine(rest)
    // White space of five columns is one, and code.
    let gap = line.isBlank || line.indent > 4 ? 1 : line.indent
    mark.width += gap
    line.drop(columns: gap)
    self = line
    return mark
  }

  var headingLevel: Int? {
    let level = text.prefix { $0 == "#" }.count
    guard !isIndented, (1...6).contains(level) else { return nil }
    let next = text.dropFirst(level).first
    return next == " " || next == "\t" ? level : nil
  }

  /// The heading without its number signs, those at its end included.
  var heading: String {
    var heading = text.drop { $0 == "#" }.drop { $0 == " " || $0 == "\t" }
    while heading.last == "#" || heading.last == " " { heading.removeLast() }
    return String(heading)
  }

  /// A line that makes a heading of the paragraph over it.
  var underlineLevel: Int? {
    guard !isIndented, text.count >= 2, let mark = text.first, mark == "=" || mark == "-",
      text.allSatisfy({ $0 == mark || $0 == " " })
    else { return nil }
    return mark == "=" ? 1 : 2
  }

  var isRule: Bool {
    guard !isIndented, let mark = text.first, "*-_".contains(mark) else { return false }
    return text.count { $0 == mark } >= 3 && text.allSatisfy { $0 == mark || $0 == " " }
  }

  /// The marks that open code, and close it again: three or more back quotes or tildes.
  var fence: Substring? {
    guard !isIndented, let mark = text.first, mark == "`" || mark == "~" else { return nil }
    let marks = text.prefix { $0 == mark }
    let rest = text.dropFirst(marks.count)
    return marks.count >= 3 && (mark == "~" || !rest.contains("`")) ? marks : nil
  }
}

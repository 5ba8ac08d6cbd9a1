package import Model

/// Writes an article as Markdown, the facts over it; `MarkdownReader` reads it back, but for tables,
/// which it takes for text.
///
///     ---
///     title: "Le bac du dimanche"
///     author: Maëlle Kervadec
///     date: 2026-11-20T18:07:00
///     url: https://gazette.example/bac
///     ---
///
///     # Le bac du dimanche
package enum MarkdownWriter {
  package static func text(of article: Article) -> String {
    var facts = ["title: \"\(withoutQuotes(article.title))\""]
    func add(_ name: String, _ value: String?) {
      if let value, !value.isEmpty { facts.append("\(name): \(value)") }
    }
    add("author", article.authors.joined(separator: ", "))
    add("date", article.published?.iso8601)
    add("lang", article.language)
    add("url", article.url)
    let pieces = ["# " + escaped(article.title)] + article.body.map { text(of: $0) }
    let body = pieces.filter { !$0.isEmpty }.joined(separator: "\n\n")
    return "---\n\(facts.joined(separator: "\n"))\n---\n\n\(body)\n"
  }

  private static func text(of block: Block) -> String {
    switch block {
    case .paragraph(let runs): text(of: runs)
    case .heading(let level, let runs):
      String(repeating: "#", count: min(max(level, 2), 6)) + " " + text(of: runs, on: " ")
    case .quotation(let blocks):
      lines(of: blocks).map { $0.isEmpty ? ">" : "> " + $0 }.joined(separator: "\n")
    case .list(let start, let items):
      items.enumerated().map { index, blocks in
        let mark = start.map { "\($0 + index). " } ?? "- "
        let indent = String(repeating: " ", count: mark.count)
        return lines(of: blocks).enumerated().map { number, line in
          number == 0 ? mark + line : line.isEmpty ? "" : indent + line
        }.joined(separator: "\n")
      }.joined(separator: "\n")
    case .figure(let url, let alt, let caption):
      [url.map { "![\(escaped(alt))](\($0))" }, caption.isEmpty ? nil : text(of: caption)]
        .compactMap { $0 }.joined(separator: "\n\n")
    case .table(let rows, _): table(rows)
    case .preformatted(let text): fenced(text)
    case .separator: "* * *"
    }
  }

  private static func lines(of blocks: [Block]) -> [Substring] {
    blocks.map { text(of: $0) }.joined(separator: "\n\n")
      .split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// A fence longer than any run of backquotes in the text.
  private static func fenced(_ text: String) -> String {
    let longest = text.split { $0 != "`" }.map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return fence + "\n" + text + "\n" + fence
  }

  private static func table(_ rows: [[[Inline]]]) -> String {
    guard let columns = rows.map(\.count).max(), columns > 0 else { return "" }
    var lines = rows.map { row in
      let cells = row.map { text(of: $0, on: " ").replacing("|", with: "\\|") }
      let missing = repeatElement("", count: columns - cells.count)
      return "| " + (cells + missing).joined(separator: " | ") + " |"
    }
    lines.insert("|" + String(repeating: " --- |", count: columns), at: 1)
    return lines.joined(separator: "\n")
  }

  /// - Parameter lineEnd: what a line end within becomes.
  private static func text(of runs: [Inline], on lineEnd: String = "\\\n") -> String {
    runs.map { run in
      let isCode = run.traits.contains(.code)
      var text = isCode ? "`\(run.text)`" : marked(run)
      if let link = run.link { text = "[\(text)](\(link))" }
      return isCode ? text : text.replacing("\n", with: lineEnd)
    }.joined()
  }

  /// Marks stand next to the letters: blanks at either end go outside.
  private static func marked(_ run: Inline) -> String {
    let marks =
      (run.traits.contains(.strong) ? "**" : "") + (run.traits.contains(.emphasis) ? "*" : "")
    let words = run.text.drop { $0.isWhitespace }
    guard !marks.isEmpty, let last = words.lastIndex(where: { !$0.isWhitespace }) else {
      return escaped(run.text)
    }
    let (start, end) = (run.text[..<words.startIndex], words[words.index(after: last)...])
    return "\(start)\(marks)\(escaped(String(words[...last])))\(String(marks.reversed()))\(end)"
  }

  /// Signs that Markdown would take for its own.
  private static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isAtStart = true
    for scalar in text.unicodeScalars {
      let isMark =
        "\\`*_[]<".unicodeScalars.contains(scalar)
        || isAtStart && "#>+-|~".unicodeScalars.contains(scalar)
      if isMark { result.append("\\") }
      result.append(scalar)
      isAtStart = scalar == "\n"
    }
    return String(result)
  }

  private static func withoutQuotes(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\"" }))
  }
}

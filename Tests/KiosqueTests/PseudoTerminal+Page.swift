import Glibc
import TestSupport
import Testing

extension PseudoTerminal {
  /// Types keys one by one, each once the screen has come to rest after the one before.
  func press(_ keys: String...) {
    for key in keys {
      let before = output.count
      type(key)
      wait { output.count > before }
      settle()
    }
  }

  /// Whether a text comes to stand in a row, whichever blanks French puts into it.
  func sees(_ text: String) -> Bool {
    wait { screen.text.withPlainBlanks.contains(text.withPlainBlanks) }
  }

  /// Types, and whether a text then comes to stand in a row.
  func press(_ keys: String, until text: String) -> Bool {
    type(keys)
    return sees(text)
  }

  /// The screen as it will look on any day: today's date and, in a list, the lines with ages are
  /// named for what they are.
  ///
  ///     │  Ignace Toumazou · hier · 2 min │   →   │  ‹byline›                       │
  func page(ofList isList: Bool) -> String {
    screen.rows.enumerated().map { index, row in
      if index == 0 { return row.replacing(Self.today, with: " ‹today›") }
      // In so small a window the first article alone is shown, and its ages are cut.
      if isList, screen.rows.count == 5, index == 3 { return "▌  ‹byline›" }
      return isList ? Self.hidingByline(row) : row
    }.joined(separator: "\n") + "\n"
  }

  /// « Dimanche, 22 Nov. 2026 », « 22 Nov. » at the end of the masthead, with the blanks before.
  private static var today: some RegexComponent {
    /\s+(\p{L}+, )?\d\d[\x{A0} ]\p{L}+\.?([\x{A0} ]\d{4})?$/
  }

  /// The part left of the sidebar, where it says how many minutes an article takes.
  private static func hidingByline(_ row: String) -> String {
    guard !row.hasPrefix("    "), let match = row.firstMatch(of: /^([▌ ])  \S.*?[\x{A0} ]min[^│]*/)
    else {
      return row
    }
    let line = "\(match.1)  ‹byline›"
    let rest = row[match.range.upperBound...]
    return rest.isEmpty ? line : line.padding(to: match.0.count) + rest
  }
}

extension String {
  /// With U+0020 for the blanks that do not break.
  var withPlainBlanks: String {
    String(map { $0 == "\u{A0}" || $0 == "\u{202F}" ? " " : $0 })
  }

  fileprivate func padding(to count: Int) -> String {
    self + String(repeating: " ", count: max(0, count - self.count))
  }
}

/// Compares the screen with a golden one, once it looks like it or ten seconds have passed.
func expectScreen(
  _ terminal: PseudoTerminal, _ name: String, ofList isList: Bool = false,
  file: StaticString = #filePath, sourceLocation: SourceLocation = #_sourceLocation
) {
  let golden = readFile("\(Samples.root)/Tests/KiosqueTests/Golden/\(name).txt")
  terminal.settle(forMilliseconds: isRecording ? 400 : 20)
  if let golden, !isRecording { terminal.wait { terminal.page(ofList: isList) == golden } }
  expectGolden(
    terminal.page(ofList: isList), name, file: file, sourceLocation: sourceLocation)
}

private var isRecording: Bool { getenv("RECORD") != nil }

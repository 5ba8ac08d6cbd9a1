import TestSupport
import Testing

/// On a terminal that draws `é`, `…` or `│` on two cells.
@Suite("A terminal with wide ambiguous characters")
struct WideTests {
  @Test("puts every character at the column that the screen has it at")
  func columns() {
    let terminal = openProbe(
      ["é. ç. ★. …. «é». 日. e\u{301}. ❤\u{FE0F}. 👍\u{1F3FD}. |", "plain"],
      environment: ["WIDE": "1"], drawsAmbiguousWide: true)
    let row = terminal.screen.rows[1]
    let expected = [
      ("é", 0), ("ç", 4), ("★", 7), ("…", 11), ("«", 15), ("日", 21), ("|", 36),
    ]
    for (character, column) in expected {
      #expect(terminal.screen.column(of: character, inRow: 1) == column, "\(character): \(row)")
    }
    terminal.type("q")
    #expect(terminal.end() == .exited(0))
    #expect(terminal.damage == [])
    #expect(terminal.screen.unknown == [])
  }

  @Test("in a locale without accents is an ASCII terminal like any other")
  func ascii() {
    let terminal = openProbe(
      ["L’été … fini"], environment: ["WIDE": "1", "LANG": "C"], drawsAmbiguousWide: true)
    #expect(terminal.screen.rows[1] == "L'ete ... fini")
  }
}

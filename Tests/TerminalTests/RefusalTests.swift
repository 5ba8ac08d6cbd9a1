import TestSupport
import Testing

@Suite("A terminal that cannot show pages")
struct RefusalTests {
  @Test(
    "is refused in one line without an escape",
    arguments: [
      (nil, "unnamed"), ("", "unnamed"), ("dumb", "unsuitable(name: \"dumb\")"),
      ("no-such-term", "unknown(name: \"no-such-term\")"),
      ("../../x", "impossibleName(\"../../x\")"), ("x␛[2J", "impossibleName(\"x"),
    ] as [(String?, String)])
  func refuse(name: String?, reason: String) {
    let terminal = openProbe(environment: ["TERM": name?.withControls], columns: 80)
    #expect(terminal.end() == .exited(78))
    #expect(terminal.screen.rows[0].contains(reason))
    #expect(!terminal.output.contains(0x1B))
    #expect(terminal.damage == [])
  }

  @Test(
    "is a rare one",
    arguments: ["vt100", "linux", "screen", "tmux", "tmux-256color", "xterm", "xterm-mono"])
  func usable(name: String) {
    let terminal = openProbe(["« Été »"], environment: ["TERM": name])
    terminal.type("j")
    #expect(terminal.shows("\"j\""))
    #expect(
      terminal.screen.rows.prefix(4) == ["probe 40x12", "« Été »", "ready", "character(\"j\")"])
    terminal.type("q")
    #expect(terminal.end() == .exited(0))
    #expect(terminal.damage == [])
    #expect(terminal.screen.unknown == [])
  }
}

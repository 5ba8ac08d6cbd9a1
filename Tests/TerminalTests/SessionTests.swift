import Glibc
import TestSupport
import Testing

@Suite("The terminal")
struct SessionTests {
  @Test("shows a screen, takes keys, and is given back on quit")
  func session() {
    let terminal = openProbe(["« Été » à 20 °C, 日本"])
    #expect(terminal.screen.isAlternate && terminal.screen.marksPastes)
    #expect(!terminal.screen.isCursorVisible)
    #expect(!terminal.settings.echoes && !terminal.settings.waitsForLines)
    terminal.type("jé\u{1B}[A")
    #expect(terminal.shows("up"))
    #expect(
      terminal.screen.rows.prefix(6) == [
        "probe 40x12", "« Été » à 20 °C, 日本", "ready", "character(\"j\")", "character(\"é\")", "up",
      ])
    #expect(terminal.screen.cursor == (0, 0))
    terminal.type("q")
    #expect(terminal.end() == .exited(0))
    #expect(terminal.damage == [])
    #expect(terminal.screen.unknown == [])
  }

  @Test("writes few bytes for a small change")
  func differences() {
    let terminal = openProbe(["une ligne", "et une autre"])
    terminal.settle()
    let before = terminal.output.count
    terminal.type("j")
    #expect(terminal.shows("\"j\""))
    terminal.settle()
    #expect(terminal.output.count - before < 60)
  }

  @Test("follows its size, however small", arguments: [(1, 1), (2, 2), (30, 100), (5, 300)])
  func resize(rows: Int, columns: Int) {
    let terminal = openProbe()
    terminal.resize(rows: rows, columns: columns)
    let expected = "probe \(columns)x\(rows)".prefix(columns)
    #expect(terminal.wait { terminal.screen.rows.first?.hasPrefix(expected) ?? false })
    terminal.type("q")
    #expect(terminal.end() == .exited(0))
    #expect(terminal.damage == [])
  }

  @Test("is stopped and goes on, at the size it has by then", arguments: ["␚", nil])
  func suspend(typed: String?) {
    let terminal = openProbe(["une ligne"])
    if let typed { terminal.type(typed.withControls) } else { terminal.signal(SIGTSTP) }
    #expect(terminal.stops())
    #expect(terminal.damage == [])
    terminal.resize(rows: 20, columns: 60)
    terminal.signal(SIGCONT)
    #expect(terminal.shows("resumed"))
    #expect(
      terminal.screen.rows.prefix(5) == ["probe 60x20", "une ligne", "ready", "resize", "resumed"])
    #expect(terminal.screen.isAlternate && terminal.screen.marksPastes)
    terminal.type("q")
    #expect(terminal.end() == .exited(0))
    #expect(terminal.damage == [])
  }

  @Test("comes back after being stopped by force")
  func forcedStop() {
    let terminal = openProbe()
    terminal.signal(SIGSTOP)
    #expect(terminal.stops())
    terminal.signal(SIGCONT)
    #expect(terminal.shows("resumed"))
    #expect(terminal.screen.isAlternate && !terminal.settings.echoes)
    terminal.type("q")
    #expect(terminal.end() == .exited(0))
    #expect(terminal.damage == [])
  }

  @Test("is lent to another program, whose ^C is its own")
  func lend() {
    let terminal = openProbe()
    terminal.type("\u{05}")
    #expect(terminal.shows("lent"))
    #expect(!terminal.screen.isAlternate && terminal.settings == terminal.settingsBefore)
    terminal.type("x\u{03}")
    #expect(terminal.shows("resumed"))
    #expect(terminal.screen.isAlternate && terminal.screen.marksPastes)
    terminal.type("q")
    #expect(terminal.end() == .exited(0))
    #expect(terminal.damage == [])
  }

  @Test("is lent to another program, whose ^Z stops the whole job")
  func stopWhileLent() {
    let terminal = openProbe()
    terminal.type("\u{05}")
    #expect(terminal.shows("lent"))
    terminal.type("\u{1A}")
    #expect(terminal.stops())
    terminal.goOn()
    terminal.type("x\r")
    #expect(terminal.shows("resumed"))
    #expect(terminal.screen.isAlternate)
    terminal.type("q")
    #expect(terminal.end() == .exited(0))
    #expect(terminal.damage == [])
  }

  @Test("is drawn anew over what another program wrote")
  func redraw() {
    let terminal = openProbe(["une ligne"])
    terminal.settle()
    let before = terminal.output.count
    terminal.type("\u{0C}")
    terminal.wait { terminal.output.count > before + 20 }
    terminal.settle()
    #expect(String(decoding: terminal.output[before...], as: UTF8.self).contains("une ligne"))
  }

  @Test("is woken by work beside the loop")
  func wake() {
    let terminal = openProbe()
    terminal.type("\u{17}")
    #expect(terminal.shows("woken"))
  }

  @Test("keeps a row straight after clusters that terminals count differently")
  func straightRows() {
    let terminal = openProbe(["❤️|", "👨‍👩‍👧|", "👍🏽|", "🇫🇷|", "e\u{301}|", "日|", "1️⃣|"])
    terminal.settle()
    let columns = (1...7).map { terminal.screen.column(of: "|", inRow: $0) }
    #expect(columns == [2, 2, 2, 2, 1, 2, 2])
  }
}

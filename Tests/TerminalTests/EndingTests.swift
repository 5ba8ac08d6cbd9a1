import Glibc
import TestSupport
import Testing

@Suite("The terminal is given back")
struct EndingTests {
  @Test(
    "when a signal asks the program to end, which then says so",
    arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM])
  func signals(number: Int32) {
    let terminal = openProbe()
    terminal.signal(number)
    #expect(terminal.end() == .exited(128 + number))
    #expect(terminal.damage == [])
  }

  @Test(
    "by a crash too, in one sentence and with no prompt",
    arguments: [SIGSEGV, SIGILL, SIGABRT, SIGBUS, SIGFPE, SIGTRAP])
  func crashes(number: Int32) {
    let terminal = openProbe()
    terminal.signal(number)
    #expect(terminal.end() == .killed(by: number))
    #expect(terminal.damage == [])
    #expect(terminal.screen.text.contains("terminal-probe: a crash, as asked"))
  }

  @Test("by a trap of Swift's own")
  func trap() {
    let terminal = openProbe()
    terminal.type("\u{14}")
    #expect([.killed(by: SIGILL), .killed(by: SIGTRAP)].contains(terminal.end()))
    #expect(terminal.damage == [])
  }

  @Test("by a program that ran out of stack")
  func overflow() {
    let terminal = openProbe()
    terminal.type("\u{0F}")
    #expect(terminal.end() == .killed(by: SIGSEGV))
    #expect(terminal.damage == [])
  }

  @Test("even when nobody reads it")
  func stalled() {
    // More than the line holds unread: the program waits in the middle of a frame.
    let lines = Array(repeating: String(repeating: "ab", count: 300), count: 150)
    let terminal = openProbe(lines, rows: 160, columns: 600)
    terminal.isStalled = true
    terminal.type("\u{0C}")
    #expect(terminal.wait { terminal.unreadCount > 4000 })
    terminal.signal(SIGTERM)
    let start = ContinuousClock.now
    #expect(terminal.wait { terminal.state == .exited(128 + SIGTERM) })
    #expect(ContinuousClock.now - start < .seconds(5))
    #expect(terminal.settings == terminal.settingsBefore)
  }

  @Test("a closed pipe is no reason to end")
  func pipe() {
    let terminal = openProbe()
    terminal.signal(SIGPIPE)
    terminal.type("jq")
    #expect(terminal.end() == .exited(0))
    #expect(terminal.damage == [])
  }

  @Test("a lost line ends the program at once")
  func hangUp() {
    let terminal = openProbe()
    terminal.hangUp()
    #expect(terminal.end() == .exited(128 + SIGHUP))
  }

  @Test("^C is a key")
  func controlC() {
    let terminal = openProbe()
    terminal.type("\u{03}")
    #expect(terminal.shows("control(\"c\")"))
  }
}

import Glibc
import TestSupport
import Testing

/// However it ends, the shell finds its terminal as it left it.
@Suite("The end of the reader")
struct EndingTests {
  @Test(
    "gives the terminal back on a signal, with the status shells expect",
    arguments: [SIGTERM, SIGHUP, SIGINT])
  func signals(number: Int32) throws {
    let home = try Home()
    let terminal = home.open(try home.copyOfSamples())
    terminal.press("j", "\r")
    terminal.signal(number)
    #expect(terminal.end() == .exited(128 + number))
    #expect(terminal.damage == [])
  }

  @Test("gives the terminal back after a crash, and says so in one line")
  func crash() throws {
    let home = try Home()
    let terminal = home.open(try home.copyOfSamples())
    terminal.signal(SIGSEGV)
    #expect(terminal.end() == .killed(by: SIGSEGV))
    #expect(terminal.damage == [])
    #expect(terminal.screen.text.contains("Kiosque s’est arrêté sur une erreur"))
    #expect(!terminal.screen.text.contains("Press space"))
  }

  @Test("is at once when the line is lost, and keeps the place")
  func hangUp() throws {
    let home = try Home()
    let library = try home.ownLibrary()
    let terminal = home.open(library)
    terminal.press("\r", " ")
    terminal.hangUp()
    #expect(terminal.end() == .exited(128 + SIGHUP))
    #expect(home.journals(below: library).joined().contains("\"place\""))
  }

  @Test("comes by ^C and by Q from anywhere", arguments: ["\u{03}", "Q"])
  func quit(key: String) throws {
    let home = try Home()
    let terminal = home.open(try home.copyOfSamples())
    terminal.press("\r", " ", key)
    #expect(terminal.end() == .exited(0))
    #expect(terminal.damage == [])
  }
}

extension Home {
  /// A library of the person's own, with the articles of the sample dumps in it.
  func ownLibrary() throws -> String {
    let kept = try run("import", Samples.file("dumps"))
    try #require(kept.status == 0, "\(kept)")
    return library
  }
}

import Display
import Glibc
import Terminal
import Text

/// A program that shows what the terminal reports, for the tests of the terminal: the size, the
/// lines it was given as arguments, then each report as a line. It ends on `q`.
@main
struct TerminalProbe {
  static func main() {
    StandardDescriptors.open()
    Emergency.prepare(sentence: "terminal-probe: a crash, as asked")
    exit(status())
  }

  /// In a function of its own, so that the terminal is given back before `exit`.
  private static func status() -> Int32 {
    do throws(TerminalError) {
      var terminal = try CursesTerminal(ambiguous: getenv("WIDE") == nil ? .narrow : .wide)
      var probe = Probe(
        lines: Array(CommandLine.arguments.dropFirst()), size: terminal.size,
        ambiguous: terminal.ambiguous)
      return probe.run(on: &terminal)
    } catch {
      print("terminal-probe: \(error)")
      return 78
    }
  }
}

import Display
import Glibc
import Terminal
import Text

/// The state of the probe, and its loop.
struct Probe {
  private let lines: [String]
  private var size: Size
  private let ambiguous: AmbiguousWidth
  private var reports: [String] = []

  init(lines: [String], size: Size, ambiguous: AmbiguousWidth) {
    self.lines = lines
    self.size = size
    self.ambiguous = ambiguous
  }

  /// Returns the exit status.
  mutating func run(on terminal: inout CursesTerminal) -> Int32 {
    while true {
      terminal.show(view())
      switch terminal.nextReport(within: reports.isEmpty ? .milliseconds(10) : nil) {
      case .event(.key(.character("q"))): return 0
      case .event(let event): take(event, on: &terminal)
      case .woken: reports.append("woken")
      case .timedOut: reports.append("ready")
      case .ended(let signal): return 128 + signal
      case .hungUp: return 128 + SIGHUP
      }
    }
  }

  private mutating func take(_ event: Event, on terminal: inout CursesTerminal) {
    switch event {
    case .key(.control("z")): terminal.suspend()
    case .key(.control("l")): terminal.redraw()
    case .key(.control("t")): fatalError()
    case .key(.control("o")): reports.append("\(Self.depth(from: 0))")
    case .key(.control("e")):
      terminal.withTerminalReleased { _ = system("printf lent; read line; echo \"got $line\"") }
    case .key(.control("w")):
      let wakeUp = terminal.wakeUp
      Task.detached { wakeUp.ring() }
    case .resize(let newSize):
      size = newSize
      reports.append("resize")
    case .key(let key): reports.append("\(key)")
    case .paste(let text): reports.append("paste \(text.debugDescription)")
    case .resumed: reports.append("resumed")
    }
  }

  /// Runs out of stack.
  private static func depth(from level: Int) -> Int {
    level < 0 ? 0 : depth(from: level + 1) + depth(from: level + 2)
  }

  private func view() -> Screen {
    var screen = Screen(size: size, ambiguous: ambiguous)
    screen.write("probe \(size.columns)x\(size.rows)", at: 0, 0, style: .strong)
    for (index, line) in lines.enumerated() { screen.write(line, at: index + 1, 0) }
    let room = max(0, size.rows - 1 - lines.count)
    let first = lines.count + 1
    for (index, report) in reports.suffix(room).enumerated() {
      screen.write(report, at: first + index, 0, style: index % 2 == 0 ? .accent : .plain)
    }
    screen.cursor = Point(column: 0, row: 0)
    return screen
  }
}

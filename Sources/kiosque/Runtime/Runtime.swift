import Display
import Model
import Reader
import Terminal

/// The loop: waits on the keyboard and on the mailbox, never on work.
struct Runtime {
  private var session: Session
  private var runner: EffectRunner
  private let mailbox: Mailbox
  private var ticks = TickSchedule(now: .now)

  init(session: Session, runner: EffectRunner, mailbox: Mailbox) {
    self.session = session
    self.runner = runner
    self.mailbox = mailbox
  }

  /// Runs until the person or the world ends it. Returns the exit status.
  mutating func run(on terminal: inout CursesTerminal) -> Int32 {
    while true {
      let rest = ticks.wait(hasUnsavedPlace: session.hasUnsavedPlace, now: .now)
      if rest <= .zero {
        ticks.tick(now: .now)
        if process([.tick(Environment.now)], on: &terminal) { return ExitStatus.ok }
      }
      // What is on disk mostly comes within milliseconds: one screen is drawn instead of two.
      let near = session.isAwaitingDisk ? runner.timeToAnswer : nil
      if near == nil { terminal.show(session.view()) }
      switch terminal.nextReport(within: near ?? max(.zero, rest)) {
      case .event(let event):
        if process([.event(event)], on: &terminal) { return ExitStatus.ok }
      case .woken:
        if process(mailbox.empty(), on: &terminal) { return ExitStatus.ok }
      case .timedOut: break
      case .ended(let signal): return leave(with: 128 + signal)
      case .hungUp: return leave(with: ExitStatus.hungUp)
      }
    }
  }

  /// True when the program is to end.
  private mutating func process(
    _ messages: [Message], on terminal: inout CursesTerminal
  ) -> Bool {
    var inbox = messages[...]
    while let message = inbox.popFirst() {
      for effect in session.update(message) {
        switch effect {
        case .quit: return true
        case .suspend: terminal.suspend()
        case .redraw: terminal.redraw()
        case .writeInEditor(let draft):
          let writing = terminal.withTerminalReleased { ExternalEditor.write(draft) }
          inbox.append(.written(writing))
        default: inbox += runner.perform(effect)
        }
      }
    }
    return false
  }

  /// Ended from outside: nobody looks any more, but the place is kept.
  private mutating func leave(with status: Int32) -> Int32 {
    for effect in session.savePlace() + [.flush] { _ = runner.perform(effect) }
    return status
  }
}

import CSignals
import Display
import Glibc

extension CursesTerminal: Console {
  /// Waits on the keyboard, on signals and on work beside the loop. An end asked for comes first,
  /// then what was typed.
  package mutating func nextReport(within timeout: Duration?) -> Report {
    let deadline = timeout.map { ContinuousClock.now + $0 }
    while true {
      let ending = kiosque_ending_signal()
      if ending != 0 { return .ended(signal: ending) }
      if isGone { return .hungUp }
      if wanted != nil, ContinuousClock.now - lastDrawn > .milliseconds(100) { draw() }
      if let event = news() ?? keyboard.next() { return .event(event) }

      let end = wanted == nil ? [deadline, keyboard.silenceEnds].compactMap(\.self).min() : .now
      let ready = wait(until: end)
      if ready.signals {
        drain(signals)
      } else if ready.keys {
        isGone = !keyboard.read()
      } else if ready.work {
        wakeUp.hush()
        return .woken
      } else if wanted != nil {
        draw()
      } else {
        let now = ContinuousClock.now
        keyboard.settle(at: now)
        if let deadline, now >= deadline { return .timedOut }
      }
    }
  }

  /// What signals said, other than to end.
  private mutating func news() -> Event? {
    if kiosque_take_signal(SIGTSTP) != 0 {
      suspend()
    } else if kiosque_take_signal(SIGCONT) != 0 {
      // Stopped by force: the shell has used the terminal meanwhile.
      giveBack()
      takeBack()
    }
    if kiosque_take_signal(SIGWINCH) != 0 { fit() }
    if hasNewSize {
      hasNewSize = false
      return .resize(size)
    }
    if hasResumed {
      hasResumed = false
      return .resumed
    }
    return nil
  }

  /// Waits until there is something to read, or until an instant; for ever without one.
  private func wait(
    until instant: ContinuousClock.Instant?
  ) -> (keys: Bool, signals: Bool, work: Bool) {
    var sources = [STDIN_FILENO, signals, wakeUp.readEnd].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    let milliseconds = instant.map { (ContinuousClock.now.duration(to: $0)).milliseconds } ?? -1
    guard poll(&sources, nfds_t(sources.count), milliseconds) > 0 else {
      return (false, false, false)
    }
    return (sources[0].revents != 0, sources[1].revents != 0, sources[2].revents != 0)
  }
}

extension Duration {
  /// For `poll`: rounded up, so that it does not return just before the time.
  fileprivate var milliseconds: Int32 {
    let (seconds, attoseconds) = components
    let rest = (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    return Int32(clamping: max(0, seconds * 1000 + rest))
  }
}

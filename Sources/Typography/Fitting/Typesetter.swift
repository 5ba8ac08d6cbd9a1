import Text

/// How the places of a text are found: both ways find the same.
package enum Reading: Sendable {
  /// Plain words are passed over, since no rule has anything to say about them.
  case fast
  /// Each rule is asked about each scalar.
  case thorough
}

/// Puts the parts together: places in the text, groups that hold, lines.
enum Typesetter {
  static func lines(of bytes: UTF8Bytes, setting: Setting, reading: Reading) -> Lines {
    var lines = fitted(bytes, setting: setting, reading: reading)
    if setting.isJustified { Justification(bytes, setting: setting).choosePhases(of: &lines) }
    return lines
  }

  private static func fitted(
    _ bytes: UTF8Bytes, setting: Setting, reading: Reading
  ) -> Lines {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: CellSums.count(for: bytes)) { room in
      fitted(CellSums(bytes, in: room), setting: setting, reading: reading)
    }
  }

  private static func fitted(
    _ sums: CellSums, setting: Setting, reading: Reading
  ) -> Lines {
    let bytes = sums.bytes
    let hyphenation = setting.hyphenation ? Hyphenation.of(setting.language) : nil
    let parts = hyphenation.map { WordParts(bytes, setting: setting, hyphenation: $0) }
    var groups = Groups(bytes, setting: setting)
    var scanner = BreakScanner(sums, setting: setting, reading: reading)
    switch setting.fit {
    case .first:
      var fit = FirstFit(bytes, setting: setting, parts: parts)
      fitFirst(&fit, &scanner, &groups)
      return fit.finished()
    case .total:
      var first = FirstFit(bytes, setting: setting, parts: nil)
      fitFirst(&first, &scanner, &groups)
      guard first.lineCount > 1, first.cost > 0 else { return first.finished() }
      var total = TotalFit(
        setting, parts: parts, bound: first.ends == 1 ? first.cost : .max,
        likelyCount: first.lineCount)
      scanner.restart()
      fitTotally(&total, &scanner, &groups)
      return total.hasLines ? total.finished() : first.finished()
    }
  }

  /// Finds the lines that cost less than the bound of a total fit, if there are such.
  private static func fitTotally(
    _ fit: inout TotalFit, _ scanner: inout BreakScanner, _ groups: inout Groups
  ) {
    groups.leap(to: Candidate(at: 0, width: 0))
    repeat {
      if fit.isInGap {
        if fit.isHopeless { return }
        if let (far, _) = scanner.leap(toWidth: fit.gap(), isLastWanted: false) {
          groups.leap(to: far)
          if scanner.isFinished { fit.take(far) } else { fit.pass(far) }
        }
      }
      var isInGap = false
      scanner.takePlainPlaces { place in
        groups.take(place) { fit.take($0) }
        isInGap = fit.isInGap && place.hold == .none
        return !isInGap
      }
      if isInGap { continue }
      guard let place = scanner.next() else { return }
      groups.take(place) { fit.take($0) }
    } while true
  }

  /// Line after line, from one end to the next without a look at most of what lies between.
  private static func fitFirst(
    _ fit: inout FirstFit, _ scanner: inout BreakScanner, _ groups: inout Groups
  ) {
    let sums = scanner.sums
    var mayLeap = !sums.bytes.isEmpty
    while true {
      var leap = mayLeap ? scanner.leap(toWidth: fit.full(), isLastWanted: true) : nil
      while let (far, isLast) = leap {
        groups.leap(to: far)
        leap = nil
        if isLast, !scanner.isFinished, let full = fit.full(after: far) {
          leap = scanner.leap(toWidth: full, isLastWanted: true)
        }
        if leap == nil { fit.take(far) } else { fit.end(at: far) }
      }
      mayLeap = false
      scanner.takePlainPlaces { place in
        groups.take(place) { fit.take($0) }
        mayLeap = place.hold == .none && PlainRun.isWorthIt(sums, after: place, to: fit.full())
        return !mayLeap
      }
      if mayLeap { continue }
      guard let place = scanner.next() else { return }
      groups.take(place) { fit.take($0) }
      mayLeap = place.hold == .none
    }
  }
}

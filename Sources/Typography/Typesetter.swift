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
  static func lines(of bytes: UTF8Bytes, setting: Setting, reading: Reading) -> [Line] {
    var lines = fitted(bytes, setting: setting, reading: reading)
    if setting.isJustified { Justification(bytes, setting: setting).choosePhases(of: &lines) }
    return lines
  }

  private static func fitted(
    _ bytes: UTF8Bytes, setting: Setting, reading: Reading
  ) -> [Line] {
    let hyphenation = setting.hyphenation ? Hyphenation.of(setting.language) : nil
    let parts = hyphenation.map { WordParts(bytes, setting: setting, hyphenation: $0) }
    return switch setting.fit {
    case .first: firstFitted(bytes, setting: setting, parts: parts, reading: reading)
    case .total: totallyFitted(bytes, setting: setting, parts: parts, reading: reading)
    }
  }

  private static func totallyFitted(
    _ bytes: UTF8Bytes, setting: Setting, parts: WordParts?, reading: Reading
  ) -> [Line] {
    var scanner = BreakScanner(bytes, setting: setting, reading: reading)
    var groups = Groups(bytes, setting: setting)
    var fit = TotalFit(bytes, setting: setting, parts: parts)
    repeat {
      scanner.takePlainPlaces { place in
        groups.take(place) { fit.take($0) }
        return true
      }
      guard let place = scanner.next() else { break }
      groups.take(place) { fit.take($0) }
    } while true
    return fit.finished()
  }

  /// Line after line, from one end to the next without a look at most of what lies between.
  private static func firstFitted(
    _ bytes: UTF8Bytes, setting: Setting, parts: WordParts?, reading: Reading
  ) -> [Line] {
    var scanner = BreakScanner(bytes, setting: setting, reading: reading)
    var groups = Groups(bytes, setting: setting)
    var fit = FirstFit(bytes, setting: setting, parts: parts)
    var mayLeap = !bytes.isEmpty
    while true {
      var leap = mayLeap ? scanner.leap(toWidth: fit.full) : nil
      while let (far, isLast) = leap {
        groups.leap(to: far)
        fit.take(far)
        guard isLast, !scanner.isFinished, let full = fit.full(after: far) else { break }
        leap = scanner.leap(toWidth: full)
        if leap != nil { fit.end(at: far) }
      }
      mayLeap = false
      scanner.takePlainPlaces { place in
        groups.take(place) { fit.take($0) }
        mayLeap = place.hold == .none
        return !mayLeap
      }
      if mayLeap { continue }
      guard let place = scanner.next() else { return fit.finished() }
      groups.take(place) { fit.take($0) }
      mayLeap = place.hold == .none
    }
  }
}

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
    switch setting.fit {
    case .first: return firstFitted(bytes, setting: setting, parts: parts, reading: reading)
    case .total:
      var fit = TotalFit(bytes, setting: setting)
      guard let parts else {
        eachPlace(in: bytes, setting: setting, reading: reading) { fit.take($0) }
        return fit.finished()
      }
      return hyphenated(bytes, setting: setting, parts: parts, reading: reading)
    }
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
      guard let place = scanner.next() else { return fit.finished() }
      groups.take(place) { fit.take($0) }
      mayLeap = place.hold == .none
    }
  }

  /// A whole paragraph with its words whole if it comes out even, else with words that may be parted.
  private static func hyphenated(
    _ bytes: UTF8Bytes, setting: Setting, parts: WordParts, reading: Reading
  ) -> [Line] {
    var places: [Candidate] = []
    var whole = TotalFit(bytes, setting: setting)
    eachPlace(in: bytes, setting: setting, reading: reading) { place in
      places.append(place)
      whole.take(place)
    }
    let lines = whole.finished()
    guard isUneven(lines, setting: setting) else { return lines }

    var parted = TotalFit(bytes, setting: setting)
    var last = Candidate(at: 0, width: 0)
    for place in places {
      if last.kind != .hyphenating, place.kind != .hyphenating {
        parts.eachPlace(from: last, to: place) { part in
          parted.take(part)
          return true
        }
      }
      parted.take(place)
      last = place
    }
    return parted.finished()
  }

  /// Whether some line leaves so much blank that parting words may be worth it.
  private static func isUneven(_ lines: [Line], setting: Setting) -> Bool {
    lines.indices.contains { number in
      !lines[number].isLast
        && (setting.room(onLine: number) - lines[number].cells) * 8 > setting.measure
    }
  }

  private static func eachPlace(
    in bytes: UTF8Bytes, setting: Setting, reading: Reading, _ take: (Candidate) -> Void
  ) {
    var scanner = BreakScanner(bytes, setting: setting, reading: reading)
    var groups = Groups(bytes, setting: setting)
    while let candidate = scanner.next() { groups.take(candidate, take) }
  }
}

import Text

/// Puts the parts together: places in the text, groups that hold, lines.
enum Typesetter {
  static func lines(of bytes: UTF8Bytes, setting: Setting) -> [Line] {
    var lines = fitted(bytes, setting: setting)
    if setting.isJustified { Justification(bytes, setting: setting).choosePhases(of: &lines) }
    return lines
  }

  private static func fitted(_ bytes: UTF8Bytes, setting: Setting) -> [Line] {
    let hyphenation = setting.hyphenation ? Hyphenation.of(setting.language) : nil
    let parts = hyphenation.map { WordParts(bytes, setting: setting, hyphenation: $0) }
    switch setting.fit {
    case .first: return firstFitted(bytes, setting: setting, parts: parts)
    case .total:
      var fit = TotalFit(bytes, setting: setting)
      guard let parts else {
        eachPlace(in: bytes, setting: setting) { fit.take($0) }
        return fit.finished()
      }
      return hyphenated(bytes, setting: setting, parts: parts)
    }
  }

  /// Line after line, from one end to the next without a look at most of what lies between.
  private static func firstFitted(
    _ bytes: UTF8Bytes, setting: Setting, parts: WordParts?
  ) -> [Line] {
    var scanner = BreakScanner(bytes, setting: setting)
    var groups = Groups(bytes, setting: setting)
    var fit = FirstFit(bytes, setting: setting, parts: parts)
    while let place = scanner.next() {
      groups.take(place) { fit.take($0) }
      guard place.hold == .none else { continue }
      var leap = scanner.leap(toWidth: fit.full)
      while let (far, isLast) = leap {
        groups.leap(to: far)
        fit.take(far)
        guard isLast, let full = fit.full(after: far) else { break }
        leap = scanner.leap(toWidth: full)
        if leap != nil { fit.end(at: far) }
      }
    }
    return fit.finished()
  }

  /// A whole paragraph with its words whole if it comes out even, else with words that may be parted.
  private static func hyphenated(
    _ bytes: UTF8Bytes, setting: Setting, parts: WordParts
  ) -> [Line] {
    var places: [Candidate] = []
    var whole = TotalFit(bytes, setting: setting)
    eachPlace(in: bytes, setting: setting) { place in
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
    in bytes: UTF8Bytes, setting: Setting, _ take: (Candidate) -> Void
  ) {
    var scanner = BreakScanner(bytes, setting: setting)
    var groups = Groups(bytes, setting: setting)
    while let candidate = scanner.next() { groups.take(candidate, take) }
  }
}

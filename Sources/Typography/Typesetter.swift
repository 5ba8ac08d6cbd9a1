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
    let parts = hyphenation.map { WordParts(bytes, hyphenation: $0) }
    switch setting.fit {
    case .first:
      var fit = FirstFit(setting: setting, parts: parts)
      eachPlace(in: bytes, setting: setting) { fit.take($0) }
      return fit.finished()
    case .total:
      let lines = totalFit(bytes, setting: setting, parts: nil)
      guard let parts, isUneven(lines, setting: setting) else { return lines }
      return totalFit(bytes, setting: setting, parts: parts)
    }
  }

  private static func totalFit(
    _ bytes: UTF8Bytes, setting: Setting, parts: WordParts?
  ) -> [Line] {
    var fit = TotalFit(setting: setting)
    var last = Candidate(at: 0, width: 0)
    eachPlace(in: bytes, setting: setting) { place in
      if let parts, last.kind != .hyphenating, place.kind != .hyphenating {
        parts.eachPlace(from: last, to: place) { part in
          fit.take(part)
          return true
        }
      }
      fit.take(place)
      last = place
    }
    return fit.finished()
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
    var scanner = BreakScanner(bytes, bindings: .of(setting.language))
    var groups = Groups(bytes, setting: setting)
    while let candidate = scanner.next() { groups.take(candidate, take) }
  }
}

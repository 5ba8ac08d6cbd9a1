import Text

/// Where lines may end and must end, by UAX #14 alone: no language's own rules.
///
///     "Le mot, l’idée.\nFin"   →   3 · 8 · (17) must · 20
///
/// `Paragraph` puts a language's rules on top; this is the ground, held to the Unicode tests.
package enum LineBreaker {
  /// The UTF-8 offsets before which a line may start, the end of the text included.
  package static func opportunities(in text: String) -> [Int] {
    text.withBytes { bytes in
      guard !bytes.isEmpty else { return [] }
      var rules = LineBreakRules()
      var found: [Int] = []
      var offset = 0
      while offset < bytes.count {
        let (scalar, end) = bytes.scalar(at: offset)
        let unit = LineBreakUnit(of: scalar)
        if rules.allowBreak(before: unit, next: LineBreakAhead(bytes: bytes, offset: end)) {
          found.append(offset)
        }
        rules.note(unit)
        offset = end
      }
      return found + [bytes.count]
    }
  }
}

/// What lies after a unit, for the rules that look ahead. It is read only when one asks.
struct LineBreakAhead {
  let bytes: UTF8Bytes
  let offset: Int

  /// The next unit, past the marks that belong to what lies before it.
  var first: LineBreakUnit? { unit(from: offset)?.unit }

  /// The unit after the next.
  var second: LineBreakUnit? {
    unit(from: offset).flatMap { unit(from: $0.end) }?.unit
  }

  private func unit(from offset: Int) -> (unit: LineBreakUnit, end: Int)? {
    var offset = offset
    while offset < bytes.count {
      let (scalar, end) = bytes.scalar(at: offset)
      let unit = LineBreakUnit(of: scalar)
      if unit.kind != .mark, unit.kind != .joiner { return (unit, end) }
      offset = end
    }
    return nil
  }
}

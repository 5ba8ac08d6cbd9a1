/// Counts as sites shorten them.
///
///     (230 K) → 230000   1,2 k → 1200   3 M → 3000000   12 345 → 12345
package enum Counts {
  /// The count that a text is, brackets around it allowed; nil when it is anything else.
  package static func count(_ text: some StringProtocol) -> Int? {
    var rest = text.unicodeScalars.filter { !isSpace($0) }[...]
    while let first = rest.first, "([+".unicodeScalars.contains(first) { rest.removeFirst() }
    while let last = rest.last, ")]+".unicodeScalars.contains(last) { rest.removeLast() }
    let factor = rest.last.flatMap { factors[$0] }
    if factor != nil { rest.removeLast() }
    let parts = rest.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard let whole = parts.first, parts.count <= 4, !whole.isEmpty,
      parts.allSatisfy({ $0.count <= 9 && $0.allSatisfy { isDigit($0) } })
    else { return nil }
    guard let factor else {
      guard parts.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
      return Int(String(String.UnicodeScalarView(parts.joined())))
    }
    guard parts.count <= 2, let units = Int(String(String.UnicodeScalarView(whole))),
      units < 1_000_000
    else {
      return nil
    }
    let decimals = parts.count == 2 ? parts[1].prefix(6) : []
    var value = units * factor
    var step = factor
    for digit in decimals {
      step /= 10
      value += Int(digit.value - 0x30) * step
    }
    return value
  }

  private static let factors: [Unicode.Scalar: Int] = [
    "K": 1_000, "k": 1_000, "M": 1_000_000, "m": 1_000_000, "G": 1_000_000_000,
  ]

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value <= 0x20 || [0xA0, 0x202F, 0x2009].contains(scalar.value)
  }
}

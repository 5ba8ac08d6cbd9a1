/// How firmly the text on both sides of a possible line end holds together.
///
/// Where a group of words is wider than the whole measure, the weakest hold gives way first.
package enum Hold: UInt8, Comparable, Sendable {
  /// A line may end here.
  case none
  /// Better not: between a number and what it counts, inside an address.
  case loose
  /// Not while the group fits on a line, and sooner than what follows: `12, 5`, which may be one
  /// number badly typed, or a list.
  case doubtful
  /// Not while the group fits on a line: `M. Tokayev`, `6 janv.`, `16 h 28`.
  case firm
  /// Not before anything else is tried: a mark and its word, the digits of a number.
  case fast

  package static func < (left: Hold, right: Hold) -> Bool { left.rawValue < right.rawValue }
}

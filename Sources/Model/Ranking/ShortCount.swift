/// Writes large counts as the page does: « 230 K ».
///
///     840 → 840     1 240 → 1,2 K     230 000 → 230 K     1 500 000 → 1,5 M
///
/// The space is one that never breaks. The figure is cut, not rounded up: 999 999 is not yet 1 M.
package enum ShortCount {
  package static func of(_ count: Int, decimalMark: Character = ",") -> String {
    switch count {
    case ..<1000: String(count)
    case ..<1_000_000: shortened(count, by: 1000, "K", decimalMark)
    default: shortened(count, by: 1_000_000, "M", decimalMark)
    }
  }

  private static func shortened(_ count: Int, by unit: Int, _ sign: String, _ mark: Character)
    -> String
  {
    let whole = count / unit
    let tenth = count % unit / (unit / 10)
    let figure = whole >= 10 || tenth == 0 ? "\(whole)" : "\(whole)\(mark)\(tenth)"
    return "\(figure)\u{A0}\(sign)"
  }
}

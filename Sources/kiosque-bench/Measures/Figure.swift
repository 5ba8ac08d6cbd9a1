/// Numbers as a table shows them, without Foundation.
enum Figure {
  /// `text(3.14159, decimals: 1)` → `3.1`
  static func text(_ value: Double, decimals: Int) -> String {
    guard value.isFinite else { return "–" }
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let scaled = Int((value * scale).rounded())
    guard decimals > 0 else { return "\(scaled)" }
    let digits = String(repeating: "0", count: decimals) + "\(abs(scaled))"
    let whole = digits.dropLast(decimals).drop { $0 == "0" }
    return (scaled < 0 ? "-" : "") + (whole.isEmpty ? "0" : String(whole)) + "."
      + digits.suffix(decimals)
  }

  /// On the right of so many cells.
  static func padded(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  /// On the left of so many cells.
  static func label(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  /// A row of a table: what it is, its figure, and what there is to say.
  static func row(_ name: String, _ value: String, _ note: String = "") -> String {
    let row = "  " + label(name, to: 44) + padded(value, to: 12)
    return note.isEmpty ? row : row + "   " + note
  }
}

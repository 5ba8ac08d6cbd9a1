/// Raised figures as characters: without them « 10 puissance 6 » reads « 106 », and the call of a
/// note belongs to the word before it.
///
///     10<sup>6</sup> → 10⁶     la digue<sup><a href=#n12>12</a></sup> → la digue¹²     XX<sup>e</sup> → XXe
enum Superscript {
  /// Nil where there is more than a few figures and a sign.
  static func digits(_ bytes: some Collection<UInt8>) -> String? {
    let bytes = bytes.filter { $0 > 0x20 }
    guard (1...4).contains(bytes.count), bytes.contains(where: { (0x30...0x39).contains($0) })
    else { return nil }
    var raised = ""
    for byte in bytes {
      switch byte {
      case 0x30...0x39: raised.unicodeScalars.append(figures[Int(byte - 0x30)])
      case UInt8(ascii: "-"): raised += "⁻"
      case UInt8(ascii: "+"): raised += "⁺"
      default: return nil
      }
    }
    return raised
  }

  private static let figures = Array("⁰¹²³⁴⁵⁶⁷⁸⁹".unicodeScalars)
}

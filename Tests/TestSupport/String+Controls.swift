extension String {
  /// The same text with each picture of a control character turned into what it pictures: ␛ is
  /// Escape, ␍ is Return. Tests write the pictures, since their arguments are printed.
  package var withControls: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x2400...0x241F: text.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value - 0x2400)))
      case 0x2421: text.unicodeScalars.append("\u{7F}")
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}

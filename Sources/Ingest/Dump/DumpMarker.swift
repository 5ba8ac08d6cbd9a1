/// What opens an item of a list: « - », « • », « 1. ».
struct DumpMarker {
  /// The item's number; nil for a point.
  var number: Int?
  /// The text after it.
  var rest: String

  init?(_ text: some StringProtocol) {
    let scalars = text.unicodeScalars
    guard let first = scalars.first else { return nil }
    var index = scalars.index(after: scalars.startIndex)
    switch first {
    case "-", "*", "•", "◦", "▪", "●", "‣", "+", "·", "□", "■": number = nil
    case "0"..."9":
      var value = Int(first.value - 0x30)
      while index < scalars.endIndex, ("0"..."9").contains(scalars[index]), value < 100 {
        value = value * 10 + Int(scalars[index].value - 0x30)
        scalars.formIndex(after: &index)
      }
      guard index < scalars.endIndex, scalars[index] == "." || scalars[index] == ")" else {
        return nil
      }
      scalars.formIndex(after: &index)
      number = value
    default: return nil
    }
    let start = index
    while index < scalars.endIndex, scalars[index].properties.isWhitespace {
      scalars.formIndex(after: &index)
    }
    let isRule = scalars[index...].allSatisfy { $0 == first || $0 == " " }
    if index == start || index == scalars.endIndex || isRule { return nil }
    rest = String(text[index...])
  }
}

/// What opens an item of a list: « - », « • », « 1. ».
struct DumpMarker {
  /// The item's number; nil for a point.
  var number: Int?
  /// The text after it.
  var rest: String

  init?(_ text: String) {
    let scalars = text.unicodeScalars
    guard let first = scalars.first else { return nil }
    if "-*•◦▪●‣+·□■".unicodeScalars.contains(first) {
      rest = String(text.unicodeScalars.dropFirst())
      number = nil
    } else {
      let digits = scalars.prefix { ("0"..."9").contains($0) }
      guard (1...3).contains(digits.count) else { return nil }
      let after = scalars[digits.endIndex...]
      guard let mark = after.first, mark == "." || mark == ")" else { return nil }
      number = Int(String(digits))
      rest = String(after.dropFirst())
    }
    guard let space = rest.first, space.isWhitespace else { return nil }
    rest = String(rest.drop(while: \.isWhitespace))
    let isRule = rest.unicodeScalars.allSatisfy { $0 == first || $0 == " " }
    if rest.isEmpty || isRule { return nil }
  }
}

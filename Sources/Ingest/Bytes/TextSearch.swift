/// Finding a piece of text in another, byte by byte: for texts of a line, that beats the library's
/// search, which prepares a table for each question.
extension StringProtocol {
  /// Where a text stands in this one first, from a place on.
  func place(of wanted: String, from start: Index? = nil) -> Range<Index>? {
    let wanted = wanted.utf8
    guard let first = wanted.first else { return nil }
    let bytes = utf8
    var index = start ?? startIndex
    while index < bytes.endIndex {
      if bytes[index] == first, bytes[index...].starts(with: wanted) {
        return index..<bytes.index(index, offsetBy: wanted.count)
      }
      bytes.formIndex(after: &index)
    }
    return nil
  }

  func holds(_ wanted: String) -> Bool { place(of: wanted) != nil }

  /// The pieces between the places where a text stands.
  func parts(at stroke: String) -> [String] {
    var parts: [String] = []
    var start = startIndex
    while let place = place(of: stroke, from: start) {
      if start < place.lowerBound { parts.append(String(self[start..<place.lowerBound])) }
      start = place.upperBound
    }
    if start < endIndex { parts.append(String(self[start...])) }
    return parts
  }
}

/// Finding a piece of text in another, byte by byte: for texts of a line, that beats the library's
/// search, which prepares a table for each question.
extension StringProtocol {
  /// Where a text stands in this one first, from a place on.
  func place(of wanted: String, from start: Index? = nil) -> Range<Index>? {
    let rest = self[(start ?? startIndex)...].utf8
    let found = rest.withContiguousStorageIfAvailable { $0.place(of: wanted) }
    guard let offset = found ?? Array(rest).withUnsafeBufferPointer({ $0.place(of: wanted) })
    else { return nil }
    let lower = rest.index(rest.startIndex, offsetBy: offset)
    return lower..<rest.index(lower, offsetBy: wanted.utf8.count)
  }

  func holds(_ wanted: String) -> Bool {
    let found = utf8.withContiguousStorageIfAvailable { $0.place(of: wanted) != nil }
    return found ?? (place(of: wanted) != nil)
  }

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

extension UnsafeBufferPointer<UInt8> {
  /// Where a text stands first among these bytes.
  func place(of wanted: String) -> Int? {
    var wanted = wanted
    return wanted.withUTF8 { wanted in
      guard !wanted.isEmpty, wanted.count <= count else { return nil }
      // Spaces are everywhere: what is looked for is the first byte that is none.
      let offset = wanted.firstIndex { $0 != 0x20 } ?? 0
      let end = count - wanted.count + 1 + offset
      var place = place(of: wanted[offset], from: offset, to: end)
      while place < end {
        let start = place - offset
        var index = 0
        while index < wanted.count, self[start + index] == wanted[index] { index += 1 }
        if index == wanted.count { return start }
        place = self.place(of: wanted[offset], from: place + 1, to: end)
      }
      return nil
    }
  }
}

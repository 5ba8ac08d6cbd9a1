/// Finds the name of the charset in the first bytes of a page or feed, or in a media type.
enum CharsetLabel {
  /// The label of the XML declaration, else of the first `<meta>` that has one. A comment does not
  /// count: there a page keeps what it was once.
  static func declared(in head: ArraySlice<UInt8>) -> String? {
    var rest = head
    var end = head.startIndex - 1
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[open...]
      if hasPrefix("<!--", rest) {
        rest = after("-->", in: rest.dropFirst(4))
        continue
      }
      // The end of this tag, looked for once for all that begin before it.
      if end < rest.startIndex { end = rest.firstIndex(of: UInt8(ascii: ">")) ?? rest.endIndex }
      let tag = rest[rest.startIndex..<end]
      if hasPrefix("<?xml", tag) {
        if let label = parameter(in: tag, named: "encoding") { return label }
      } else if hasPrefix("<meta", tag), let label = parameter(in: tag) {
        return label
      }
      rest = rest.dropFirst()
    }
    return nil
  }

  /// The value after `charset=`, quoted or not.
  ///
  ///     text/html; charset="iso-8859-15"   →   iso-8859-15
  static func parameter(
    in text: ArraySlice<UInt8>, named name: StaticString = "charset"
  ) -> String? {
    var rest = text
    while !rest.isEmpty {
      if hasPrefix(name, rest) {
        var value = rest.dropFirst(name.utf8CodeUnitCount).drop(while: isBlank)
        if value.first == UInt8(ascii: "=") {
          value = value.dropFirst().drop { isBlank($0) || isQuote($0) }
          let label = value.prefix { !isBlank($0) && !isQuote($0) && $0 != 0x3B && $0 != 0x3E }
          return label.isEmpty ? nil : String(decoding: label.prefix(40), as: UTF8.self)
        }
      }
      rest = rest.dropFirst()
    }
    return nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }

  private static func isQuote(_ byte: UInt8) -> Bool { byte == 0x22 || byte == 0x27 }

  private static func hasPrefix(_ prefix: StaticString, _ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count >= prefix.utf8CodeUnitCount else { return false }
    return prefix.withUTF8Buffer { wanted in
      zip(wanted, bytes).allSatisfy { $0 == ($1 | ((0x41...0x5A).contains($1) ? 0x20 : 0)) }
    }
  }

  private static func after(_ end: StaticString, in bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = bytes
    while !rest.isEmpty {
      if hasPrefix(end, rest) { return rest.dropFirst(end.utf8CodeUnitCount) }
      rest = rest.dropFirst()
    }
    return rest
  }
}

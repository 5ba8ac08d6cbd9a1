import Text

/// Text from markup made fit to keep.
enum Words {
  /// One clean line: white space of any length becomes one space. No-break spaces stay, since a
  /// page meant them.
  static func line(_ text: some StringProtocol) -> String {
    let line: String? = text.utf8.withContiguousStorageIfAvailable { Words.line(utf8: $0) }
    return line ?? String(text).withBytes { Words.line(utf8: $0) }
  }

  static func line(utf8 bytes: UnsafeBufferPointer<UInt8>) -> String {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count) { line in
      var count = 0
      var isBlank = true
      for byte in bytes {
        if byte > 0x20 {
          line[count] = byte
          count += 1
          isBlank = false
        } else if !isBlank {
          line[count] = 0x20
          count += 1
          isBlank = true
        }
      }
      if isBlank, count > 0 { count -= 1 }
      return Cleaning.line(utf8: UnsafeBufferPointer(rebasing: line[..<count]))
    }
  }

  /// Some tools write references where they mean characters: "l&#039;eau" in data for machines.
  static func withoutReferences(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var output: [UInt8] = []
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        if bytes[index] == UInt8(ascii: "&") {
          index = CharacterReference.append(
            to: &output, from: bytes, at: index, end: bytes.count, inAttribute: false)
        } else {
          output.append(bytes[index])
          index += 1
        }
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// Something that may be called by: not an address, not a sentence.
  static func isName(_ text: String) -> Bool {
    let isAddress = text.holds("://") || text.hasPrefix("@") || text.hasPrefix("www.")
    return !text.isEmpty && text.utf8.count <= 150 && !isAddress
      && text.unicodeScalars.contains { $0.properties.isAlphabetic }
  }
}

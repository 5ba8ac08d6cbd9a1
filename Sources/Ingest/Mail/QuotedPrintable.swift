/// Bytes written in the letters that every mail server let through: RFC 2045, 6.7.
///
///     apr=C3=A8s un lo=
///     ng voyage              →   après un long voyage
enum QuotedPrintable {
  /// What is not written as it should stays as it is.
  static func decoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      guard byte == UInt8(ascii: "=") else {
        output.append(byte)
        continue
      }
      let rest = bytes[index...]
      if let high = digit(rest.first), let low = digit(rest.dropFirst().first) {
        output.append(high << 4 | low)
        index += 2
      } else if let end = softEnd(rest) {
        index = end
      } else {
        output.append(byte)
      }
    }
    return output
  }

  /// Where the next line begins, when nothing but blanks stands before it.
  private static func softEnd(_ rest: ArraySlice<UInt8>) -> Int? {
    let end = rest.prefix(80).firstIndex { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }
    guard let end else { return rest.count <= 80 ? rest.endIndex : nil }
    return rest[end] == 0x0A ? end + 1 : nil
  }

  private static func digit(_ byte: UInt8?) -> UInt8? {
    guard let byte else { return nil }
    return switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46, 0x61...0x66: (byte | 0x20) - 0x61 + 10
    default: nil
    }
  }
}

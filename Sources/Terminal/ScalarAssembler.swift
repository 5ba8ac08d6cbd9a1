/// Puts the bytes of one UTF-8 character together. Bytes that make none are forgotten.
struct ScalarAssembler {
  private var bytes: [UInt8] = []

  /// The character that this byte completes. Give it only bytes from 0x80 on.
  mutating func take(_ byte: UInt8) -> Unicode.Scalar? {
    if byte >= 0xC0 {
      bytes = [byte]
      return nil
    }
    guard let first = bytes.first else { return nil }
    bytes.append(byte)
    guard bytes.count == length(startingWith: first) else { return nil }
    defer { bytes = [] }
    return String(validating: bytes, as: UTF8.self)?.unicodeScalars.first
  }

  private func length(startingWith byte: UInt8) -> Int {
    switch byte {
    case ..<0xE0: 2
    case ..<0xF0: 3
    default: 4
    }
  }
}

extension Unicode.Scalar {
  /// Whether it commands or breaks a line, and so is no key.
  var isControl: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x2029: true
    default: false
    }
  }
}

extension UInt8 {
  static let bell: UInt8 = 0x07
  static let cancel: UInt8 = 0x18
  static let substitute: UInt8 = 0x1A
  static let escape: UInt8 = 0x1B
  static let letterO: UInt8 = 0x4F
  static let openBracket: UInt8 = 0x5B
  static let backslash: UInt8 = 0x5C
}

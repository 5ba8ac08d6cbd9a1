import JSON

/// One line of a derived file. It ends with a checksum of itself:
///
///     {"month":"2024/02","files":3,…,"check":"5f0e93c1"}
///
/// A derived file is not synced when it is written, so a power cut can leave one as long as it should
/// be with nothing in the middle of it: the checksum is what tells. It is not that of the journals,
/// since a first screen waits for these lines, and nothing is lost with them.
enum DerivedLine {
  /// A line without its line end.
  static func bytes(of members: Members) -> [UInt8] {
    var line = JSONWriter.line(members.object)
    line.removeLast()
    let digits = String(line.withUnsafeBytes(checksum), radix: 16)
    line += Array(#","check":""#.utf8)
    line += Array((String(repeating: "0", count: 8 - digits.utf8.count) + digits).utf8)
    line += Array("\"}".utf8)
    return line
  }

  /// Nil for a line that is not as it was written.
  static func value(of line: ArraySlice<UInt8>) -> JSONValue? {
    line.withUnsafeBufferPointer { bytes in
      let content = UnsafeBufferPointer(rebasing: bytes.dropLast(tail))
      let end = bytes.suffix(tail)
      guard end.starts(with: #","check":""#.utf8),
        let sum = UInt32(String(decoding: end.dropFirst(10).prefix(8), as: UTF8.self), radix: 16),
        sum == checksum(of: UnsafeRawBufferPointer(content))
      else { return nil }
      return try? JSONReader.value(of: bytes)
    }
  }

  /// `,"check":"5f0e93c1"}`
  private static let tail = 20

  /// FNV-1a over eight bytes at a time, the last of them filled up with zeros, folded to 32 bits.
  private static func checksum(of bytes: UnsafeRawBufferPointer) -> UInt32 {
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325
    var place = 0
    while place < bytes.count {
      var word: UInt64 = 0
      if place + 8 <= bytes.count {
        word = UInt64(
          littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      } else {
        for (number, byte) in bytes[place...].enumerated() {
          word |= UInt64(byte) << (8 * UInt64(number))
        }
      }
      sum = (sum ^ word) &* 0x100_0000_01B3
      sum ^= sum >> 32
      place += 8
    }
    return UInt32(truncatingIfNeeded: sum)
  }
}

/// The bytes of a `String`, read in place: valid UTF-8, as every `String` is.
@usableFromInline
package typealias UTF8Bytes = UnsafeBufferPointer<UInt8>

extension String {
  /// Lends the bytes of the text without a copy.
  @inlinable
  package func withBytes<Result>(_ body: (UTF8Bytes) throws -> Result) rethrows -> Result {
    if let result = try utf8.withContiguousStorageIfAvailable(body) { return result }
    var copy = self
    return try copy.withUTF8(body)
  }

  /// The part of the text between two UTF-8 offsets.
  package func slice(_ range: Range<Int>) -> String {
    withBytes { String(decoding: UTF8Bytes(rebasing: $0[range]), as: UTF8.self) }
  }
}

extension String {
  /// As `String(decoding:as:)`, in half the time where the bytes are UTF-8: they nearly always are,
  /// and to look costs less than to repair.
  package init(repairing bytes: UTF8Bytes) {
    if UTF8Validity.isValid(bytes) {
      self.init(valid: bytes)
    } else {
      self.init(decoding: bytes, as: UTF8.self)
    }
  }

  /// - Parameter bytes: seen to be UTF-8: nothing looks again.
  init(valid bytes: UTF8Bytes) {
    var span = UTF8Span(unchecked: bytes.span)
    // A string that knows that it is all ASCII is compared and lowercased several times as fast.
    _ = span.checkForASCII()
    self.init(copying: span)
  }
}

extension UTF8Bytes {
  /// How many of the next eight bytes come before one that is not ASCII.
  @inline(__always)
  func asciiRun(at offset: Int) -> Int {
    let word = UInt64(
      littleEndian: UnsafeRawBufferPointer(self).loadUnaligned(
        fromByteOffset: offset, as: UInt64.self))
    return (word & 0x8080_8080_8080_8080).trailingZeroBitCount >> 3
  }

  /// Whether the next 32 bytes are all ASCII.
  @inline(__always)
  func areASCII32(at offset: Int) -> Bool {
    let words = UnsafeRawBufferPointer(self).loadUnaligned(
      fromByteOffset: offset, as: SIMD4<UInt64>.self)
    let halves = words.lowHalf | words.highHalf
    return (halves.x | halves.y) & 0x8080_8080_8080_8080 == 0
  }

  /// The scalar that starts at an offset, and where it ends.
  ///
  ///     "é!"  →  C3 A9 21    scalar(at: 0) → (U+00E9, end 2)
  @inlinable @inline(__always)
  package func scalar(at offset: Int) -> (value: UInt32, end: Int) {
    let first = UInt32(self[offset])
    if first < 0x80 { return (first, offset + 1) }
    let second = UInt32(self[offset + 1]) & 0x3F
    if first < 0xE0 { return ((first & 0x1F) << 6 | second, offset + 2) }
    let third = UInt32(self[offset + 2]) & 0x3F
    if first < 0xF0 { return ((first & 0x0F) << 12 | second << 6 | third, offset + 3) }
    let fourth = UInt32(self[offset + 3]) & 0x3F
    return ((first & 0x07) << 18 | second << 12 | third << 6 | fourth, offset + 4)
  }

  /// The scalar that ends at an offset, and where it starts.
  @inlinable @inline(__always)
  package func scalar(before offset: Int) -> (value: UInt32, start: Int) {
    var start = offset - 1
    if self[start] < 0x80 { return (UInt32(self[start]), start) }
    while self[start] & 0xC0 == 0x80 { start -= 1 }
    return (scalar(at: start).value, start)
  }
}

extension [UInt8] {
  /// Adds a scalar as UTF-8.
  package mutating func append(scalar: UInt32) {
    switch scalar {
    case 0..<0x80:
      append(UInt8(scalar))
    case 0x80..<0x800:
      append(UInt8(0xC0 | scalar >> 6))
      append(UInt8(0x80 | scalar & 0x3F))
    case 0x800..<0x1_0000:
      append(UInt8(0xE0 | scalar >> 12))
      append(UInt8(0x80 | scalar >> 6 & 0x3F))
      append(UInt8(0x80 | scalar & 0x3F))
    default:
      append(UInt8(0xF0 | scalar >> 18))
      append(UInt8(0x80 | scalar >> 12 & 0x3F))
      append(UInt8(0x80 | scalar >> 6 & 0x3F))
      append(UInt8(0x80 | scalar & 0x3F))
    }
  }
}

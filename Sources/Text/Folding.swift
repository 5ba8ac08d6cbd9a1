/// What a text is compared as when a reader searches: without case, accents or typography.
///
///     key("L’Œuvre d’Été")  →  "l'oeuvre d'ete"
///
/// Composed and decomposed text give the same key. It is made by our own table, so that a search
/// finds the same on every machine.
package enum Folding {
  package static func key(_ text: String) -> String {
    text.withBytes { bytes in
      if isFolded(bytes) { return text }
      // Most texts are lines, whose key fits where it can be thrown away.
      let short: String? =
        bytes.count > 1_000
        ? nil
        : withUnsafeTemporaryAllocation(byteCount: room(for: bytes.count), alignment: 1) { key in
          let (offset, end) = fold(bytes, from: 0, into: key, at: 0)
          return offset == bytes.count
            ? String(valid: UTF8Bytes(rebasing: key.bindMemory(to: UInt8.self)[..<end])) : nil
        }
      return short ?? key(of: bytes).withUnsafeBufferPointer { String(valid: $0) }
    }
  }

  /// The same as bytes: many texts are looked through that never become strings.
  package static func key(of bytes: UTF8Bytes) -> [UInt8] {
    var key: [UInt8] = []
    var (offset, end) = (0, 0)
    while offset < bytes.count {
      let room = room(for: bytes.count - offset)
      key.append(contentsOf: repeatElement(0, count: end + room - key.count))
      (offset, end) = key.withUnsafeMutableBytes { key in
        fold(bytes, from: offset, into: key, at: end)
      }
    }
    key.removeLast(key.count - end)
    return key
  }

  /// How many bytes the key of so many is likely to have at most.
  private static func room(for count: Int) -> Int { count * 9 / 8 + 2 * mostBytes }

  /// Folds bytes until they end or the key is full; says where in both.
  private static func fold(
    _ bytes: UTF8Bytes, from start: Int, into key: UnsafeMutableRawBufferPointer, at place: Int
  ) -> (offset: Int, end: Int) {
    var (offset, end) = (start, place)
    while offset < bytes.count, end + mostBytes <= key.count {
      let run = lower(bytes, at: offset, into: key, at: end)
      offset += run
      end += run
      guard run < 8, offset < bytes.count, bytes[offset] >= 0x80 else { continue }
      offset = foldScalar(bytes, at: offset) { piece, _ in
        for byte in piece {
          key[end] = byte
          end += 1
        }
      }
    }
    return (offset, end)
  }

  /// No step writes more: eight bytes of ASCII, and what one scalar folds to.
  private static let mostBytes = 96

  /// Writes eight bytes in small letters, and tells how many of them are ASCII from the first on.
  ///
  /// The top bit of a byte in `capitals` is set for A to Z; moved by two it is the bit that parts
  /// them from the small letters. Behind a byte that is not ASCII nothing is right.
  @inline(__always)
  private static func lower(
    _ bytes: UTF8Bytes, at offset: Int, into key: UnsafeMutableRawBufferPointer, at end: Int
  ) -> Int {
    guard offset + 8 <= bytes.count else {
      guard bytes[offset] < 0x80 else { return 0 }
      key[end] = lowered(bytes[offset])
      return 1
    }
    let all = UnsafeRawBufferPointer(bytes)
    let word = UInt64(littleEndian: all.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    let ones: UInt64 = 0x0101_0101_0101_0101
    let flags = ones &* 0x80
    let capitals = ((word &+ ones &* (0x80 - 0x41)) & ~(word &+ ones &* (0x80 - 0x5B))) & flags
    let small = word | (capitals & ~word) >> 2
    key.storeBytes(of: small.littleEndian, toByteOffset: end, as: UInt64.self)
    return (word & flags).trailingZeroBitCount >> 3
  }

  private static func isFolded(_ bytes: UTF8Bytes) -> Bool {
    bytes.allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) }
  }

  /// Hands over what each scalar folds to, with the scalar's offset.
  private static func fold(_ bytes: UTF8Bytes, _ take: (UTF8Bytes, Int) -> Void) {
    var offset = 0
    while offset < bytes.count { offset = foldScalar(bytes, at: offset, take) }
  }

  /// Hands over what one scalar folds to, with its offset, and tells where the next one begins.
  @inline(__always)
  static func foldScalar(
    _ bytes: UTF8Bytes, at offset: Int, _ take: (UTF8Bytes, Int) -> Void
  ) -> Int {
    let byte = bytes[offset]
    if byte < 0x80 {
      withUnsafePointer(to: lowered(byte)) {
        take(UTF8Bytes(start: $0, count: 1), offset)
      }
      return offset + 1
    }
    let (scalar, end) = bytes.scalar(at: offset)
    if (0xAC00...0xD7A3).contains(scalar) {
      let jamo = decomposed(syllable: scalar)
      jamo.withUnsafeBufferPointer { take($0, offset) }
    } else {
      take(answer(for: scalar) ?? UTF8Bytes(rebasing: bytes[offset..<end]), offset)
    }
    return end
  }

  private static func lowered(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }

  /// What the table says a scalar folds to; nil when it stays as it is.
  private static func answer(for scalar: UInt32) -> UTF8Bytes? {
    guard scalar < FoldingTable.limit else { return nil }
    let stage = FoldingTable.index.utf8Start + Int(scalar >> 6) * 2
    let block = Int(stage[0] - 0x30) << 6 | Int(stage[1] - 0x30)
    let entry = FoldingTable.data.utf8Start + (block << 6 | Int(scalar & 63)) * 2
    let place = (Int(entry[0]) - 0x24) * 90 + Int(entry[1]) - 0x24
    guard place > 0 else { return nil }
    let answer = FoldingTable.pool.utf8Start + (place - 1) * 2
    return UTF8Bytes(start: answer + 1, count: Int(answer[0]) - 0x30)
  }

  /// A Hangul syllable in its letters, which is how decomposed text writes it.
  private static func decomposed(syllable: UInt32) -> [UInt8] {
    let number = syllable - 0xAC00
    var jamo: [UInt8] = []
    jamo.append(scalar: 0x1100 + number / 588)
    jamo.append(scalar: 0x1161 + number % 588 / 28)
    if number % 28 != 0 { jamo.append(scalar: 0x11A7 + number % 28) }
    return jamo
  }
}

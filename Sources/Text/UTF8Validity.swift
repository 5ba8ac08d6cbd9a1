/// Whether bytes are UTF-8 already.
package enum UTF8Validity {
  package static func isValid(_ bytes: some Collection<UInt8>) -> Bool {
    errors(in: bytes, stopAfter: 1).errors == 0
  }

  /// UTF-8 with a few broken places, as a cut or a bad splice leaves: far more good sequences than
  /// bad bytes.
  package static func isMostlyUTF8(_ bytes: some Collection<UInt8>) -> Bool {
    let (errors, sequences) = errors(in: bytes, stopAfter: .max)
    return sequences > 8 * errors
  }

  /// Counts bad bytes and good sequences of more than one byte.
  ///
  ///     C3 A9 20 E9 74   →   one sequence (é), one error (E9)
  private static func errors(
    in bytes: some Collection<UInt8>, stopAfter limit: Int
  ) -> (errors: Int, sequences: Int) {
    let counted = bytes.withContiguousStorageIfAvailable { count(in: $0, stopAfter: limit) }
    if let counted { return counted }
    return Array(bytes).withUnsafeBufferPointer { count(in: $0, stopAfter: limit) }
  }

  private static func count(
    in bytes: UTF8Bytes, stopAfter limit: Int
  ) -> (errors: Int, sequences: Int) {
    var (errors, sequences, position) = (0, 0, 0)
    while position < bytes.count {
      if position + 32 <= bytes.count, bytes.areASCII32(at: position) {
        position += 32
        continue
      }
      if position + 8 <= bytes.count {
        let run = bytes.asciiRun(at: position)
        position += run
        if run == 8 { continue }
      }
      let length = sequenceLength(in: bytes, at: position)
      if length == 0 {
        errors += 1
        if errors >= limit { break }
      } else if length > 1 {
        sequences += 1
      }
      position += max(1, length)
    }
    return (errors, sequences)
  }

  /// The length of the good sequence at a position, 0 for a bad byte. Overlong forms, surrogates
  /// and what lies beyond U+10FFFF are bad, which the second byte tells.
  static func sequenceLength(in bytes: UTF8Bytes, at position: Int) -> Int {
    let first = bytes[position]
    if first < 0x80 { return 1 }
    // The letters of most languages of Europe.
    if (0xC2...0xDF).contains(first) {
      return position + 1 < bytes.count && bytes[position + 1] & 0xC0 == 0x80 ? 2 : 0
    }
    let length = first >= 0xF0 ? 4 : 3
    guard (0xE0...0xF4).contains(first), position + length <= bytes.count else { return 0 }
    let second = bytes[position + 1]
    let allowed: ClosedRange<UInt8> =
      switch first {
      case 0xE0: 0xA0...0xBF
      case 0xED: 0x80...0x9F
      case 0xF0: 0x90...0xBF
      case 0xF4: 0x80...0x8F
      default: 0x80...0xBF
      }
    guard allowed.contains(second) else { return 0 }
    for next in bytes[(position + 2)..<(position + length)] where next & 0xC0 != 0x80 { return 0 }
    return length
  }
}

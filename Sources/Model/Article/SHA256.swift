import CSHA256

/// SHA-256 as FIPS 180-4 defines it, for names and checksums.
///
/// Ours and not swift-crypto, which would bring BoringSSL: 3 MB and a minute of building for these
/// sixty lines. Nothing secret passes through it. Where the processor has instructions for it they
/// are used, ten times as fast: every file of a library is hashed when it is checked.
package struct SHA256 {
  /// The words that the standard calls H0 to H7.
  private var state = SIMD8<UInt32>(
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab,
    0x5be0_cd19)
  /// A block that is not full yet.
  private var pending = InlineArray<64, UInt8>(repeating: 0)
  private var pendingCount = 0
  private var length: UInt64 = 0
  private let usesInstructions: Bool

  /// Whether this processor has instructions for it.
  package static let hasInstructions = kiosque_sha256_is_instruction()

  /// - Parameter usesInstructions: only where there are some.
  package init(usesInstructions: Bool = hasInstructions) {
    self.usesInstructions = usesInstructions
  }

  /// The 32 bytes of the digest.
  package static func digest(of bytes: some Sequence<UInt8>) -> [UInt8] {
    var hash = SHA256()
    hash.update(bytes)
    return hash.finish()
  }

  /// 64 hexadecimal digits.
  package static func hex(of bytes: some Sequence<UInt8>) -> String {
    let digest = digest(of: bytes)
    return String(unsafeUninitializedCapacity: 64) { text in
      for place in 0..<64 {
        let digit = digest[place / 2] >> (place.isMultiple(of: 2) ? 4 : 0) & 15
        text[place] = digit < 10 ? 0x30 + digit : 0x61 + digit - 10
      }
      return 64
    }
  }

  /// 52 letters and digits, five bits each, without the letters i, l, o and u that eyes confuse.
  package static func base32(of text: String) -> String {
    let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
    var result: [UInt8] = []
    var bits = 0
    var value: UInt32 = 0
    for byte in digest(of: text.utf8) {
      value = (value << 8 | UInt32(byte)) & 0xFFFF
      bits += 8
      while bits >= 5 {
        bits -= 5
        result.append(alphabet[Int(value >> UInt32(bits)) & 31])
      }
    }
    if bits > 0 { result.append(alphabet[Int(value << UInt32(5 - bits)) & 31]) }
    return String(decoding: result, as: UTF8.self)
  }

  package mutating func update(_ bytes: some Sequence<UInt8>) {
    let isDone: Void? = bytes.withContiguousStorageIfAvailable { take($0) }
    if isDone == nil { Array(bytes).withUnsafeBufferPointer { take($0) } }
  }

  /// Whole blocks are read where they lie; what is left waits for more.
  private mutating func take(_ bytes: UnsafeBufferPointer<UInt8>) {
    length += UInt64(bytes.count)
    var place = 0
    if pendingCount > 0 {
      while pendingCount < 64, place < bytes.count {
        fill(bytes[place])
        place += 1
      }
      if pendingCount == 64 { compressPending() }
    }
    let end = place + (bytes.count - place) / 64 * 64
    compress(UnsafeBufferPointer(rebasing: bytes[place..<end]))
    for byte in bytes[end...] { fill(byte) }
  }

  package consuming func finish() -> [UInt8] {
    fill(0x80)
    if pendingCount > 56 {
      while pendingCount < 64 { fill(0) }
      compressPending()
    }
    while pendingCount < 56 { fill(0) }
    let bits = length * 8
    for shift in stride(from: UInt64(56), through: 0, by: -8) {
      fill(UInt8(truncatingIfNeeded: bits >> shift))
    }
    compressPending()
    return [UInt8](unsafeUninitializedCapacity: 32) { digest, count in
      for byte in 0..<32 {
        digest[byte] = UInt8(truncatingIfNeeded: state[byte / 4] >> UInt32(24 - byte % 4 * 8))
      }
      count = 32
    }
  }

  private mutating func fill(_ byte: UInt8) {
    pending[pendingCount] = byte
    pendingCount += 1
  }

  private mutating func compressPending() {
    let block = pending
    block.span.withUnsafeBufferPointer { compress($0) }
    pendingCount = 0
  }

  /// - Parameter blocks: of 64 bytes each.
  private mutating func compress(_ blocks: UnsafeBufferPointer<UInt8>) {
    guard blocks.count > 0, let start = blocks.baseAddress else { return }
    if usesInstructions {
      withUnsafeMutableBytes(of: &state) { bytes in
        bytes.withMemoryRebound(to: UInt32.self) { words in
          kiosque_sha256_compress(words.baseAddress, start, blocks.count / 64)
        }
      }
    } else {
      state.compress(blocks)
    }
  }
}

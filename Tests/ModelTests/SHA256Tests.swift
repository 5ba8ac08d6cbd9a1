import Model
import Testing

@Suite("SHA-256")
struct SHA256Tests {
  @Test(
    "gives the digests that NIST publishes",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
          + "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
        "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
      ),
    ])
  func vectors(text: String, digest: String) {
    #expect(SHA256.hex(of: text.utf8) == digest)
    #expect(plain(Array(text.utf8)) == SHA256.digest(of: text.utf8))
  }

  @Test("gives the same with the processor's instructions and without", arguments: 0...200)
  func instructions(length: Int) {
    let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 * 37 + length) }
    #expect(plain(bytes) == SHA256.digest(of: bytes))
  }

  private func plain(_ bytes: [UInt8]) -> [UInt8] {
    var hash = SHA256(usesInstructions: false)
    hash.update(bytes)
    return hash.finish()
  }

  @Test("gives the same whole and in pieces, around the end of a block", arguments: 54...66)
  func pieces(length: Int) {
    let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 * 7) }
    var hash = SHA256()
    for byte in bytes { hash.update([byte]) }
    #expect(hash.finish() == SHA256.digest(of: bytes))
    #expect(SHA256.digest(of: bytes) != SHA256.digest(of: bytes.dropLast()))
  }

  @Test("gives the digest of a million letters, in uneven pieces")
  func million() {
    let size = 9973
    var hash = SHA256()
    var left = 1_000_000
    while left > 0 {
      hash.update(repeatElement(UInt8(ascii: "a"), count: min(size, left)))
      left -= size
    }
    // The long message of FIPS 180-4.
    #expect(hash.finish().prefix(4).elementsEqual([0xCD, 0xC7, 0x6E, 0x5C]))
  }

  @Test("names in 52 letters and digits that eyes do not confuse")
  func base32() {
    let name = SHA256.base32(of: "abc")
    // ba7816bf8f… is 10111 01001 11100 00001 01101 01111 11100 01111 …
    #expect(name.prefix(8) == "q9w1dfwf")
    #expect(name.count == 52)
    #expect(name.allSatisfy { "0123456789abcdefghjkmnpqrstvwxyz".contains($0) })
  }
}

import Testing
import Text

@Suite("Cleaning")
struct CleaningTests {
  @Test(
    "of a body keeps what a reader sees and nothing else",
    arguments: [
      ("Rien à dire…", "Rien à dire…"),
      ("a\u{1B}[31mb\u{7}", "a\u{FFFD}[31mb\u{FFFD}"),
      ("a\u{9B}2Jb", "a\u{FFFD}2Jb"),
      ("a\tb\n\tc", "a       b\n        c"),
      ("é\tb", "é       b"),
      ("a\r\nb\rc\u{85}d\u{2028}e\u{2029}f\u{B}g\u{C}h", "a\nb\nc\nd\ne\nf\ng\nh"),
      ("a\u{202E}cba\u{202C}\u{200F}\u{2066}", "acba"),
      ("a\u{34F}\u{180E}\u{FEFF}\u{2060}\u{3164}\u{E0041}b", "ab"),
      ("pa\u{AD}ge\u{200B}s", "pa\u{AD}ge\u{200B}s"),
      ("a\u{FFF9}\u{E000}\u{378}\u{F0000}b", "a\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}b"),
      ("a\u{2800}\u{3000}\u{2003}b\u{A0}\u{202F}\u{2009}c", "a   b\u{A0}\u{202F}\u{2009}c"),
      ("\u{301}a\n\u{301}b \u{301}c", "a\nb c"),
      ("e\u{301}", "e\u{301}"),
      ("a\u{200D}b\u{FE0F}c\u{FE0E}", "abc"),
      (
        "👩\u{200D}🚀 ❤\u{FE0F} ⌚\u{FE0E} 🏳\u{FE0F}\u{200D}🌈",
        "👩\u{200D}🚀 ❤\u{FE0F} ⌚\u{FE0E} 🏳\u{FE0F}\u{200D}🌈"
      ),
      ("👩\u{200D}🔥 👩\u{200D}", "👩🔥 👩"),
      ("👩🏽\u{200D}🚀", "👩🏽\u{200D}🚀"),
      ("1\u{FE0F}\u{20E3}", "1\u{FE0F}\u{20E3}"),
    ])
  func body(input: String, expected: String) {
    #expect(scalars(Cleaning.body(input)) == scalars(expected))
  }

  @Test(
    "of a line leaves one line",
    arguments: [
      ("Titre\r\nsuite\tfin", "Titre suite fin"),
      ("pa\u{AD}ge\u{200B}s", "pages"),
      ("a\u{2028}b\u{85}c", "a b c"),
    ])
  func line(input: String, expected: String) {
    #expect(scalars(Cleaning.line(input)) == scalars(expected))
  }

  @Test("caps what piles up on one cell")
  func caps() {
    let zalgo = "Z" + String(repeating: "\u{301}", count: 100) + "!"
    #expect(scalars(Cleaning.body(zalgo)) == scalars("Z\u{301}\u{301}\u{301}\u{301}!"))
    let jamo = String(repeating: "\u{1100}", count: 100)
    #expect(Cleaning.body(jamo).unicodeScalars.count == 32)
    #expect(Clusters(Cleaning.body(jamo)).map(\.range).count == 1)
  }

  @Test("replaces noncharacters", arguments: [0xFDD0, 0xFFFE, 0x1FFFF, 0x10FFFF])
  func noncharacters(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect(Cleaning.line(String(Character(scalar))) == "\u{FFFD}")
  }

  @Test("of bytes puts one U+FFFD for each wrong sequence")
  func bytes() {
    let wrong: [UInt8] = [0x61, 0xF0, 0x9F, 0x92, 0x62, 0xC0, 0xAF, 0xED, 0xA0, 0x80, 0xFF]
    #expect(
      wrong.withUnsafeBufferPointer { Cleaning.body(utf8: $0) }
        == "a\u{FFFD}b\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}")
  }

  /// Bytes with nothing to clean become a text with no further look: that look has to be right.
  @Test("of bytes is that of the text they decode to", arguments: 0..<200)
  func decodedBytes(seed: Int) {
    let pieces: [[UInt8]] = [
      Array("mer haute, ".utf8), Array("é’…".utf8), Array("中👩".utf8), [0xC3], [0xE2, 0x80], [0xA9],
      [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC0, 0xAF], [0xF0, 0x9F, 0x92], [0x0A],
    ]
    var generator = Generator(seed: seed)
    // Most have one broken piece at most, and some end in it.
    let soundPieces = seed % 3 == 0 ? pieces.count : 3
    var bytes: [UInt8] = []
    for _ in 0..<generator.next(below: 12) { bytes += pieces[generator.next(below: soundPieces)] }
    if seed % 2 == 0 { bytes += pieces[generator.next(below: pieces.count)] }
    let text = String(decoding: bytes, as: UTF8.self)
    bytes.withUnsafeBufferPointer { bytes in
      #expect(scalars(Cleaning.body(utf8: bytes)) == scalars(Cleaning.body(text)))
      #expect(scalars(Cleaning.line(utf8: bytes)) == scalars(Cleaning.line(text)))
    }
    bytes.withUnsafeBufferPointer { #expect(scalars(String(repairing: $0)) == scalars(text)) }
  }

  /// Text with nothing to clean is told eight bytes at a time.
  @Test("finds what is to clean wherever it stands", arguments: 0..<9)
  func places(offset: Int) throws {
    let before = String(repeating: "n", count: offset)
    for value in UInt32(0)..<0x250 {
      let scalar = try #require(Unicode.Scalar(value))
      let text = "e" + String(Character(scalar)) + "fin de la phrase"
      // After a control, which is replaced, all of a text goes the long way.
      for clean in [Cleaning.body(_:), Cleaning.line(_:)] where value != 9 {
        #expect("\u{FFFD}" + clean(before + text) == clean("\u{1}" + before + text))
      }
    }
  }

  @Test("twice is cleaning once, and leaves nothing to clean", arguments: 0..<200)
  func idempotence(seed: Int) {
    let text = strangeText(seed: seed)
    for clean in [Cleaning.body(_:), Cleaning.line(_:)] {
      let once = clean(text)
      #expect(scalars(clean(once)) == scalars(once))
      for cluster in Clusters(once) {
        #expect(cluster.text.unicodeScalars.count <= 32)
      }
      #expect(
        once.unicodeScalars.allSatisfy { scalar in
          scalar == "\n"
            || !scalar.properties.isBidiControl && scalar.value >= 0x20
              && !(0x7F...0x9F).contains(scalar.value)
        })
    }
  }
}

/// Text that nobody writes: every kind of scalar that the cleaning knows, in any order.
private func strangeText(seed: Int) -> String {
  let pieces: [Unicode.Scalar] = [
    "a", "é", " ", "\n", "\t", "\r", "\u{1B}", "\u{85}", "\u{301}", "\u{308}", "\u{20E3}",
    "\u{200D}", "\u{FE0F}", "\u{FE0E}", "\u{200B}", "\u{AD}", "\u{202E}", "\u{34F}", "👩", "🚀",
    "❤", "🏽", "🇫", "1", "\u{1100}", "\u{1161}", "\u{11A8}", "각", "\u{915}", "\u{94D}",
    "\u{600}", "\u{E33}", "\u{FF9E}", "\u{3164}", "\u{2800}", "\u{378}", "\u{E000}", "中",
  ]
  var generator = Generator(seed: seed)
  var text = String.UnicodeScalarView()
  for _ in 0..<120 { text.append(pieces[generator.next(below: pieces.count)]) }
  return String(text)
}

/// Texts as numbers: `==` on texts would take canonically equal ones for the same.
private func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

/// The same numbers for the same seed, on every machine (SplitMix64).
struct Generator {
  private var state: UInt64

  init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 }

  mutating func next(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }
}

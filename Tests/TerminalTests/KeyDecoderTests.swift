import Display
import Terminal
import TestSupport
import Testing

@Suite("Keys")
struct KeyDecoderTests {
  private static let keys: [(String, Key)] = [
    ("a", .character("a")), ("é", .character("é")), ("日", .character("日")),
    ("🙂", .character("🙂")), (" ", .character(" ")), ("␁", .control("a")),
    ("␚", .control("z")), ("␀", .control(" ")), ("␟", .control("_")),
    ("␉", .tab), ("␍", .enter), ("␊", .enter), ("␡", .backspace), ("␈", .backspace),
    ("␛[A", .up), ("␛OB", .down), ("␛[1;5C", .right), ("␛[D", .left),
    ("␛[H", .home), ("␛OF", .end), ("␛[1~", .home), ("␛[4~", .end),
    ("␛[7~", .home), ("␛[8~", .end), ("␛[3~", .delete), ("␛[5~", .pageUp),
    ("␛[6;2~", .pageDown), ("␛[Z", .backTab), ("␛OP", .function(1)),
    ("␛[[C", .function(3)), ("␛[15~", .function(5)), ("␛[24~", .function(12)),
    ("␛x", .alt("x")), ("␛é", .alt("é")), ("␛Oj", .character("*")),
    ("␛Op", .character("0")), ("␛OM", .enter),
  ]

  @Test("are known by what the terminal sends", arguments: keys)
  func whole(bytes: String, key: Key) {
    var decoder = KeyDecoder()
    #expect(decoder.decode(Array(bytes.withControls.utf8)) + decoder.settle() == [.key(key)])
  }

  @Test("are known wherever a slow line splits them", arguments: keys)
  func split(bytes: String, key: Key) {
    var decoder = KeyDecoder()
    #expect(
      bytes.withControls.utf8.flatMap { decoder.decode([$0]) } + decoder.settle() == [.key(key)])
  }

  @Test("tell Escape from the start of an arrow by the silence after it")
  func escape() {
    var decoder = KeyDecoder()
    #expect(decoder.decode([0x1B]) == [])
    #expect(decoder.patience == .milliseconds(40))
    #expect(decoder.settle() == [.key(.escape)])
    #expect(decoder.patience == nil)
    #expect(decoder.decode(Array("j".utf8)) == [.key(.character("j"))])
    #expect(decoder.decode([0x1B, 0x1B]) + decoder.settle() == [.key(.escape), .key(.escape)])
    #expect(decoder.decode([0x1B, 0x0D]) == [.key(.escape), .key(.enter)])
  }

  @Test("are not made of the rest of an arrow that came too late")
  func lateRest() {
    var decoder = KeyDecoder()
    #expect(decoder.decode([0x1B]) + decoder.settle() == [.key(.escape)])
    #expect(decoder.decode(Array("[A".utf8)) == [.key(.up)])
    #expect(decoder.decode(Array("[A".utf8)).count == 2)
  }

  @Test(
    "are not made of what the terminal answers",
    arguments: [
      "␛[24;80R", "␛[1;2R", "␛[?62;22c", "␛[>0;276;0c", "␛[0n",
      "␛]11;rgb:0000/0000/0000␇", "␛]52;c;cQ==␛\\", "␛P1$r0m␛\\",
      "␛_Gi=1;OK␛\\", "␛[?2004;1$y", "␛[<0;10;10M", "␛[<0;10;10m",
      "␛[M q!", "␛[I", "␛[O", "␛[97;5u", "␛[27;5;113~", "␛[201~",
      "␛[99999999999999999999999999~", "␛[8;24;80t", "␛[2~",
    ])
  func answers(bytes: String) {
    var decoder = KeyDecoder()
    let events = bytes.withControls.utf8.flatMap { decoder.decode([$0]) } + decoder.settle()
    #expect(events == [])
    #expect(decoder.decode([0x71]) == [.key(.character("q"))])
  }

  @Test(
    "survive bytes that are no character",
    arguments: [
      [0xFF], [0xC3], [0x80], [0xE2, 0x82], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xC2, 0x9B],
    ])
  func invalid(bytes: [UInt8]) {
    var decoder = KeyDecoder()
    #expect(decoder.decode(bytes + [0x6A]) == [.key(.character("j"))])
  }

  @Test("are found after a sequence that breaks off")
  func brokenOff() {
    var decoder = KeyDecoder()
    #expect(decoder.decode(Array("␛[1;␃".withControls.utf8)) == [.key(.control("c"))])
    #expect(decoder.decode(Array("␛[1;␛[B".withControls.utf8)) == [.key(.down)])
    #expect(decoder.decode(Array("␛[12".withControls.utf8)) + decoder.settle() == [])
    #expect(decoder.decode(Array("␛]0;".withControls.utf8)) + decoder.settle() == [])
    #expect(decoder.decode(Array("␛[".withControls.utf8)) + decoder.settle() == [.key(.alt("["))])
    #expect(decoder.decode(Array("␛O".withControls.utf8)) + decoder.settle() == [.key(.alt("O"))])
    #expect(decoder.decode(Array("␛P".withControls.utf8)) + decoder.settle() == [.key(.alt("P"))])
  }

  @Test("pasted are text", arguments: [1, 2, 3, 1000])
  func paste(size: Int) {
    var decoder = KeyDecoder()
    let bytes = Array("␛[200~q␛[201x␍:é␃␛␛[201~j".withControls.utf8)
    let events = stride(from: 0, to: bytes.count, by: size).flatMap {
      decoder.decode(bytes[$0..<min(bytes.count, $0 + size)])
    }
    #expect(
      events == [.paste("q␛[201x␍:é␃␛".withControls), .key(.character("j"))])
  }

  @Test("pasted without end are text too, and no more than 1 MiB of it")
  func hugePaste() {
    var decoder = KeyDecoder()
    #expect(decoder.decode(Array("␛[200~".withControls.utf8)) == [])
    for _ in 0..<3 { #expect(decoder.decode(Array(repeating: 0x71, count: 500_000)) == []) }
    #expect(decoder.patience == .seconds(5))
    let events = decoder.settle()
    #expect(events == [.paste(String(repeating: "q", count: 1 << 20))])
  }

  @Test("come out whatever goes in", arguments: 1...20)
  func noise(seed: UInt64) {
    var state = seed
    var decoder = KeyDecoder()
    let alphabet =
      Array("␛[O;0123456789~ABCDMPmRc]\\ jk␉".withControls.utf8) + [0x80, 0x9B, 0xC3, 0xFF]
    for _ in 0..<2000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      _ = decoder.decode([alphabet[Int(state >> 33) % alphabet.count]])
    }
    _ = decoder.settle()
    #expect(decoder.decode([0x1B]) + decoder.settle() == [.key(.escape)])
    #expect(decoder.decode([0x71]) == [.key(.character("q"))])
  }
}

import Display
import Terminal
import Testing

@Suite("Keys")
struct KeyDecoderTests {
  private static let keys: [(String, Key)] = [
    ("a", .character("a")), ("é", .character("é")), ("日", .character("日")),
    ("🙂", .character("🙂")), (" ", .character(" ")), ("\u{1}", .control("a")),
    ("\u{1A}", .control("z")), ("\u{0}", .control(" ")), ("\u{1F}", .control("_")),
    ("\t", .tab), ("\r", .enter), ("\n", .enter), ("\u{7F}", .backspace), ("\u{8}", .backspace),
    ("\u{1B}[A", .up), ("\u{1B}OB", .down), ("\u{1B}[1;5C", .right), ("\u{1B}[D", .left),
    ("\u{1B}[H", .home), ("\u{1B}OF", .end), ("\u{1B}[1~", .home), ("\u{1B}[4~", .end),
    ("\u{1B}[7~", .home), ("\u{1B}[8~", .end), ("\u{1B}[3~", .delete), ("\u{1B}[5~", .pageUp),
    ("\u{1B}[6;2~", .pageDown), ("\u{1B}[Z", .backTab), ("\u{1B}OP", .function(1)),
    ("\u{1B}[[C", .function(3)), ("\u{1B}[15~", .function(5)), ("\u{1B}[24~", .function(12)),
    ("\u{1B}x", .alt("x")), ("\u{1B}é", .alt("é")), ("\u{1B}Oj", .character("*")),
    ("\u{1B}Op", .character("0")), ("\u{1B}OM", .enter),
  ]

  @Test("are known by what the terminal sends", arguments: keys)
  func whole(bytes: String, key: Key) {
    var decoder = KeyDecoder()
    #expect(decoder.decode(Array(bytes.utf8)) + decoder.settle() == [.key(key)])
  }

  @Test("are known wherever a slow line splits them", arguments: keys)
  func split(bytes: String, key: Key) {
    var decoder = KeyDecoder()
    #expect(bytes.utf8.flatMap { decoder.decode([$0]) } + decoder.settle() == [.key(key)])
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
      "\u{1B}[24;80R", "\u{1B}[1;2R", "\u{1B}[?62;22c", "\u{1B}[>0;276;0c", "\u{1B}[0n",
      "\u{1B}]11;rgb:0000/0000/0000\u{7}", "\u{1B}]52;c;cQ==\u{1B}\\", "\u{1B}P1$r0m\u{1B}\\",
      "\u{1B}_Gi=1;OK\u{1B}\\", "\u{1B}[?2004;1$y", "\u{1B}[<0;10;10M", "\u{1B}[<0;10;10m",
      "\u{1B}[M q!", "\u{1B}[I", "\u{1B}[O", "\u{1B}[97;5u", "\u{1B}[27;5;113~", "\u{1B}[201~",
      "\u{1B}[99999999999999999999999999~", "\u{1B}[8;24;80t", "\u{1B}[2~",
    ])
  func answers(bytes: String) {
    var decoder = KeyDecoder()
    let events = bytes.utf8.flatMap { decoder.decode([$0]) } + decoder.settle()
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
    #expect(decoder.decode(Array("\u{1B}[1;\u{3}".utf8)) == [.key(.control("c"))])
    #expect(decoder.decode(Array("\u{1B}[1;\u{1B}[B".utf8)) == [.key(.down)])
    #expect(decoder.decode(Array("\u{1B}[12".utf8)) + decoder.settle() == [])
    #expect(decoder.decode(Array("\u{1B}]0;".utf8)) + decoder.settle() == [])
    #expect(decoder.decode(Array("\u{1B}[".utf8)) + decoder.settle() == [.key(.alt("["))])
    #expect(decoder.decode(Array("\u{1B}O".utf8)) + decoder.settle() == [.key(.alt("O"))])
    #expect(decoder.decode(Array("\u{1B}P".utf8)) + decoder.settle() == [.key(.alt("P"))])
  }

  @Test("pasted are text", arguments: [1, 2, 3, 1000])
  func paste(size: Int) {
    var decoder = KeyDecoder()
    let bytes = Array("\u{1B}[200~q\u{1B}[201x\r:é\u{3}\u{1B}\u{1B}[201~j".utf8)
    let events = stride(from: 0, to: bytes.count, by: size).flatMap {
      decoder.decode(bytes[$0..<min(bytes.count, $0 + size)])
    }
    #expect(
      events == [.paste("q\u{1B}[201x\r:é\u{3}\u{1B}"), .key(.character("j"))])
  }

  @Test("pasted without end are text too, and no more than 1 MiB of it")
  func hugePaste() {
    var decoder = KeyDecoder()
    #expect(decoder.decode(Array("\u{1B}[200~".utf8)) == [])
    for _ in 0..<3 { #expect(decoder.decode(Array(repeating: 0x71, count: 500_000)) == []) }
    #expect(decoder.patience == .seconds(5))
    let events = decoder.settle()
    #expect(events == [.paste(String(repeating: "q", count: 1 << 20))])
  }

  @Test("come out whatever goes in", arguments: 1...20)
  func noise(seed: UInt64) {
    var state = seed
    var decoder = KeyDecoder()
    let alphabet = Array("\u{1B}[O;0123456789~ABCDMPmRc]\\ jk\t".utf8) + [0x80, 0x9B, 0xC3, 0xFF]
    for _ in 0..<2000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      _ = decoder.decode([alphabet[Int(state >> 33) % alphabet.count]])
    }
    _ = decoder.settle()
    #expect(decoder.decode([0x1B]) + decoder.settle() == [.key(.escape)])
    #expect(decoder.decode([0x71]) == [.key(.character("q"))])
  }
}

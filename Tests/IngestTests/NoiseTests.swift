import Ingest
import Testing

@Suite("What is no text")
struct NoiseTests {
  @Test("is known by a NUL, or by bytes that no charset of the West writes", arguments: 1...20)
  func noise(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    let bytes = (0..<4000).map { _ -> UInt8 in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 56)
    }
    #expect(Intake.read(bytes).format == .binary(nil))
    #expect(Intake.read(bytes.map { max($0, 0x20) }).articles.isEmpty)
  }

  @Test(
    "is not French, whatever its charset",
    arguments: [
      Array("L’été, à Évian : « où ça ? » — là-bas, près de l’hôtel, où l’œuvre est née.".utf8),
      Array("L'".utf8) + [0xE9, 0x74, 0xE9] + Array(" est l".utf8) + [0xE0] + Array(".".utf8),
      Array("日本語の記事。今日は晴れです。".utf8),
    ])
  func text(bytes: [UInt8]) {
    #expect(Intake.read(bytes).format == .text)
  }
}

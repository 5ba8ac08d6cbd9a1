package import LoopbackWeb

/// A way in which a source may be slow, broken or out to harm.
package enum Hostility: String, CaseIterable {
  case endless, bomb, circle, picture, noise, error, busy, unchanged, headers, cut, nothing
  case inward, file, deep
  /// These hold until our patience ends: ten seconds without a byte, thirty in all.
  case silent, drip

  package static let quick = allCases.filter { ![.silent, .drip].contains($0) }

  /// What such a server does with each request.
  package var answer: [Step] {
    switch self {
    case .endless:
      [.send("HTTP/1.1 200 OK\r\n\r\n<rss><channel>"), .sendForever(Self.filler)]
    case .bomb:
      [.send("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n"), .sendBytes(Self.bombBytes)]
    case .circle: redirect(to: "/flux", status: "301 Moved")
    case .picture: page("\u{89}PNG\r\n\u{1A}\n\0\0\0", headers: ["Content-Type: image/png"])
    case .noise: page("<rss><<<&&&]]>" + String(repeating: "<item", count: 5_000))
    case .error: page("", status: "500 Oops")
    case .busy: page("", status: "429 Too Many", headers: ["Retry-After: 600"])
    case .unchanged: page("", status: "304 Not Modified")
    case .headers: [.send("HTTP/1.1 200 OK\r\nX: "), .sendForever(Self.filler)]
    case .cut: [.send("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n<rss><channel>")]
    case .nothing: []
    case .inward: redirect(to: "http://169.254.169.254/latest/meta-data/")
    case .file: redirect(to: "file:///etc/passwd")
    case .deep: page("<rss>" + String(repeating: "<channel>", count: 20_000))
    case .silent: [.pause(milliseconds: 60_000)]
    case .drip:
      [.send("HTTP/1.1 200 OK\r\n\r\n<rss>")]
        + (0..<200).flatMap { _ in [Step.send(" "), .pause(milliseconds: 500)] }
    }
  }

  private static let filler = String(repeating: "a", count: 65_536)

  /// 20 000 spaces in 50 bytes.
  private static let bombBytes: [UInt8] = [
    0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0xED, 0xC1, 0x31, 0x01, 0x00, 0x00,
    0x00, 0xC2, 0xA0, 0x2A, 0xEB, 0x9F, 0xD2, 0x1A, 0x1E, 0x40, 0x01, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0xF0, 0x60,
    0x28, 0xC4, 0x08, 0x85, 0x20, 0x4E, 0x00, 0x00,
  ]
}

import Testing
import Web

@Suite("An address")
struct WebAddressTests {
  @Test(
    "is written one way, in printable ASCII",
    arguments: [
      "http://gazette.example": "http://gazette.example/",
      "HTTPS://Gazette.Example:8443/A": "https://gazette.example:8443/A",
      "https://gazette.example?q=été 1#fin": "https://gazette.example/?q=%C3%A9t%C3%A9%201",
      "https://gazette.example/%41/../b": "https://gazette.example/%41/../b",
      "https://académie.example/": "https://xn--acadmie-eya.example/",
      "https://bücher.ÉTÉ.example/": "https://xn--bcher-kva.xn--t-9fab.example/",
      "https://他们为什么不说中文/": "https://xn--ihqwcrb4cv8a8dqg056pqjye/",
      "https://Pročprostěnemluvíčesky.example/":
        "https://xn--proprostnemluvesky-uyb24dma41a.example/",
      "http://0x7f.1/": "http://127.0.0.1/",
      "http://[::1]:80/": "http://[::1]:80/",
      "http://gazette.example./": "http://gazette.example/",
    ])
  func written(input: String, expected: String) throws {
    #expect(try WebAddress(input).text == expected)
    #expect(try WebAddress(expected).text == expected)
  }

  @Test(
    "is refused when it could mean something else",
    arguments: [
      ("", .scheme), ("-o/tmp/x", .scheme), ("--output=x", .scheme), ("gazette.example", .scheme),
      ("file:///etc/passwd", .scheme), ("javascript:alert(1)", .scheme), ("http:/x", .scheme),
      ("http://a.example/\r\nHost: b", .controlCharacter),
      ("http://a\u{0}.example", .controlCharacter),
      ("http://a.example/\u{9B}2J", .controlCharacter),
      ("http://a.example/\u{1B}]", .controlCharacter),
      ("http://lemonde.fr@evil.example/", .userInfo), ("http://u:p@a.example/", .userInfo),
      ("http://", .host), ("http:///a", .host), ("http://a b/", .host), ("http://a..b/", .host),
      ("http://%61.example/", .host), ("http://evil.example\\.fr/", .host), ("http://[::1/", .host),
      ("http://[fe80::1%25eth0]/", .host), ("http://1.2.3.4.5/", .host),
      ("http://256.1.1.1/", .host),
      ("http://a.example:99999/", .port), ("http://a.example:8x/", .port),
    ] as [(String, AddressFault)])
  func refused(input: String, fault: AddressFault) {
    #expect(throws: WebError.unusableAddress(fault)) { try WebAddress(input) }
  }

  @Test("holds at most 2 083 bytes once it is written")
  func length() throws {
    let start = "http://gazette.example/"
    let most = 2083 - start.utf8.count
    _ = try WebAddress(start + String(repeating: "a", count: most))
    #expect(throws: WebError.unusableAddress(.length)) {
      try WebAddress(start + String(repeating: "a", count: most + 1))
    }
    #expect(throws: WebError.unusableAddress(.length)) {
      try WebAddress(start + String(repeating: "é", count: most / 6 + 1))
    }
  }
}

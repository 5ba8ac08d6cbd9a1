import JSON
import Testing

@Suite("The JSON writer")
struct JSONWriterTests {
  @Test(
    "gives back what was read, digits and order included",
    arguments: [
      #"{"z":1,"a":[-0.50,1E9,null,true,false],"é":"\"\\\n"}"#, "[]", "{}", #"["",[[]]]"#,
    ])
  func roundTrip(text: String) throws {
    #expect(line(try JSONReader.value(of: Array(text.utf8))) == text)
  }

  @Test(
    "writes what a terminal must not see as an escape",
    arguments: [
      ("\u{1B}[31m", #"\u001b[31m"#), ("\u{7F}\u{9F}\u{A0}", "\\u007f\\u009f\u{A0}"),
      ("a\u{202E}b\u{2066}", #"a\u202eb\u2066"#), ("\u{2028}\u{2029}", #"\u2028\u2029"#),
      ("\u{61C}\u{200F}\u{FEFF}", #"\u061c\u200f\ufeff"#), ("\u{E0041}", #"\udb40\udc41"#),
      ("«\u{202F}été\u{202F}» 😀 — ’", "«\u{202F}été\u{202F}» 😀 — ’"), ("\t\r\n", #"\t\r\n"#),
    ])
  func escapes(text: String, expected: String) throws {
    let written = line(.string(text))
    #expect(written == "\"\(expected)\"")
    #expect(try JSONReader.value(of: Array(written.utf8)) == .string(text))
  }

  /// Eight bytes are looked at together, so what needs an escape must be seen at each place.
  @Test("escapes the same scalars wherever they stand", arguments: 0..<9)
  func places(offset: Int) {
    let escaped: [ClosedRange<UInt32>] = [
      0...0x1F, 0x22...0x22, 0x5C...0x5C, 0x7F...0x9F, 0x61C...0x61C, 0x200E...0x200F,
      0x2028...0x202E, 0x2066...0x2069, 0xFEFF...0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F,
    ]
    let before = String(repeating: "n", count: offset)
    let values = [0..<0x800, 0x1FF0..<0x2100, 0xFE00..<0xFFFF, 0xE0000..<0xE0100].joined()
    for value in values {
      guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
      let isRaw = line(.string(before + String(Character(scalar)) + "e, et la suite"))
        .unicodeScalars.elementsEqual("\"\(before)\(scalar)e, et la suite\"".unicodeScalars)
      #expect(isRaw != escaped.contains { $0.contains(scalar.value) }, "\(scalar.value)")
    }
  }

  @Test("writes every scalar so that it is read back, and none raw that could do harm")
  func everyScalar() throws {
    for start in stride(from: UInt32(0), through: 0x10FFFF, by: 0x400) {
      var text = ""
      for value in start..<start + 0x400 where Unicode.Scalar(value) != nil {
        text.unicodeScalars.append(Unicode.Scalar(value) ?? " ")
      }
      let bytes = JSONWriter.line(.string(text))
      #expect(!bytes.contains { $0 < 0x20 || $0 == 0x7F })
      #expect(try Array(JSONReader.value(of: bytes).string?.utf8 ?? "".utf8) == Array(text.utf8))
    }
  }

  @Test("keeps on one line what is short, and a paragraph however long it is")
  func page() {
    let long = String(repeating: "Il pleut. ", count: 20)
    let value = JSONValue.object([
      .init("format", .integer(1)), .init("authors", .array([.string("Anne"), .string("Paul")])),
      .init(
        "body",
        .array([
          .object([.init("kind", .string("paragraph")), .init("text", .array([.string(long)]))]),
          .object([
            .init("kind", .string("paragraph")),
            .init(
              "text",
              .array([.string(long), .object([.init("link", .string(long))]), .string(long)])),
          ]),
          .object([]),
        ])),
    ])
    let expected = """
      {
        "format": 1,
        "authors": ["Anne", "Paul"],
        "body": [
          {"kind": "paragraph", "text": ["\(long)"]},
          {
            "kind": "paragraph",
            "text": [
              "\(long)",
              {"link": "\(long)"},
              "\(long)"
            ]
          },
          {}
        ]
      }

      """
    #expect(String(decoding: JSONWriter.page(value), as: UTF8.self) == expected)
  }

  @Test("breaks a line at 101 bytes and not at 100")
  func width() {
    let numbers = { (count: Int) in JSONValue.array(Array(repeating: .number("12"), count: count)) }
    #expect(JSONWriter.page(numbers(25)).count { $0 == 0x0A } == 1)
    #expect(JSONWriter.page(numbers(25)).count == 101)
    #expect(JSONWriter.page(numbers(26)).count { $0 == 0x0A } == 28)
  }

  private func line(_ value: JSONValue) -> String {
    String(decoding: JSONWriter.line(value), as: UTF8.self)
  }
}

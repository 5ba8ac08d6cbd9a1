import JSON
import Testing

@Suite("The JSON reader")
struct JSONReaderTests {
  @Test(
    "reads every kind of value",
    arguments: [
      ("null", .null), (" true\n", .bool(true)), ("false", .bool(false)),
      ("-0.5e+10", .number("-0.5e+10")), ("12", .integer(12)), ("[]", .array([])),
      ("{ }", .object([])), (#""é""#, .string("é")),
      ("\u{FEFF}[ 1 , 2 ]", .array([.integer(1), .integer(2)])),
      (
        #"{"a":[1,{"b":null}],"a":2}"#,
        .object([
          .init("a", .array([.integer(1), .object([.init("b", .null)])])), .init("a", .integer(2)),
        ])
      ),
    ] as [(String, JSONValue)])
  func kinds(text: String, expected: JSONValue) throws {
    #expect(try JSONReader.value(of: Array(text.utf8)) == expected)
  }

  @Test(
    "understands escapes, and mends what is no character",
    arguments: [
      (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u00e9\u00C9""#, "éÉ"),
      (#""\ud83d\ude00!""#, "😀!"), (#""\ud800""#, "\u{FFFD}"), (#""\udc00x""#, "\u{FFFD}x"),
      (#""\ud800\ud83d\ude00""#, "\u{FFFD}😀"), (#""\ud800\n""#, "\u{FFFD}\n"),
      ("\"a\u{1}b\nc\"", "a\u{1}b\nc"),
    ])
  func strings(literal: String, expected: String) throws {
    let text = try JSONReader.value(of: Array(literal.utf8)).string
    #expect(text.map { Array($0.utf8) } == Array(expected.utf8))
  }

  @Test("repairs invalid UTF-8 where it stands")
  func invalidUTF8() throws {
    let bytes: [UInt8] = [0x22, 0x61, 0xFF, 0x62, 0xC3, 0x22]
    #expect(try JSONReader.value(of: bytes) == .string("a\u{FFFD}b\u{FFFD}"))
  }

  @Test(
    "refuses what is not JSON, and says where",
    arguments: [
      ("", .endsEarly), ("[1", .endsEarly), ("\"a", .endsEarly), (#""\"#, .endsEarly),
      (#""\u12"#, .endsEarly), ("tru", .endsEarly), ("-", .endsEarly),
      ("[1,]", .unexpected(offset: 3)), ("[,1]", .unexpected(offset: 1)),
      ("{a:1}", .unexpected(offset: 1)), (#"{"a" 1}"#, .unexpected(offset: 5)),
      (#"{"a":1,}"#, .unexpected(offset: 7)), ("01", .unexpected(offset: 1)),
      ("1 2", .unexpected(offset: 2)), ("+1", .unexpected(offset: 0)), ("1.", .endsEarly),
      (".5", .unexpected(offset: 0)), ("1e", .endsEarly), ("NaN", .unexpected(offset: 0)),
      (#""\x""#, .unexpected(offset: 2)), (#""\u00g0""#, .unexpected(offset: 5)),
      ("'a'", .unexpected(offset: 0)), ("[1}", .unexpected(offset: 2)),
      ("1\u{C}", .unexpected(offset: 1)),
    ] as [(String, JSONError)])
  func refuses(text: String, expected: JSONError) {
    #expect(throws: expected) { try JSONReader.value(of: Array(text.utf8)) }
    #expect(throws: expected) { try JSONReader.members(named: [], of: Array(text.utf8)) }
  }

  @Test("lets members go that are not wanted, and is as strict about them", arguments: 0..<300)
  func someMembers(seed: Int) throws {
    var bytes = Array(
      #"{"a": [1, {"b": "é\u00e9\"\\"}, -2.5e3, []], "title": "un", "c": {"d": null}, "title": true}"#
        .utf8)
    // One byte of it is another, or it stops there.
    let place = seed * 7919 % bytes.count
    let letters = Array(#"{}[]",:\u0a"#.utf8)
    if seed > 0 { bytes[place] = letters[seed % letters.count] }
    if seed > 200 { bytes.removeSubrange(place...) }
    let all = Result { try JSONReader.value(of: bytes) }
    let some = Result { try JSONReader.members(named: ["title", "x"], of: bytes) }
    switch (all, some) {
    case (.success(let all), .success(let some)):
      let wanted = all.members?.filter { $0.name == "title" || $0.name == "x" }
      #expect(some == wanted.map(JSONValue.object) ?? .null)
    case (.failure(let error as JSONError), .failure(let other as JSONError)):
      #expect(error == other)
    default: Issue.record("\(String(decoding: bytes, as: UTF8.self)): \(all), \(some)")
    }
  }

  @Test("finds the end of a string of any length", arguments: 0..<40)
  func lengths(count: Int) throws {
    let text = String(repeating: "a", count: count) + "\n" + String(repeating: "b", count: count)
    let bytes = JSONWriter.line(.array([.string(text), .string("é\"")]))
    #expect(try JSONReader.value(of: bytes) == .array([.string(text), .string("é\"")]))
  }

  @Test("takes 256 levels and refuses the next, however many follow")
  func depth() throws {
    let open = Array(repeating: UInt8(ascii: "["), count: 100_000)
    let close = Array(repeating: UInt8(ascii: "]"), count: 256)
    #expect(throws: Never.self) { try JSONReader.value(of: open.prefix(256) + close) }
    #expect(throws: JSONError.tooDeep(offset: 256)) { try JSONReader.value(of: open) }
  }

  @Test("finds the last member of a name")
  func members() throws {
    let value = try JSONReader.value(of: Array(#"{"a":1,"b":2,"a":3}"#.utf8))
    #expect(value["a"]?.integer == 3)
    #expect(value["c"] == nil)
    #expect(JSONValue.null["a"] == nil)
  }
}

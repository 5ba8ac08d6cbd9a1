/// Writes JSON that any reader takes, and that does no harm when a terminal shows it.
///
/// Control characters, line separators and marks that turn the direction of text are written as
/// escapes, so that `cat` of a file is safe. The same value gives the same bytes for ever: files are
/// named by the hash of what is written here.
package struct JSONWriter {
  /// All on one line, with no space: `{"n":2,"kind":"opened"}`.
  package static func line(_ value: JSONValue) -> [UInt8] {
    var writer = JSONWriter(colon: ":", comma: ",")
    writer.write(value)
    return writer.bytes
  }

  /// For people: two spaces a level, and on one line what is short.
  ///
  /// An array or object stays on one line when it takes at most 100 bytes there, its indentation
  /// and its name included, with no string counted for more than 40. So a paragraph is a line, and
  /// a change in it is a line in a diff:
  ///
  ///     {
  ///       "title": "Marée basse",
  ///       "body": [
  ///         {"kind": "heading", "level": 2, "text": ["Le matin"]},
  ///         {"kind": "paragraph", "text": ["Une phrase aussi longue que l'on veut."]}
  ///       ]
  ///     }
  package static func page(_ value: JSONValue) -> [UInt8] {
    var writer = JSONWriter(colon: ": ", comma: ", ")
    writer.write(value, indentation: 0, before: 0)
    writer.bytes.append(0x0A)
    return writer.bytes
  }

  private static let width = 100
  private static let widthOfString = 40

  private var bytes: [UInt8] = []
  private let colon: StaticString
  private let comma: StaticString

  private init(colon: StaticString, comma: StaticString) {
    self.colon = colon
    self.comma = comma
  }
}

/// On one line.
extension JSONWriter {
  private mutating func write(_ value: JSONValue) {
    switch value {
    case .null: append("null")
    case .bool(let flag): append(flag ? "true" : "false")
    case .number(let digits): bytes.append(contentsOf: digits.utf8)
    case .string(let text): StringEscaping.write(text, to: &bytes)
    case .array(let values):
      append("[")
      for (index, value) in values.enumerated() {
        if index > 0 { append(comma) }
        write(value)
      }
      append("]")
    case .object(let members):
      append("{")
      for (index, member) in members.enumerated() {
        if index > 0 { append(comma) }
        StringEscaping.write(member.name, to: &bytes)
        append(colon)
        write(member.value)
      }
      append("}")
    }
  }

  private mutating func append(_ word: StaticString) {
    word.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }
}

/// On several lines.
extension JSONWriter {
  /// - Parameter before: how much of the line is taken already.
  private mutating func write(_ value: JSONValue, indentation: Int, before: Int) {
    var room = Self.width - before
    Self.measure(value, &room)
    switch value {
    case .array(let values) where room < 0:
      append("[")
      for (index, value) in values.enumerated() {
        startLine(index, indentation + 2)
        write(value, indentation: indentation + 2, before: indentation + 2)
      }
      startLine(0, indentation)
      append("]")
    case .object(let members) where room < 0:
      append("{")
      for (index, member) in members.enumerated() {
        startLine(index, indentation + 2)
        let start = bytes.count
        StringEscaping.write(member.name, to: &bytes)
        append(colon)
        let taken = indentation + 2 + bytes.count - start
        write(member.value, indentation: indentation + 2, before: taken)
      }
      startLine(0, indentation)
      append("}")
    default: write(value)
    }
  }

  private mutating func startLine(_ index: Int, _ indentation: Int) {
    if index > 0 { append(",") }
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: indentation))
  }

  /// Takes from `room` what the value needs on one line; stops when there is none left.
  private static func measure(_ value: JSONValue, _ room: inout Int) {
    guard room >= 0 else { return }
    switch value {
    case .null: room -= 4
    case .bool(let flag): room -= flag ? 4 : 5
    case .number(let digits): room -= digits.utf8.count
    case .string(let text): room -= min(text.utf8.count + 2, widthOfString)
    case .array(let values):
      room -= 2 * max(1, values.count)
      for value in values where room >= 0 { measure(value, &room) }
    case .object(let members):
      room -= 2 * max(1, members.count)
      for member in members where room >= 0 {
        room -= min(member.name.utf8.count + 2, widthOfString) + 2
        measure(member.value, &room)
      }
    }
  }
}

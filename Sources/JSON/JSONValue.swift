/// A JSON value as it stands in a file. Members keep their order, and numbers their digits, so that
/// what we do not know is written back as it was read.
package enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  /// The digits as written: "12", "-3.50", "1e9".
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([Member])

  package struct Member: Hashable, Sendable {
    package var name: String
    package var value: JSONValue

    package init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }
}

extension JSONValue {
  package static func integer(_ number: Int) -> JSONValue { .number(String(number)) }

  /// The member of that name; the last one, where a file repeats it.
  package subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.name.isSame(as: name) }?.value
  }

  package var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  package var integer: Int? {
    if case .number(let digits) = self { Int(digits) } else { nil }
  }

  package var bool: Bool? {
    if case .bool(let flag) = self { flag } else { nil }
  }

  package var array: [JSONValue]? {
    if case .array(let values) = self { values } else { nil }
  }

  package var members: [Member]? {
    if case .object(let members) = self { members } else { nil }
  }
}

extension String {
  /// Compared byte by byte: `==` on a stranger's string of a hundred thousand accents takes seconds.
  func isSame(as other: String) -> Bool {
    utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
  }
}

/// Reads JSON (RFC 8259) from bytes, each byte once.
///
/// Strangers' text is taken as it comes: what is wrong inside a string is mended there, so that one
/// bad character does not cost a file.
///
///     a byte order mark in front            skipped
///     "\ud800", a surrogate alone           U+FFFD
///     a control character not escaped       kept
///     invalid UTF-8                         U+FFFD
///
/// What is wrong around the strings is an error: `[1,]`, `{a: 1}`, `01`, `1 2`.
package struct JSONReader {
  /// How many arrays and objects may lie in one another: bounds the stack, whoever wrote the file.
  package static let deepest = 256

  package static func value(of bytes: [UInt8]) throws(JSONError) -> JSONValue {
    let outcome = bytes.withUnsafeBufferPointer { buffer in
      Result { () throws(JSONError) in try value(of: buffer) }
    }
    return try outcome.get()
  }

  package static func value(of bytes: UnsafeBufferPointer<UInt8>) throws(JSONError) -> JSONValue {
    try whole(of: bytes) { reader throws(JSONError) in try reader.value(depth: 0) }
  }

  /// The members of an object that have these names; null where it is no object. The rest is read as
  /// strictly, and let go: a file of which little is wanted costs a walk over its bytes.
  package static func members(named names: [String], of bytes: [UInt8]) throws(JSONError)
    -> JSONValue
  {
    let outcome = bytes.withUnsafeBufferPointer { buffer in
      Result { () throws(JSONError) in
        try whole(of: buffer) { reader throws(JSONError) in
          if try reader.current() == UInt8(ascii: "{") {
            return try reader.object(depth: 1, only: names)
          }
          try reader.skipValue(depth: 0)
          return .null
        }
      }
    }
    return try outcome.get()
  }

  /// What one value is read as that fills the bytes.
  private static func whole(
    of bytes: UnsafeBufferPointer<UInt8>,
    _ read: (inout JSONReader) throws(JSONError) -> JSONValue
  ) throws(JSONError) -> JSONValue {
    var reader = JSONReader(bytes: bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.position = 3 }
    reader.skipSpace()
    let value = try read(&reader)
    reader.skipSpace()
    guard reader.position == bytes.count else { throw .unexpected(offset: reader.position) }
    return value
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var position = 0

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }
}

extension JSONReader {
  private mutating func value(depth: Int) throws(JSONError) -> JSONValue {
    switch try current() {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "{"): return try object(depth: depth + 1)
    case UInt8(ascii: "["): return try array(depth: depth + 1)
    case UInt8(ascii: "t"):
      try expect("true")
      return .bool(true)
    case UInt8(ascii: "f"):
      try expect("false")
      return .bool(false)
    case UInt8(ascii: "n"):
      try expect("null")
      return .null
    default: return .number(try number())
    }
  }

  /// - Parameter names: those of the members that are wanted; nil for all.
  private mutating func object(depth: Int, only names: [String]? = nil) throws(JSONError)
    -> JSONValue
  {
    try enter(depth)
    var members: [JSONValue.Member] = []
    if try closes(UInt8(ascii: "}")) { return .object(members) }
    while true {
      guard try current() == UInt8(ascii: "\"") else { throw .unexpected(offset: position) }
      let name = try string()
      try skipColon()
      if names?.contains(where: name.isSame) ?? true {
        members.append(JSONValue.Member(name, try value(depth: depth)))
      } else {
        try skipValue(depth: depth)
      }
      if try ends(UInt8(ascii: "}")) { return .object(members) }
    }
  }

  private mutating func array(depth: Int) throws(JSONError) -> JSONValue {
    try enter(depth)
    var values: [JSONValue] = []
    if try closes(UInt8(ascii: "]")) { return .array(values) }
    while true {
      values.append(try value(depth: depth))
      if try ends(UInt8(ascii: "]")) { return .array(values) }
    }
  }

  mutating func enter(_ depth: Int) throws(JSONError) {
    if depth > Self.deepest { throw .tooDeep(offset: position) }
    position += 1
    skipSpace()
  }

  /// Whether an array or object is empty.
  mutating func closes(_ mark: UInt8) throws(JSONError) -> Bool {
    guard try current() == mark else { return false }
    position += 1
    return true
  }

  /// Whether an array or object ends here, and not with a comma and more.
  mutating func ends(_ mark: UInt8) throws(JSONError) -> Bool {
    skipSpace()
    if try closes(mark) { return true }
    try expect(",")
    skipSpace()
    return false
  }

  mutating func skipColon() throws(JSONError) {
    skipSpace()
    try expect(":")
    skipSpace()
  }

  private mutating func number() throws(JSONError) -> String {
    let start = position
    try skipNumber()
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  mutating func skipNumber() throws(JSONError) {
    if try current() == UInt8(ascii: "-") { position += 1 }
    if try current() == UInt8(ascii: "0") { position += 1 } else { try digits() }
    if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
      position += 1
      try digits()
    }
    if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
      position += 1
      let sign = try current()
      if sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { position += 1 }
      try digits()
    }
  }

  /// One digit at least.
  private mutating func digits() throws(JSONError) {
    guard try current().isDigit else { throw .unexpected(offset: position) }
    while position < bytes.count, bytes[position].isDigit { position += 1 }
  }

  private mutating func string() throws(JSONError) -> String {
    var literal = StringLiteral(bytes: bytes, position: position + 1)
    let text = try literal.text()
    position = literal.position
    return text
  }

  mutating func skipString() throws(JSONError) {
    var literal = StringLiteral(bytes: bytes, position: position + 1)
    try literal.skip()
    position = literal.position
  }

  mutating func expect(_ word: StaticString) throws(JSONError) {
    for index in 0..<word.utf8CodeUnitCount {
      guard try current() == word.utf8Start[index] else { throw .unexpected(offset: position) }
      position += 1
    }
  }

  func current() throws(JSONError) -> UInt8 {
    guard position < bytes.count else { throw .endsEarly }
    return bytes[position]
  }

  private mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return
      }
    }
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
}

/// Values that are read and let go.
extension JSONReader {
  /// As strict as reading it.
  mutating func skipValue(depth: Int) throws(JSONError) {
    switch try current() {
    case UInt8(ascii: "\""): try skipString()
    case UInt8(ascii: "{"): try skipObject(depth: depth + 1)
    case UInt8(ascii: "["): try skipArray(depth: depth + 1)
    case UInt8(ascii: "t"): try expect("true")
    case UInt8(ascii: "f"): try expect("false")
    case UInt8(ascii: "n"): try expect("null")
    default: try skipNumber()
    }
  }

  private mutating func skipObject(depth: Int) throws(JSONError) {
    try enter(depth)
    if try closes(UInt8(ascii: "}")) { return }
    repeat {
      guard try current() == UInt8(ascii: "\"") else { throw .unexpected(offset: position) }
      try skipString()
      try skipColon()
      try skipValue(depth: depth)
    } while try !ends(UInt8(ascii: "}"))
  }

  private mutating func skipArray(depth: Int) throws(JSONError) {
    try enter(depth)
    if try closes(UInt8(ascii: "]")) { return }
    repeat { try skipValue(depth: depth) } while try !ends(UInt8(ascii: "]"))
  }
}

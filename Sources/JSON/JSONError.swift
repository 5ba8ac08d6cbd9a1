/// Why bytes are not JSON. Offsets count bytes from 0.
package enum JSONError: Error, Hashable, Sendable {
  /// The value stops before it is whole.
  case endsEarly
  /// The byte there can't stand where it stands.
  case unexpected(offset: Int)
  /// Arrays and objects in one another, more than `JSONReader.deepest`.
  case tooDeep(offset: Int)
}

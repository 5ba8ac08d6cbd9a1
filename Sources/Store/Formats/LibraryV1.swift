import JSON

/// `library.json`: what a library says of itself.
///
///     {"format": 1, "name": "La Gazette du port", "language": "fr"}
///
/// `"sealed": true` closes it to writing: articles and events go elsewhere.
struct LibraryV1: Hashable, Sendable {
  var name: String?
  var language: String?
  var isSealed = false

  var value: JSONValue {
    var members = Members()
    members.add("format", Format.current)
    members.add("name", name)
    members.add("language", language)
    if isSealed { members.add("sealed", true) }
    return members.object
  }

  static func read(_ bytes: [UInt8]) throws(Damage.Fact) -> LibraryV1 {
    guard let value = try? JSONReader.value(of: bytes), value.members != nil,
      let format = Format.of(value)
    else { throw .malformed }
    guard format <= Format.current else { throw .newer(format: format) }
    return LibraryV1(
      name: value["name"]?.line, language: value["language"]?.line,
      isSealed: value["sealed"]?.bool ?? false)
  }
}

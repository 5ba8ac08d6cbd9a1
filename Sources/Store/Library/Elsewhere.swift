import Glibc
package import Model

/// What the reader does with articles of libraries that cannot be written, and with articles that
/// were opened from a file: kept in one place for all, since marks are found by article.
package struct Elsewhere: Hashable, Sendable {
  package let identity: Identity
  let places: Places

  package init(places: Places) {
    self.places = places
    identity = Identity.current(in: places)
  }

  /// What the reader did elsewhere.
  package func readings() -> Readings {
    var damage: [Damage] = []
    var readings = Readings(person: identity.person)
    Self.journals(in: places)?.forEachRecord(noting: &damage) { readings.record($0.event) }
    return readings
  }

  static func journals(in places: Places) -> JournalFolder? {
    places.state.map { JournalFolder(path: $0 + "/readers", mark: "~/", isPrivate: true) }
  }

  /// Where derived files of a library lie that cannot hold its own.
  static func derived(of library: String, in places: Places) -> String? {
    guard let cache = places.cache else { return nil }
    return "\(cache)/\(SHA256.base32(of: realPath(of: library)).prefix(20))"
  }

  private static func realPath(of path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}

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
  package func readings(noting damage: inout [Damage]) -> Readings {
    if let unknown = identity.damage { damage.append(unknown) }
    var readings = Readings(person: identity.person)
    _ = Self.journals(in: places)?.read(
      for: identity.person, into: &readings, noting: &damage)
    return readings
  }

  static func journals(in places: Places) -> FoldedJournals? {
    guard let state = places.state else { return nil }
    let journals = JournalFolder(path: state + "/readers", mark: "~/", isPrivate: true)
    let cache = places.cache.map { $0 + "/elsewhere" }
    return FoldedJournals(
      journals: journals,
      folder: DerivedFolder(folders: cache.map { [$0] } ?? [], writable: cache))
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

import Glibc
package import Model

/// What the reader does with articles of libraries that cannot be written, and with articles that
/// were opened from a file: kept in one place for all, since marks are found by article.
package struct Elsewhere: Hashable, Sendable {
  let places: Places

  package init(places: Places) { self.places = places }

  /// What the reader did elsewhere.
  package func readings() -> Readings {
    var damage: [Damage] = []
    var readings = Readings(person: Identity.current(in: places).person)
    journals?.forEachRecord(noting: &damage) { readings.record($0.event) }
    return readings
  }

  var journals: JournalFolder? {
    places.state.map { JournalFolder(path: $0 + "/readers", mark: "~/", isPrivate: true) }
  }

  /// Where derived files of a library lie that cannot hold its own.
  func derived(of library: String) -> String? {
    guard let cache = places.cache else { return nil }
    return "\(cache)/\(SHA256.base32(of: Self.realPath(of: library)).prefix(20))"
  }

  private static func realPath(of path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}

import Model

/// What is derived, and from what: the first file that is read, and with the newest month the only
/// one that a first screen needs.
struct Manifest: Hashable, Sendable {
  /// A month whose headlines are derived.
  struct Month: Hashable, Sendable {
    /// `2024/02`
    let name: String
    var content: FolderContent
    /// How many headlines stand in the list; the others are of older revisions.
    var articles: Int
    /// How many of its files could not be read. They are looked at again each time.
    var damaged: Int
    /// The state of the folder that was looked at; nil where it was too fresh to tell.
    var seen: FolderStamp?
  }

  /// Newest first, those without a date last.
  var months: [Month]
  var sites: Sites

  var articles: Int { months.reduce(0) { $0 + $1.articles } }

  private static let file = "manifest.jsonl"
  private static let largest = 64 << 20

  static func read(in folder: DerivedFolder) -> Manifest? {
    for path in folder.folders {
      if let bytes = try? RegularFile.bytes(at: "\(path)/\(file)", atMost: largest),
        let manifest = ManifestV1.manifest(from: bytes)
      {
        return manifest
      }
    }
    return nil
  }

  func keep(in folder: DerivedFolder) { _ = folder.keep(ManifestV1.bytes(of: self), as: Self.file) }
}

import Foundation
import Model
import Store
import Testing

/// A folder of a test's own: a library in it, and the places that a home would hold. It goes when
/// the test is over.
final class TestFolder {
  let path: String

  /// - Parameter inMemory: where nothing waits for a disk, for tests that sync thousands of times.
  init(inMemory: Bool = false) throws {
    let memory = "/dev/shm"
    let parent =
      inMemory && FileManager.default.isWritableFile(atPath: memory)
      ? URL(filePath: memory) : FileManager.default.temporaryDirectory
    path = parent.appending(path: "kiosque-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  /// A folder beside another, with the same in it.
  init(copying other: TestFolder) throws {
    path = "\(other.path)-\(UUID().uuidString)"
    try FileManager.default.copyItem(atPath: other.path, toPath: path)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var library: String { path + "/library" }

  /// The places of one person on one machine.
  func places(home: String = "home", machine: String = "machine") -> Places {
    Places(environment: ["HOME": "\(path)/\(home)"], machine: machine)
  }

  func open(home: String = "home", machine: String = "machine") throws -> LibraryFolder {
    try LibraryFolder.openOrCreate(
      path: library, places: places(home: home, machine: machine), name: "La Gazette",
      language: "fr")
  }

  /// Paths of files under the folder, sorted, with what they hold.
  func files(under folder: String = "library") throws -> [String: Data] {
    let root = "\(path)/\(folder)"
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: root) {
      var isDirectory: ObjCBool = false
      let file = "\(root)/\(name)"
      guard FileManager.default.fileExists(atPath: file, isDirectory: &isDirectory) else {
        continue
      }
      if !isDirectory.boolValue { files[name] = FileManager.default.contents(atPath: file) }
    }
    return files
  }

  func write(_ text: String, to name: String) throws {
    let file = URL(filePath: "\(path)/\(name)")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func names(_ folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)")) ?? []).sorted()
  }

  /// Paths of the journals, under the library or elsewhere.
  func journals(in folder: String = "library") throws -> [String] {
    try files(under: folder).keys.filter { $0.hasSuffix(".jsonl") && $0.contains("readers/") }
      .sorted().map { "\(path)/\(folder)/\($0)" }
  }
}

/// Where nothing is amiss.
extension LibraryFolder {
  func outdated(_ retention: Retention, at now: Moment) throws -> [Headline] {
    var damage: [Damage] = []
    defer { #expect(damage == []) }
    return try outdated(retention, at: now, noting: &damage)
  }

  func search(_ words: String) -> [Found] {
    var damage: [Damage] = []
    defer { #expect(damage == []) }
    return search(words, noting: &damage)
  }
}

extension Elsewhere {
  func readings() -> Readings {
    var damage: [Damage] = []
    defer { #expect(damage == []) }
    return readings(noting: &damage)
  }
}

/// Sunday 22 November 2026 at 13:20:05 in Paris, and so many minutes later.
func noon(_ minutes: Int = 0) -> Moment {
  Moment(secondsSince1970: 1_795_350_005 + minutes * 60, offset: 60)
}

extension Article {
  static func sample(
    _ name: String, text: String = "Il pleut sur le port.", updated: String? = nil,
    published: String? = "2024-02-10T08:30:00+01:00"
  ) -> Article {
    Article(
      id: ArticleID(address: "https://gazette.example/\(name)"), title: "Titre de \(name)",
      authors: ["Anne Le Goff"], published: published.flatMap { Moment(iso8601: $0) },
      updated: updated.flatMap { Moment(iso8601: $0) }, language: "fr",
      url: "https://gazette.example/\(name)", body: [.paragraph([Inline(text)])])
  }
}

/// The lines of a journal with the checksums that their contents ask for.
func sealed(_ text: String) -> String {
  text.split(separator: "\n").map { line in
    let rest = String(line.dropLast(18))
    let sum = SHA256.hex(of: "\(rest)}".utf8).prefix(8)
    return #"\#(rest),"sum":"\#(sum)"}"# + "\n"
  }.joined()
}

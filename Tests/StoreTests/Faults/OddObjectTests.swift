import Foundation
import Glibc
import Model
import Store
import Testing

/// What people and broken machines leave in the place of a file of ours.
@Suite("An odd object in the place of a file")
struct OddObjectTests {
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  enum Place: CaseIterable {
    case library, identity, journal, device, manifest, headlines, fold
  }

  enum Object: CaseIterable {
    case directory, pipe, socket, danglingLink, loopingLink, hugeFile, unreadableFile

    func make(at path: String) throws {
      switch self {
      case .directory: #expect(mkdir(path, 0o700) == 0)
      case .pipe: #expect(mkfifo(path, 0o600) == 0)
      case .socket: #expect(mknod(path, S_IFSOCK | 0o600, 0) == 0)
      case .danglingLink: #expect(symlink("nowhere", path) == 0)
      case .loopingLink: #expect(symlink(path, path) == 0)
      case .hugeFile:
        try Data().write(to: URL(filePath: path))
        #expect(truncate(path, 10_000_000_000) == 0)
      case .unreadableFile:
        try Data("{}".utf8).write(to: URL(filePath: path))
        #expect(chmod(path, 0) == 0)
      }
    }
  }

  @Test(
    "is not waited for, not taken away, and costs itself alone", arguments: Place.allCases,
    Object.allCases)
  func odd(place: Place, object: Object) throws {
    let id = Article.sample("maree").id
    for home in ["home", "paul"] {
      let pen = try folder.open(home: home).pen()
      try pen.keep([.sample("maree"), .sample("vent")], at: noon())
      try pen.record([.liked(id, true)], at: noon())
    }
    _ = try folder.open().headlines()
    let path = try self.path(of: place)
    try FileManager.default.removeItem(atPath: path)
    try object.make(at: path)

    let library = try folder.open()
    var damage: [Damage] = []
    #expect(library.headlines(noting: &damage).count == 2)
    // The other reader's deeds are there, and with another identity so are those of the first.
    #expect(library.readings(noting: &damage).likes(of: id) >= 1)
    if place == .journal, object != .unreadableFile || geteuid() != 0 {
      #expect(damage.contains { $0.path == path })
    }
    let pen = library.pen()
    if (try? pen.record([.starred(id, true)], at: noon(1))) != nil {
      #expect(try folder.open().readings().state(of: id).isStarred)
    } else {
      #expect(pen.pending.count == 1, "what could not be written waits")
    }
    var status = stat()
    #expect(lstat(path, &status) == 0, "it is there still, or what is derived took its place")
  }

  private func path(of place: Place) throws -> String {
    let person = try folder.open().identity.person.text
    let readers = "\(folder.library)/readers/\(person)"
    let device = try #require(folder.names("library/readers/\(person)").first)
    return switch place {
    case .library: folder.library + "/library.json"
    case .identity: folder.path + "/home/.local/state/kiosque/identity.json"
    case .journal: try #require(try folder.journals().first { $0.hasPrefix(readers) })
    case .device: "\(readers)/\(device)"
    case .manifest: folder.library + "/derived/manifest.jsonl"
    case .headlines: folder.library + "/derived/headlines/2024-02.jsonl"
    case .fold: "\(folder.library)/derived/folds/\(person).jsonl"
    }
  }
}

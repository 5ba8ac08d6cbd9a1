import Foundation
import Glibc
import Model
import Store
import Synchronization
import Testing

@Suite("A disk in trouble")
struct DiskTests {
  private let folder: TestFolder
  private let library: LibraryFolder
  private let id = Article.sample("maree").id

  init() throws {
    folder = try TestFolder()
    library = try folder.open()
  }

  /// After a failed sync the system may have dropped what it had not written: a second sync of the
  /// same file that succeeds proves nothing.
  @Test("that fails a sync is not believed again: what waits goes to another file")
  func sync() throws {
    let pen = library.pen()
    try pen.record([.opened(id)], at: noon())
    let journal = try #require(try folder.journals().first)
    let failed = Mutex(false)
    let touchedAgain = Mutex(false)
    let events = try SystemCall.$interference.withValue({ call in
      let isFailed = failed.withLock { $0 }
      switch call {
      case .sync(let descriptor) where Self.path(of: descriptor) == journal:
        if isFailed { touchedAgain.withLock { $0 = true } }
        failed.withLock { $0 = true }
        return .error(EIO)
      case .write(let descriptor) where isFailed && Self.path(of: descriptor) == journal:
        touchedAgain.withLock { $0 = true }
      default: break
      }
      return nil
    }) {
      try pen.record([.starred(id, true)], at: noon(1))
        + pen.record([.liked(id, true)], at: noon(2))
    }
    #expect(failed.withLock { $0 } && !touchedAgain.withLock { $0 })
    #expect(events.map(\.deed) == [.starred(id, true), .liked(id, true)])
    // Both were acknowledged from the journals at home.
    try FileManager.default.removeItem(atPath: journal)
    let state = try folder.open().readings().state(of: id)
    #expect(state.isStarred && state.isLiked)
    let error = #expect(throws: StoreError.self) {
      try pen.keep([.sample("vent")], at: noon(3))
    }
    #expect(error.map { "\($0)" }?.contains("errno: \(EIO)") == true)
  }

  /// A deed with too low a clock would be on the disk, and overruled by what it was to overrule.
  @Test(
    "that hides what the reader did before takes no deed until it shows it again",
    arguments: ["", "/PERSON", "/PERSON/DEVICE"])
  func clock(hidden: String) throws {
    for number in 0..<5 {
      try library.pen().record([.starred(id, number % 2 == 0)], at: noon(number))
    }
    let journal = try #require(try folder.journals().first)
    let parts = journal.split(separator: "/").suffix(3)
    let path =
      "\(folder.library)/readers"
      + hidden.replacing("PERSON", with: parts.first ?? "").replacing(
        "DEVICE", with: parts.dropFirst().first ?? "")
    try? FileManager.default.removeItem(atPath: folder.library + "/derived")
    let pen = library.pen()
    SystemCall.$interference.withValue({ call in
      if case .open(path: path, isNew: _) = call { .error(EIO) } else { nil }
    }) {
      let error = #expect(throws: StoreError.self) {
        try pen.record([.starred(id, false)], at: noon(9))
      }
      #expect(error == .unreadable(path: path, errno: EIO))
    }
    #expect(try folder.open().readings().state(of: id).isStarred)
    #expect(try pen.record([.liked(id, true)], at: noon(10)).count == 2)
    let state = try folder.open().readings().state(of: id)
    #expect(!state.isStarred && state.isLiked)
  }

  @Test(
    "that has no room keeps what is there, and takes what waited when it has",
    arguments: [
      ENOSPC, EDQUOT,
    ])
  func room(code: Int32) throws {
    let pen = library.pen()
    try pen.record([.opened(id)], at: noon())
    let before = try folder.files()
    SystemCall.$interference.withValue({ call in
      if case .write = call { return .error(code) }
      return nil
    }) {
      let error = #expect(throws: StoreError.self) {
        try pen.record([.starred(id, true)], at: noon(1))
      }
      #expect(error.map { "\($0)" }?.contains("errno: \(code)") == true)
      #expect(throws: StoreError.self) { try pen.keep([.sample("maree")], at: noon(1)) }
    }
    #expect(try folder.files() == before, "nothing changed, nothing is left")
    #expect(pen.pending.map(\.deed) == [.starred(id, true)])
    try pen.keep([.sample("maree")], at: noon(2))
    #expect(pen.pending.isEmpty)
    #expect(try folder.open().readings().state(of: id).isStarred)
    #expect(try folder.open().article(id) == .sample("maree"))
  }

  @Test("that gives back half of a folder's names is not taken at its word")
  func names() throws {
    try library.pen().keep((0..<9).map { .sample("a\($0)") }, at: noon())
    let reads = Atomic(0)
    var damage: [Damage] = []
    SystemCall.$interference.withValue({ call in
      guard case .read(let descriptor) = call, Self.path(of: descriptor).hasSuffix("/2024/02")
      else { return nil }
      return reads.add(1, ordering: .relaxed).newValue == 5 ? .error(EIO) : nil
    }) {
      _ = library.headlines(noting: &damage)
    }
    #expect(damage.map(\.fact) == [.unreadable(errno: EIO)])
    #expect(try folder.open().headlines().count == 9)
  }

  private static func path(of descriptor: Int32) -> String {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/fd/\(descriptor)", &buffer, buffer.count)
    return String(decoding: buffer.prefix(max(0, count)).map(UInt8.init), as: UTF8.self)
  }
}

import Glibc

/// Article files that are written together, and synced together before one is said to be kept.
///
/// Each is written under a temporary name, all are synced, then they take their names, then the
/// folders are synced: at any instant a file with the name of an article is whole.
struct ArticleBatch {
  private let folder: ArticleFolder
  /// Up to where new folders are synced.
  private let root: String
  private var files: [(file: ArticleFile, bytes: [UInt8])] = []
  /// Those in whose place something else lies.
  private var damaged: Set<ArticleFile> = []
  private var names: Set<ArticleFile> = []
  /// The folders to sync.
  private var months: Set<String> = []

  /// From so many files on, one sync of the whole file system costs less than one of each: a
  /// thousand files 0.05 s instead of 3.5.
  private static let many = 8

  init(folder: ArticleFolder, root: String) {
    self.folder = folder
    self.root = root
  }

  mutating func add(_ file: ArticleFile, _ bytes: [UInt8]) {
    if names.insert(file).inserted { files.append((file, bytes)) }
  }

  func holds(_ file: ArticleFile) -> Bool { names.contains(file) }

  /// Whether the file is there and whole. If so, its name is synced with the batch: who wrote it may
  /// not have come to that yet.
  mutating func finds(_ file: ArticleFile, _ bytes: [UInt8]) -> Bool {
    switch state(of: folder.path(of: file), bytes) {
    case .whole:
      months.insert(file.month)
      return true
    case .damaged:
      damaged.insert(file)
      return false
    case .absent: return false
    }
  }

  mutating func write() throws(StoreError) {
    var made: Set<String> = []
    var temporaries: [(temporary: String, path: String)] = []
    do throws(Errno) {
      for (file, bytes) in files {
        let path = folder.path(of: file)
        if made.insert(file.month).inserted { try Directory.make(Directory.parent(of: path)) }
        if damaged.contains(file) { try RegularFile.setAside(path) }
        let temporary = try RegularFile.writeBeside(
          path, bytes, isSynced: files.count < Self.many)
        temporaries.append((temporary, path))
      }
      if files.count >= Self.many { try syncAll() }
      while let (temporary, path) = temporaries.last {
        temporaries.removeLast()
        try RegularFile.put(temporary, inPlaceOf: path)
      }
      for month in months.union(made) { try Directory.sync("\(folder.path)/\(month)", upTo: root) }
    } catch {
      for (temporary, _) in temporaries { RegularFile.remove(temporary) }
      throw .unwritable(path: folder.path, errno: error.code)
    }
  }

  private func syncAll() throws(Errno) {
    let descriptor = try Descriptor(openingDirectory: folder.path)
    try descriptor.syncAll()
  }

  private enum State { case absent, whole, damaged }

  private func state(of path: String, _ bytes: [UInt8]) -> State {
    do throws(Damage.Fact) {
      return try RegularFile.bytes(at: path, atMost: bytes.count) == bytes ? .whole : .damaged
    } catch .unreadable(let code) where Errno(code).isAbsence {
      return .absent
    } catch {
      return .damaged
    }
  }
}

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
  private var names: Set<ArticleFile> = []

  init(folder: ArticleFolder, root: String) {
    self.folder = folder
    self.root = root
  }

  mutating func add(_ file: ArticleFile, _ bytes: [UInt8]) {
    if names.insert(file).inserted { files.append((file, bytes)) }
  }

  func holds(_ file: ArticleFile) -> Bool { names.contains(file) }

  /// Whether the file is there and whole.
  func isOnDisk(_ file: ArticleFile, _ bytes: [UInt8]) -> Bool {
    (try? RegularFile.bytes(at: folder.path(of: file), atMost: ArticleFolder.largest)) == bytes
  }

  func write() throws(StoreError) {
    guard !files.isEmpty else { return }
    var temporaries: [(temporary: String, path: String)] = []
    var months: Set<String> = []
    do throws(Errno) {
      for (file, bytes) in files {
        let path = folder.path(of: file)
        if months.insert(file.month).inserted { try Directory.make(Directory.parent(of: path)) }
        try setAside(path)
        temporaries.append((try RegularFile.writeBeside(path, bytes, isSynced: true), path))
      }
      while let (temporary, path) = temporaries.last {
        temporaries.removeLast()
        try RegularFile.put(temporary, inPlaceOf: path)
      }
      for month in months { try Directory.sync("\(folder.path)/\(month)", upTo: root) }
    } catch {
      for (temporary, _) in temporaries { unlink(temporary) }
      throw .unwritable(path: folder.path, errno: error.code)
    }
  }

  /// What lies under the name of an article and is damaged is renamed, never overwritten.
  private func setAside(_ path: String) throws(Errno) {
    var status = stat()
    var number = 1
    guard lstat(path, &status) == 0 else { return }
    while lstat("\(path).bad-\(number)", &status) == 0 { number += 1 }
    try Errno.check { rename(path, "\(path).bad-\(number)") }
  }
}

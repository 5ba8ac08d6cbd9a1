import Glibc

/// The files below a folder that a person named.
enum Folder {
  /// Regular files, in the order of their names; what is hidden is left out, and links to folders
  /// are not followed.
  static func files(below path: String) -> [String] {
    var files: [String] = []
    var waiting = [path]
    while let folder = waiting.popLast() {
      for name in names(in: folder) {
        let inner = folder.hasSuffix("/") ? folder + name : folder + "/" + name
        var status = stat()
        guard lstat(inner, &status) == 0 else { continue }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: waiting.append(inner)
        case S_IFREG: files.append(inner)
        default: continue
        }
      }
    }
    return files.sorted()
  }

  private static func names(in path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names
  }
}

import Glibc

/// Files that are read or written whole, in the folder of a proof.
enum TextFile {
  /// Empty where there is none.
  static func text(of path: String) -> String { String(decoding: bytes(of: path), as: UTF8.self) }

  /// The lines that were written to their end.
  static func wholeLines(of path: String) -> [Substring] {
    let text = text(of: path)
    guard let end = text.lastIndex(of: "\n") else { return [] }
    return text[..<end].split(separator: "\n")
  }

  static func write(_ text: String, to path: String) -> Bool {
    guard let stream = fopen(path, "w") else { return false }
    var text = text
    let isWritten = text.withUTF8 { fwrite($0.baseAddress, 1, $0.count, stream) == $0.count }
    return fclose(stream) == 0 && isWritten
  }

  static func bytes(of path: String) -> [UInt8] {
    guard let stream = fopen(path, "r") else { return [] }
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, stream), count > 0 {
      bytes += buffer[..<count]
    }
    return bytes
  }

  /// How many bytes lie in the files under a folder, by their paths.
  static func sizes(under folder: String) -> [String: Int] {
    Dictionary(
      uniqueKeysWithValues: paths(under: folder).map { path in
        var status = stat()
        return (path, lstat(path, &status) == 0 ? Int(status.st_size) : 0)
      })
  }

  /// The paths of the files under a folder.
  static func paths(under folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var paths: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name != ".", name != ".." else { continue }
      let path = "\(folder)/\(name)"
      var status = stat()
      guard lstat(path, &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR {
        paths += self.paths(under: path)
      } else {
        paths.append(path)
      }
    }
    return paths.sorted()
  }
}

import Glibc

/// A folder: what is in it, and that it is there for good.
enum Directory {
  /// What is in it, without `.` and `..`, in no order.
  static func names(at path: String) throws(Errno) -> [String] {
    var names: [String] = []
    try forEachName(at: path) { names.append(String(decoding: $0, as: UTF8.self)) }
    return names
  }

  /// As `names`, without a string for each: for folders of a million files.
  static func forEachName(
    at path: String, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) throws(Errno) {
    let number = try Descriptor(openingDirectory: path).release()
    guard let stream = fdopendir(number) else { throw Errno.last }
    defer { closedir(stream) }
    while let entry = try next(of: stream, number) {
      // The name is longer than the array that C declares for it.
      let start = UnsafeRawPointer(entry) + (MemoryLayout<dirent>.offset(of: \.d_name) ?? 0)
      let bytes = start.assumingMemoryBound(to: UInt8.self)
      let length = strlen(start.assumingMemoryBound(to: CChar.self))
      let isFolderItself = bytes[0] == 0x2E && (length == 1 || length == 2 && bytes[1] == 0x2E)
      if !isFolderItself { body(UnsafeBufferPointer(start: bytes, count: length)) }
    }
  }

  /// Nil at the end: what was found so far is all there is, unless it throws.
  private static func next(of stream: OpaquePointer, _ number: Int32) throws(Errno)
    -> UnsafeMutablePointer<dirent>?
  {
    var entry: UnsafeMutablePointer<dirent>?
    try SystemCall.read(descriptor: number).make {
      errno = 0
      entry = readdir(stream)
      return entry == nil && errno != 0 ? -1 : 0
    }
    return entry
  }

  static func exists(at path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Makes it and what is missing above it; what was made stays made after a power cut.
  static func make(_ path: String, permissions: mode_t = 0o777) throws(Errno) {
    do {
      try SystemCall.makeDirectory(path: path).make { mkdir(path, permissions) }
    } catch {
      if exists(at: path) { return }
      guard error.code == ENOENT, parent(of: path) != path else { throw error }
      try make(parent(of: path), permissions: permissions)
      do {
        try SystemCall.makeDirectory(path: path).make { mkdir(path, permissions) }
      } catch {
        guard error.code == EEXIST else { throw error }
      }
    }
    try sync(parent(of: path))
  }

  /// Returns when the names in it are on the disk.
  static func sync(_ path: String) throws(Errno) {
    do {
      let descriptor = try Descriptor(openingDirectory: path)
      try descriptor.sync()
    } catch {
      // File systems that cannot sync a directory say so; on one that is read-only nothing waits;
      // one that may not be read is another's.
      if ![EINVAL, ENOTSUP, EROFS, EACCES].contains(error.code) { throw error }
    }
  }

  /// Syncs it and each one above it, up to `root`: another process may have made them and not
  /// synced them yet.
  static func sync(_ path: String, upTo root: String) throws(Errno) {
    try sync(path)
    if path != root, path.utf8.count > root.utf8.count {
      try sync(parent(of: path), upTo: root)
    }
  }

  static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}

import Glibc

/// Bytes of a file that a person named, or of standard input.
enum InputFile {
  /// 32 times the 16 MiB of an answer from the network: a person chose it.
  static let limit = 512 << 20

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Reads a file to its end, or a pipe that the person named, as `<(command)` does. What is neither
  /// is refused.
  static func read(_ path: String) throws(Failure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      throw errno == ENOENT ? .missing(path: path) : .unreadable(path: path, errno: errno)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(path: path, errno: errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    // What writes into it is waited for; where nobody does, it is empty.
    case S_IFIFO: _ = fcntl(descriptor, F_SETFL, 0)
    default: throw .unreadable(path: path, errno: EINVAL)
    }
    return try read(descriptor, named: path, expecting: Int(status.st_size))
  }

  /// A regular file, piece by piece.
  struct Pieces: ~Copyable {
    private let path: String
    private let descriptor: Int32
    private var buffer = [UInt8](repeating: 0, count: 1 << 18)

    init(_ path: String) throws(Failure) {
      descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
      self.path = path
      guard descriptor >= 0 else { throw .unreadable(path: path, errno: errno) }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// The next bytes; none at the end.
    mutating func next() throws(Failure) -> [UInt8] {
      while true {
        let count = Glibc.read(descriptor, &buffer, buffer.count)
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { throw .unreadable(path: path, errno: errno) }
        return Array(buffer[..<count])
      }
    }
  }

  static func isRegular(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// The size of a regular file; 0 for anything else.
  static func size(_ path: String) -> Int {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return 0 }
    return Int(status.st_size)
  }

  static func readStandardInput() throws(Failure) -> [UInt8] {
    try read(STDIN_FILENO, named: "-", expecting: 0)
  }

  private static func read(
    _ descriptor: Int32, named name: String, expecting size: Int
  ) throws(Failure) -> [UInt8] {
    guard size <= limit else { throw .tooLarge(path: name) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size + 1)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .unreadable(path: name, errno: errno) }
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
      guard bytes.count <= limit else { throw .tooLarge(path: name) }
    }
  }
}

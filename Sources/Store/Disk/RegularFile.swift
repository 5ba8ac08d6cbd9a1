import Glibc
import Model

/// Reads and writes files whole.
enum RegularFile {
  /// The content of a file, and of nothing else: a directory, a link, a pipe, a device in its place
  /// is refused without waiting.
  static func bytes(at path: String, atMost limit: Int) throws(Damage.Fact) -> [UInt8] {
    let file = try open(path, atMost: limit)
    return try self.bytes(of: file, atMost: limit)
  }

  static func bytes(of file: borrowing Opened, atMost limit: Int) throws(Damage.Fact) -> [UInt8] {
    do {
      return try read(file.descriptor, expecting: Int(file.status.st_size), atMost: limit)
    } catch let fact as Damage.Fact {
      throw fact
    } catch let error as Errno {
      throw .unreadable(errno: error.code)
    } catch {
      throw .malformed
    }
  }

  /// A file that can be read, and what the system says of it.
  struct Opened: ~Copyable {
    let descriptor: Descriptor
    let status: stat
  }

  static func open(_ path: String, atMost limit: Int) throws(Damage.Fact) -> Opened {
    let opened: Opened
    do throws(Errno) {
      let descriptor = try Descriptor(opening: path, O_RDONLY)
      let status = try descriptor.status()
      opened = Opened(descriptor: descriptor, status: status)
    } catch {
      throw error.code == ELOOP || error.code == ENXIO
        ? .notAFile : .unreadable(errno: error.code)
    }
    guard opened.status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
    guard opened.status.st_size <= limit else {
      throw .tooLarge(bytes: Int(opened.status.st_size))
    }
    return opened
  }

  /// Writes beside the file, syncs, and puts the new one in the place of the old, which a reader
  /// sees whole until then.
  static func replace(_ path: String, with bytes: [UInt8], permissions: mode_t = 0o666)
    throws(Errno)
  {
    let temporary = try writeBeside(path, bytes, permissions: permissions, isSynced: true)
    try put(temporary, inPlaceOf: path)
    try Directory.sync(Directory.parent(of: path))
  }

  /// As `replace`, where nothing is lost if a power cut takes the file: what is derived.
  static func cache(
    _ path: String, _ bytes: [UInt8], permissions: mode_t = 0o666
  ) throws(Errno) {
    let temporary = try writeBeside(path, bytes, permissions: permissions, isSynced: false)
    try put(temporary, inPlaceOf: path)
  }

  /// Writes it if it is not there yet; false if it is. It comes into being whole.
  static func create(_ path: String, _ bytes: [UInt8], permissions: mode_t = 0o666)
    throws(Errno) -> Bool
  {
    let temporary = try writeBeside(path, bytes, permissions: permissions, isSynced: true)
    defer { remove(temporary) }
    do throws(Errno) {
      try SystemCall.link(from: temporary, to: path).make { link(temporary, path) }
    } catch {
      switch error.code {
      case EEXIST: return false
      // File systems without hard links: two who come at once write the same kind of thing.
      case EPERM, ENOTSUP, ENOSYS: try put(temporary, inPlaceOf: path)
      default: throw error
      }
    }
    try Directory.sync(Directory.parent(of: path))
    return true
  }

  /// The path of a new file in the same directory; nothing is left where it fails.
  static func writeBeside(
    _ path: String, _ bytes: [UInt8], permissions: mode_t = 0o666, isSynced: Bool
  ) throws(Errno) -> String {
    let temporary = "\(Directory.parent(of: path))/.kiosque-\(randomName(10)).tmp"
    do {
      let descriptor = try Descriptor(
        opening: temporary, O_WRONLY | O_CREAT | O_EXCL, permissions: permissions)
      try descriptor.write(bytes)
      if isSynced { try descriptor.sync() }
      try descriptor.close()
    } catch {
      remove(temporary)
      throw error
    }
    return temporary
  }

  static func put(_ temporary: String, inPlaceOf path: String) throws(Errno) {
    do {
      try rename(temporary, to: path)
    } catch {
      remove(temporary)
      throw error
    }
  }

  static func rename(_ path: String, to other: String) throws(Errno) {
    try SystemCall.rename(from: path, to: other).make { Glibc.rename(path, other) }
  }

  /// Takes a file away where that can be; it was not needed.
  static func remove(_ path: String) { try? unlink(path) }

  static func unlink(_ path: String) throws(Errno) {
    try SystemCall.unlink(path: path).make { Glibc.unlink(path) }
  }

  /// Renames what lies there, whatever it is: nothing damaged is overwritten.
  static func setAside(_ path: String) throws(Errno) {
    try rename(path, to: nameAside(path))
  }

  /// `….bad-1`, or the next number that is free.
  static func nameAside(_ path: String) -> String {
    var status = stat()
    var number = 1
    while lstat("\(path).bad-\(number)", &status) == 0 { number += 1 }
    return "\(path).bad-\(number)"
  }

  private static func read(
    _ descriptor: borrowing Descriptor, expecting size: Int, atMost limit: Int
  ) throws -> [UInt8] {
    var bytes: [UInt8] = []
    // One byte more than expected, so that a file which has not grown ends with one short read.
    var room = size + 1
    while true {
      let more = try descriptor.read(room)
      if more.isEmpty { return bytes }
      if bytes.isEmpty { bytes = more } else { bytes += more }
      if bytes.count > limit { throw Damage.Fact.tooLarge(bytes: bytes.count) }
      room = max(size + 1 - bytes.count, 4096)
    }
  }
}

/// Random letters and digits, five bits each; 26 of them hold 128 bits.
func randomName(_ length: Int) -> String {
  let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
  var source = SystemRandomNumberGenerator()
  var (bits, left): (UInt64, Int) = (0, 0)
  let letters = (0..<length).map { _ in
    if left < 5 { (bits, left) = (source.next(), 64) }
    defer { (bits, left) = (bits >> 5, left - 5) }
    return alphabet[Int(bits & 31)]
  }
  return String(decoding: letters, as: UTF8.self)
}

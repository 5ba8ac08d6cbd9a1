import Glibc

/// Reads a file line by line, from any byte of it, in pieces.
struct LineReader {
  private let number: Int32
  private var buffer: [UInt8] = []
  /// What of the buffer was handed over.
  private var used = 0
  /// Where in the file the next line begins.
  private(set) var offset: Int
  /// Why it stopped before the end of the file.
  private(set) var failure: Errno?

  /// No line is longer: a file of something else is not read into memory.
  private static let longest = 4 << 20
  /// What is read at once: little at first, since often one line is all that is wanted.
  private var piece = 4 << 10
  private static let largestPiece = 64 << 10

  init(_ number: Int32, from offset: Int = 0) {
    self.number = number
    self.offset = offset
  }

  /// Nil at the end, and for what is no line: too long, or without an end.
  mutating func next() -> ArraySlice<UInt8>? {
    var searched = used
    while true {
      if let end = Self.end(of: buffer, from: searched) {
        defer {
          offset += end + 1 - used
          used = end + 1
        }
        return buffer[used..<end]
      }
      searched = buffer.count - used
      guard searched < Self.longest, fill() else { return nil }
    }
  }

  /// As `next`, and then what is left without an end, unless the disk keeps it back.
  mutating func nextOrRest() -> (line: ArraySlice<UInt8>, isWhole: Bool)? {
    if let line = next() { return (line, true) }
    guard failure == nil, used < buffer.count else { return nil }
    let rest = buffer[used...]
    offset += rest.count
    used = buffer.count
    return (rest, false)
  }

  mutating func skip(_ lines: Int) {
    for _ in 0..<lines where next() == nil { return }
  }

  /// Puts what is left at the front and reads on behind it.
  private mutating func fill() -> Bool {
    buffer.removeFirst(used)
    used = 0
    do throws(Errno) {
      let more = try Descriptor.read(piece, at: offset + buffer.count, from: number)
      piece = min(piece * 4, Self.largestPiece)
      buffer += more
      return !more.isEmpty
    } catch {
      failure = error
      return false
    }
  }

  private static func end(of bytes: [UInt8], from start: Int) -> Int? {
    bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, start < bytes.count,
        let found = memchr(base + start, 0x0A, bytes.count - start)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }
}

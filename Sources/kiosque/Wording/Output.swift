import Glibc
import Text

/// Standard output and error. What goes to a terminal or a log is cleaned: file names and titles are
/// strangers' text.
enum Output {
  /// One sentence on standard error, on one line whatever it names.
  static func error(_ sentence: String) {
    try? writeAll(Array("kiosque: \(Cleaning.line(sentence))\n".utf8), to: STDERR_FILENO)
  }

  /// A line on standard output.
  static func print(_ line: String) throws(Failure) {
    try print(bytes: Array((Cleaning.body(line) + "\n").utf8))
  }

  /// Bytes as they are: JSON, whose writer escapes what a terminal would obey.
  static func print(bytes: [UInt8]) throws(Failure) { try write(bytes, to: STDOUT_FILENO) }

  /// Bytes as they are, into a file.
  static func write(_ bytes: [UInt8], to descriptor: Int32) throws(Failure) {
    do throws(Errno) {
      try writeAll(bytes, to: descriptor)
    } catch {
      throw error.code == EPIPE ? .outputClosed : .outputUnwritable(errno: error.code)
    }
  }

  private struct Errno: Error { let code: Int32 }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) throws(Errno) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Errno(code: errno) }
      rest = rest.dropFirst(count)
    }
  }
}

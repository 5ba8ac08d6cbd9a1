import Glibc
import Text

/// Standard output and error. What goes to a terminal or a log is cleaned: file names and titles are
/// strangers' text.
enum Output {
  /// One sentence on standard error.
  static func error(_ sentence: String) { errorMessage("kiosque: " + sentence) }

  /// Several lines on standard error, as they are.
  static func errorMessage(_ text: String) {
    write(Cleaning.body(text) + "\n", to: STDERR_FILENO)
  }

  /// A line on standard output; false when nobody reads it any more.
  @discardableResult
  static func print(_ line: String) -> Bool { write(Cleaning.body(line) + "\n", to: STDOUT_FILENO) }

  /// Bytes as they are: JSON, whose writer escapes what a terminal would obey.
  @discardableResult
  static func print(bytes: [UInt8]) -> Bool { write(bytes, to: STDOUT_FILENO) }

  @discardableResult
  private static func write(_ text: String, to descriptor: Int32) -> Bool {
    write(Array(text.utf8), to: descriptor)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}

import Glibc
import Reader

/// The person's own editor on a file of its own, outside of any library.
///
/// `$VISUAL` may hold options (`emacs -nw`): it is split at blanks, and no shell sees it.
enum ExternalEditor {
  /// In bytes: more than any comment, and as much as our own editor can still show.
  private static let longest = 256 << 10

  static func write(_ draft: String) -> Writing {
    let words = (Environment.editor ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
    guard let editor = words.first, let path = temporaryFile(holding: draft)
    else { return .failed(editor: words.first ?? "", draft: draft) }
    let status = run(words + [path])
    var text = draft
    if InputFile.exists(path) {
      // What can't be taken stays where it is: nothing written is lost.
      guard InputFile.size(path) <= longest, let written = read(path) else {
        return .left(path: path)
      }
      text = written
      unlink(path)
    }
    return status == 0 ? .text(text) : .failed(editor: editor, draft: text)
  }

  private static func temporaryFile(holding text: String) -> String? {
    let folder = Environment["TMPDIR"] ?? "/tmp"
    var template = Array("\(folder)/kiosque-XXXXXX.txt".utf8CString)
    let descriptor = mkstemps(&template, 4)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    let bytes = Array(text.utf8)
    let path = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } }
    guard Glibc.write(descriptor, bytes, bytes.count) == bytes.count else {
      if let path { unlink(path) }
      return nil
    }
    return path
  }

  /// The exit status, or -1.
  private static func run(_ words: [String]) -> Int32 {
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    // The editor gets SIGPIPE as a shell would give it; we ignore it.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var child = pid_t()
    guard posix_spawnp(&child, words[0], nil, &attributes, &arguments, environ) == 0
    else { return -1 }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      guard errno == EINTR else { return -1 }
    }
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : -1
  }

  private static func read(_ path: String) -> String? {
    (try? InputFile.read(path)).map { String(decoding: $0, as: UTF8.self) }
  }
}

import CSpawn
import Glibc

/// A program that runs apart from us: its own session, no terminal, nothing of ours open in it.
///
/// It is owned, so it is ended: letting go of one that still runs kills it, with all that it started.
struct Child: ~Copyable {
  private let process: pid_t

  /// Starts a program with these very words as its arguments; no shell reads them.
  ///
  /// The two descriptors are the child's from here on.
  init(
    program: String, arguments: [String], environment: [String: String],
    output: consuming Descriptor, errors: consuming Descriptor
  ) throws(WebError) {
    let words = CWords([program] + arguments)
    let variables = CWords(environment.map { "\($0)=\($1)" })
    var process: pid_t = 0
    let error = kiosque_spawn_apart(
      &process, program, words.pointers, variables.pointers, output.number, errors.number)
    switch error {
    case 0: self.process = process
    case ENOENT, ENOTDIR, EACCES, ENOEXEC: throw .noCurl
    default: throw .system(errno: Int(error))
    }
  }

  deinit {
    kill(-process, SIGKILL)
    Self.wait(for: process)
  }

  /// Waits for its end: its exit status, or 128 and the signal that ended it, as shells count.
  consuming func exitStatus() -> Int {
    let status = Self.wait(for: process)
    discard self
    return Int(status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F)
  }

  @discardableResult
  private static func wait(for process: pid_t) -> CInt {
    var status: CInt = 0
    while waitpid(process, &status, 0) == -1, errno == EINTR {}
    return status
  }
}

/// Words in the form that C programs get theirs: pointers, the last one null.
private struct CWords: ~Copyable {
  let pointers: [UnsafeMutablePointer<CChar>?]

  init(_ words: [String]) {
    pointers = words.map { strdup($0) } + [nil]
  }

  deinit {
    for pointer in pointers { free(pointer) }
  }
}

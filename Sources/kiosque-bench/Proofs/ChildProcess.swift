import CSpawn
import Glibc

/// A program that runs beside us, apart from our terminal; it is killed when nobody holds it any more.
final class ChildProcess {
  let number: pid_t
  private(set) var status: Int?

  /// Nil when it could not be started.
  ///
  /// - Parameter output: the file that gets what it prints, after what is in it.
  init?(
    _ program: String, _ arguments: [String], environment: [String] = [], output: String,
    errors: String = "/dev/null"
  ) {
    let words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    let variables: [UnsafeMutablePointer<CChar>?] =
      ChildRun.environment(with: environment).map { strdup($0) } + [nil]
    defer { for word in words + variables { free(word) } }
    let flags = O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC
    let descriptors = (open(output, flags, 0o600), open(errors, flags, 0o600))
    defer {
      close(descriptors.0)
      close(descriptors.1)
    }
    var child: pid_t = 0
    guard
      kiosque_spawn_apart(&child, program, words, variables, descriptors.0, descriptors.1) == 0
    else { return nil }
    number = child
  }

  deinit {
    if status == nil {
      signal(SIGKILL)
      wait()
    }
  }

  /// Sent to all that it started, too: it leads a session of its own.
  func signal(_ signal: Int32) { kill(-number, signal) }

  /// Whether it still runs.
  var isRunning: Bool {
    if status == nil { collect(WNOHANG) }
    return status == nil
  }

  /// Its exit status; 128 and the signal's number where a signal ended it.
  @discardableResult
  func wait() -> Int {
    while status == nil { collect(0) }
    return status ?? 0
  }

  /// As `wait()`; nil, and it is killed, where it has not ended in time.
  func wait(atMost seconds: Int) -> Int? {
    let end = ContinuousClock.now + .seconds(seconds)
    while isRunning {
      if ContinuousClock.now > end {
        signal(SIGKILL)
        wait()
        return nil
      }
      usleep(2000)
    }
    return status
  }

  private func collect(_ options: Int32) {
    var result: Int32 = 0
    guard waitpid(number, &result, options) == number else { return }
    status = result & 0x7F == 0 ? Int(result >> 8 & 0xFF) : 128 + Int(result & 0x7F)
  }
}

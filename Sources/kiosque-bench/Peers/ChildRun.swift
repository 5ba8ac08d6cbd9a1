import CSpawn
import Glibc

/// What became of a program that was run to its end.
struct ChildRun {
  /// Its exit status; nil when it could not be started.
  let status: Int?
  /// The seconds of processor time that it and its children used.
  let seconds: Double

  var isGood: Bool { status == 0 }

  /// Runs a program with these words as its arguments, its output into a file.
  init(_ program: String, _ arguments: [String], output: String = "/dev/null") {
    let words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    let variables: [UnsafeMutablePointer<CChar>?] = Self.environment.map { strdup($0) } + [nil]
    defer { for word in words + variables { free(word) } }
    let descriptor = open(output, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    let errors = open("/dev/null", O_WRONLY | O_CLOEXEC)
    defer {
      close(descriptor)
      close(errors)
    }
    var child: pid_t = 0
    guard kiosque_spawn_apart(&child, program, words, variables, descriptor, errors) == 0 else {
      status = nil
      seconds = 0
      return
    }
    var result: CInt = 0
    var usage = rusage()
    while wait4(child, &result, 0, &usage) == -1, errno == EINTR {}
    status = result & 0x7F == 0 ? Int(result >> 8 & 0xFF) : 128 + Int(result & 0x7F)
    seconds = Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime)
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1e6
  }

  /// Ours, with some variables over it.
  static func environment(with own: [String]) -> [String] {
    let names = Set(own.map { $0.prefix { $0 != "=" } })
    return environment.filter { !names.contains($0.prefix { $0 != "=" }) } + own
  }

  /// A locale in UTF-8 that each machine has, and where things lie.
  static var environment: [String] {
    let names: [String] = ["PATH", "HOME", "CARGO_HOME", "RUSTUP_HOME"]
    let kept = names.compactMap { name in
      getenv(name).map { "\(name)=\(String(cString: $0))" }
    }
    return kept + ["LC_ALL=C.UTF-8", "TERM=xterm"]
  }
}

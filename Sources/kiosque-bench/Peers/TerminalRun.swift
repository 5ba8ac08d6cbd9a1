import CSpawn
import Glibc

/// A program on a terminal of its own, 80 columns by 24 rows, which is watched while it draws.
final class TerminalRun {
  private let terminal: Int32
  private let child: pid_t
  private let start = ContinuousClock.now
  private var output: [UInt8] = []
  /// How it ended.
  private var status: Int?

  /// Nil when it could not be started.
  init?(_ words: [String], environment: [String] = []) {
    let arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    let all = ChildRun.environment(with: ["TERM=xterm-256color"] + environment)
    let variables: [UnsafeMutablePointer<CChar>?] = all.map { strdup($0) } + [nil]
    defer { for word in arguments + variables { free(word) } }
    var ends: (child: pid_t, terminal: Int32) = (0, -1)
    guard
      kiosque_spawn_on_terminal(
        &ends.child, &ends.terminal, words[0], arguments, variables, 24, 80) == 0
    else {
      if ends.terminal >= 0 { close(ends.terminal) }
      return nil
    }
    (child, terminal) = ends
  }

  deinit {
    // It leads a session: what it started goes with it.
    kill(-child, SIGKILL)
    close(terminal)
    var result: Int32 = 0
    if status == nil { while waitpid(child, &result, 0) == -1, errno == EINTR {} }
  }

  /// Milliseconds from the start until a text was drawn; nil when it did not come within a minute.
  func time(to text: String) -> Double? {
    let text = Array(text.utf8)
    while read(within: 60_000) {
      if output.contains(text) { return Self.milliseconds(ContinuousClock.now - start) }
    }
    return nil
  }

  /// Whether a text is drawn within two seconds.
  func sees(_ text: String) -> Bool {
    let text = Array(text.utf8)
    let end = ContinuousClock.now + .seconds(2)
    while !output.contains(text) {
      guard ContinuousClock.now < end, read(within: 100) || isRunning else { return false }
    }
    return true
  }

  var isRunning: Bool {
    if status == nil { collect() }
    return status == nil
  }

  /// Its exit status; nil, and it is killed, where it has not ended in time.
  func end(within seconds: Int) -> Int? {
    let end = ContinuousClock.now + .seconds(seconds)
    while isRunning, ContinuousClock.now < end { _ = read(within: 10) }
    return status
  }

  private func collect() {
    var result: Int32 = 0
    guard waitpid(child, &result, WNOHANG) == child else { return }
    status = result & 0x7F == 0 ? Int(result >> 8 & 0xFF) : 128 + Int(result & 0x7F)
  }

  /// Milliseconds from a key to the last of what it made the program draw.
  func time(of key: String) -> Double? {
    while read(within: 20) {}
    let start = ContinuousClock.now
    var last: ContinuousClock.Instant?
    type(key)
    while read(within: last == nil ? 5_000 : 20) { last = .now }
    return last.map { Self.milliseconds($0 - start) }
  }

  /// Types without looking at what is drawn.
  func type(_ text: String) {
    _ = Array(text.utf8).withUnsafeBytes { write(terminal, $0.baseAddress, $0.count) }
    output = []
  }

  /// Reads until nothing was drawn for so long.
  func settle(_ milliseconds: Int32) { while read(within: milliseconds) {} }

  /// The milliseconds of processor time that its first thread, which draws and answers keys, has
  /// used.
  var processorTime: Double {
    let figures = Self.text(of: "/proc/\(child)/schedstat").split(separator: " ")
    return (figures.first.flatMap { Double($0) } ?? .nan) / 1e6
  }

  /// The megabytes that it holds in memory, files that it has mapped included.
  var memory: Double {
    let line = Self.text(of: "/proc/\(child)/status").split(separator: "\n").first {
      $0.hasPrefix("VmRSS:")
    }
    return (line?.split(separator: " ").dropFirst().first.flatMap { Double($0) } ?? .nan) / 1024
  }

  private func read(within milliseconds: Int32) -> Bool {
    var source = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    guard poll(&source, 1, milliseconds) > 0 else { return false }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = Glibc.read(terminal, &bytes, bytes.count)
    guard count > 0 else { return false }
    output += bytes[..<count]
    return true
  }

  private static func text(of path: String) -> String {
    guard let stream = fopen(path, "r") else { return "" }
    defer { fclose(stream) }
    var bytes = [UInt8](repeating: 0, count: 8192)
    return String(decoding: bytes[..<fread(&bytes, 1, bytes.count, stream)], as: UTF8.self)
  }

  private static func milliseconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) * 1e3 + Double(duration.components.attoseconds) / 1e15
  }
}

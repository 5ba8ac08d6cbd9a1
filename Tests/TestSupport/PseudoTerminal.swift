import CPseudoTerminal
import Glibc

/// A program in a terminal of its own, which a test types on and looks at.
///
///     let terminal = PseudoTerminal(BuiltProduct.path("kiosque"))
///     #expect(terminal.shows("Derniers articles"))
///     terminal.type("q")
///     #expect(terminal.end() == .exited(0))
///
/// Nothing sleeps: every wait ends when what is waited for is there, and fails after thirty seconds.
package final class PseudoTerminal {
  /// How a program fares.
  package enum State: Hashable, Sendable {
    case running
    case stopped
    case exited(Int32)
    case killed(by: Int32)

    var isEnd: Bool { self != .running && self != .stopped }
  }

  /// What a person in front of it sees.
  package private(set) var screen: VirtualScreen
  /// All the program wrote.
  package private(set) var output: [UInt8] = []
  package private(set) var state = State.running
  /// Whether what the program writes is left unread, as on a line that stalls.
  package var isStalled = false
  /// The line settings before the program started.
  package let settingsBefore: LineSettings

  private var master: Int32 = -1
  private var news: Int32 = -1
  private let slave: Int32
  private let leader: pid_t
  private var job: pid_t = 0

  /// The environment is TERM=xterm-256color and LANG=C.UTF-8, with yours over it; `nil` unsets.
  package init(
    _ program: String, arguments: [String] = [], environment: [String: String?] = [:],
    rows: Int = 24, columns: Int = 80, drawsAmbiguousWide: Bool = false
  ) {
    var variables: [String: String] = [
      "TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin",
    ]
    for (name, value) in environment { variables[name] = value }
    screen = VirtualScreen(rows: rows, columns: columns)
    screen.drawsAmbiguousWide = drawsAmbiguousWide

    var ends: (master: Int32, slave: Int32, news: Int32) = (-1, -1, -1)
    var settings = termios()
    leader = withCStrings([program] + arguments) { arguments in
      withCStrings(variables.map { "\($0)=\($1)" }) { variables in
        kiosque_spawn_in_pty(
          &ends.master, &ends.slave, &settings, &ends.news, program, arguments, variables,
          UInt16(rows), UInt16(columns))
      }
    }
    precondition(leader > 0, "no pseudo-terminal")
    (master, slave, news) = ends
    settingsBefore = LineSettings(settings)
    wait { job != 0 }
  }

  deinit {
    if !state.isEnd, job > 0 { kill(job, SIGKILL) }
    for descriptor in [master, news, slave] where descriptor >= 0 { close(descriptor) }
    var status: Int32 = 0
    waitpid(leader, &status, 0)
  }

  /// The line settings as they are now.
  package var settings: LineSettings { LineSettings(of: slave) }

  /// Types text, all at once.
  package func type(_ text: String) { type(bytes: Array(text.utf8)) }

  package func type(bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, min(512, $0.count)) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
      read(forMilliseconds: 0)
    }
  }

  package func resize(rows: Int, columns: Int) {
    screen.resize(rows: rows, columns: columns)
    _ = kiosque_resize_pty(master, UInt16(rows), UInt16(columns))
  }

  /// Closes the terminal's other end, as a lost connection does.
  package func hangUp() {
    close(master)
    master = -1
  }

  package func signal(_ number: Int32) { kill(job, number) }

  /// Lets the whole job go on that was stopped, as a shell's `fg` does.
  package func goOn() { kill(-job, SIGCONT) }

  /// How many bytes the program wrote that are not read yet, as far as the line shows.
  package var unreadCount: Int {
    var count: Int32 = 0
    _ = ioctl(master, UInt(FIONREAD), &count)
    return Int(count)
  }

  /// Processor time the program has used, in milliseconds; 0 once it has ended.
  package var processorTime: Int {
    guard let file = fopen("/proc/\(job)/stat", "r") else { return 0 }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1024)
    let count = fread(&bytes, 1, bytes.count, file)
    let fields = String(decoding: bytes.prefix(count), as: UTF8.self).split(separator: " ")
    guard fields.count > 14 else { return 0 }
    return ((Int(fields[13]) ?? 0) + (Int(fields[14]) ?? 0)) * 10
  }

  /// Reads what comes until something is so. False if it is not so within thirty seconds.
  @discardableResult
  package func wait(until condition: () -> Bool) -> Bool {
    let deadline = ContinuousClock.now + .seconds(30)
    while !condition() {
      if ContinuousClock.now > deadline { return false }
      if !read(forMilliseconds: 20), state.isEnd { return condition() }
    }
    return true
  }

  /// Reads what comes, and says whether anything did.
  @discardableResult
  package func read(forMilliseconds milliseconds: Int32) -> Bool {
    let readable = [isStalled ? -1 : master, news]
    var sources = readable.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    guard poll(&sources, 2, milliseconds) > 0 else { return false }
    return (sources[0].revents != 0 && readOutput()) || (sources[1].revents != 0 && readNews())
  }

  private func readOutput() -> Bool {
    var bytes = [UInt8](repeating: 0, count: 16_384)
    let count = Glibc.read(master, &bytes, bytes.count)
    guard count > 0 else { return false }
    output += bytes.prefix(count)
    screen.take(bytes.prefix(count))
    return true
  }

  private func readNews() -> Bool {
    var news = kiosque_job_news()
    let size = MemoryLayout<kiosque_job_news>.size
    guard Glibc.read(self.news, &news, size) == size else { return false }
    switch news.kind {
    case kiosque_job_started: job = news.value
    case kiosque_job_stopped: state = .stopped
    case kiosque_job_continued: state = .running
    case kiosque_job_exited: state = .exited(news.value)
    default: state = .killed(by: news.value)
    }
    return true
  }
}

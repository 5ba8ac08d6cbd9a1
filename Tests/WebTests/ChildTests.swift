import Glibc
import TestSupport
import Testing
import Web

@Suite("The child that fetches")
struct ChildTests {
  @Test("is missed by name when it is not there", arguments: ["no-such-program", "/nowhere/curl"])
  func missing(program: String) async {
    let absent = Curl(program: program, environment: [:])
    #expect(await failure(of: absent, "http://gazette.example/") == .noCurl)
  }

  @Test("starts with nothing of ours: no terminal, no file, no signal, no secret")
  func apart() async throws {
    let inheritable = open("/dev/null", O_RDONLY)
    signal(SIGUSR2, SIG_IGN)
    defer {
      signal(SIGUSR2, SIG_DFL)
      close(inheritable)
    }
    let fake = Curl(program: fakePath("tells-its-state"), environment: ["ONLY": "this"])
    let state = try await fake.fetch("http://gazette.example/--help", trust: .person).text
    let lines = state.split(separator: "\n").map(String.init)
    // `ls` itself holds the fourth.
    let expected = [
      "input /dev/null", "open 0 1 2 3 ", "terminal 0", "session own", "signals 0 0", "ONLY=this",
    ]
    #expect(lines.prefix { !$0.hasPrefix("word ") } == expected[...])
    #expect(lines.suffix(2) == ["word --", "word http://gazette.example/--help"])
  }

  @Test("is killed with all that it started when its time is up")
  func killed() async throws {
    let file = "/tmp/kiosque-web-tests-\(getpid())"
    defer { unlink(file) }
    let limits = WebLimits(total: .milliseconds(300))
    let fake = Curl(
      program: fakePath("never-ends"), limits: limits, environment: ["PROCESS_FILE": file])
    #expect(await failure(of: fake, "http://gazette.example/") == .timedOut)
    let processes = try #require(readFile(file)).split { $0.isWhitespace }
    #expect(processes.count == 2)
    for process in processes {
      for _ in 0..<100 where isRunning(process) { usleep(10_000) }
      #expect(!isRunning(process))
    }
  }

  @Test(
    "is given our PATH, and not what it has no use for",
    .enabled(if: getenv("PWD") != nil, "PWD is not set"))
  func inheritedEnvironment() {
    #expect(ChildEnvironment.inherited["PATH"] == getenv("PATH").map { String(cString: $0) })
    #expect(ChildEnvironment.inherited["PWD"] == nil)
  }
}

/// Whether a process is there and has not ended; one that nobody has waited for yet has ended.
private func isRunning(_ process: Substring) -> Bool {
  guard let state = readFile("/proc/\(process)/stat") else { return false }
  return !state.contains(") Z ")
}

import Glibc

/// One scene, over and over, with a fault at another call each time.
struct CrashLoop {
  let scene: CrashScene
  private let program: String
  private let samples: String
  private let template: ProofFolder
  private let folder: ProofFolder
  /// The calls at which a fault can come.
  private let places: [(call: String, number: Int)]

  init(scene: CrashScene, program: String, samples: String, workshop: String) throws {
    self.scene = scene
    self.program = program
    self.samples = samples
    template = ProofFolder(path: "\(workshop)/\(scene)")
    folder = ProofFolder(path: "\(workshop)/state")
    guard ChildRun("mkdir", ["-p", template.home]).isGood,
      scene.prepare(template, program, samples: samples)
    else { throw BenchError.missing(program: program) }
    let result = Self.perform(
      scene, folder, from: template, program, samples, calls: Trace.changing, inject: nil)
    let surveyed = Trace(log: folder.log).places(under: folder.path + "/")
    let losses = CrashRemains(folder: folder).losses(result.acknowledged + scene.standing)
    guard result.status == 0, losses.isEmpty, !surveyed.isEmpty else {
      throw BenchError.failed(what: "\(scene) without a fault: \(result.status ?? -1) \(losses)")
    }
    places = surveyed
  }

  /// How many states were looked at, and in how many something was lost.
  ///
  /// - Parameter only: a call's name and number, `openat:10`; nil for all.
  func run(
    _ fault: String, stays: Bool, most: Int, only: String?
  ) -> (states: Int, losses: Int) {
    var (states, losses) = (0, 0)
    let possible = places.filter { place in
      Self.canFail(place.call, fault)
        && (only ?? "\(place.call):\(place.number)")
          == "\(place.call):\(place.number)"
    }
    let step = most == 0 ? 1 : max(1, possible.count / most)
    for index in stride(from: 0, to: possible.count, by: step) {
      let place = possible[index]
      guard let found = verdict(at: place, fault, stays: stays) else { continue }
      states += 1
      if !found.isEmpty {
        losses += 1
        print("  \(fault) at \(place.call) \(place.number): \(found.joined(separator: "; "))")
      }
    }
    return (states, losses)
  }

  /// Nil where the fault was not met.
  private func verdict(at place: (call: String, number: Int), _ fault: String, stays: Bool)
    -> [String]?
  {
    let signal = ["kill": "KILL", "term": "TERM"][fault]
    let how = signal.map { "signal=\($0)" } ?? "error=\(fault)"
    let first = Self.perform(
      scene, folder, from: template, program, samples, calls: [place.call],
      inject: "\(place.call):\(how):when=\(place.number)\(stays && signal == nil ? "+" : "")")
    guard signal != nil || Trace(log: folder.log).injected(under: folder.path + "/") else {
      return nil
    }
    guard let status = first.status else { return ["hangs"] }
    if signal == nil, status >= 128 { return ["ended by signal \(status - 128)"] }
    let acknowledged = first.acknowledged + scene.standing
    var found = CrashRemains(folder: folder).losses(acknowledged)
    if signal == nil, place.call != "unlink", !stays {
      found += CrashRemains(folder: folder).litter
    }
    return found + lossesAfterNext(acknowledged)
  }

  /// What is lost or amiss after another run, without a fault.
  private func lossesAfterNext(_ acknowledged: [Acknowledgement]) -> [String] {
    unlink(folder.printed)
    // A second star would take away the first: who reads on a terminal only looks again.
    let words =
      scene.isOnTerminal
      ? [program, "list", "--json", "--library", folder.library]
      : scene.command(folder, program, samples: samples)
    let next = ChildProcess(
      words[0], Array(words.dropFirst()), environment: folder.environment, output: folder.printed)
    guard let status = next?.wait(atMost: 20), status == 0 else { return ["the next run fails"] }
    let kept = scene.isOnTerminal ? [] : Acknowledgement.list(in: folder.printed)
    return CrashRemains(folder: folder).losses(acknowledged + kept).map { "next: \($0)" }
  }

  /// An error that such a call never gives is not tried.
  private static func canFail(_ call: String, _ fault: String) -> Bool {
    switch fault {
    case "EINTR": ["openat", "write", "pwrite64", "fsync", "fdatasync", "close"].contains(call)
    case "EROFS": !["write", "pwrite64", "fsync", "fdatasync", "syncfs", "close"].contains(call)
    case "ENOSPC", "EDQUOT": !["unlink", "unlinkat"].contains(call)
    default: true
    }
  }

  private static func perform(
    _ scene: CrashScene, _ folder: ProofFolder, from template: ProofFolder, _ program: String,
    _ samples: String, calls: [String], inject: String?
  ) -> (acknowledged: [Acknowledgement], status: Int?) {
    _ = ChildRun("rm", ["-rf", folder.path])
    _ = ChildRun("cp", ["-a", template.path, folder.path])
    unlink(folder.printed)
    var words = scene.command(folder, program, samples: samples)
    if !calls.isEmpty {
      words = Trace.words(words, calls: calls, inject: inject, log: folder.log)
    }
    if scene.isOnTerminal {
      guard let run = TerminalRun(words, environment: folder.environment) else { return ([], nil) }
      let acknowledged = CrashReader(run: run).act()
      return (acknowledged, run.end(within: 10))
    }
    let child = ChildProcess(
      words[0], Array(words.dropFirst()), environment: folder.environment, output: folder.printed)
    let status = child?.wait(atMost: 20)
    return (Acknowledgement.list(in: folder.printed), status)
  }
}

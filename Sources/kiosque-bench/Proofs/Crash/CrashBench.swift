import ArgumentParser
import Glibc

/// `kiosque-bench crash`: ends or fails the program at every system call, and counts what is lost.
struct CrashBench: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "crash",
      abstract: "Kills and fails the program at every call to the disk, and counts what is lost.",
      discussion: """
        Each state is a fresh copy of a library. The program does a scene of its work in it, under \
        strace, which puts one fault in the way of one call. What the program acknowledged by then \
        must be there afterwards, whole, and nothing that nobody did; then the same is done again \
        without a fault. Faults: kill, term, or the name of an error.
        """)
  }

  @Option(help: "The program.")
  var program = ".build/release/kiosque"

  @Option(help: "Articles to import: a folder with pages, dumps and feeds.")
  var samples = "Samples"

  @Option(help: "The faults.")
  var faults = "kill,term,EIO,ENOSPC,EDQUOT,EROFS,EINTR"

  @Option(
    help: """
      The scenes: first, import, reading, elsewhere, compact, prune, undo, purge, repair, refresh.
      """)
  var scenes = CrashScene.allCases.map(\.rawValue).joined(separator: ",")

  @Option(help: "Only this call, as \"openat:10\": its name and its number.")
  var call: String?

  @Option(help: "At most so many places for each fault and scene, evenly spread; 0 for all.")
  var most = 0

  @Flag(help: "Each error stays for all calls that follow.")
  var stays = false

  func run() throws {
    guard ChildRun("strace", ["-V"]).isGood else { throw BenchError.missing(program: "strace") }
    let workshop = try Workshop()
    let names = scenes.split(separator: ",").map(String.init)
    let scenes = names.compactMap(CrashScene.init(rawValue:))
    guard scenes.count == names.count else { throw ValidationError("no such scene: \(names)") }
    var (states, losses) = (0, 0)
    for scene in scenes {
      let loop = try CrashLoop(
        scene: scene, program: Self.real(program), samples: Self.real(samples),
        workshop: workshop.path)
      for fault in faults.split(separator: ",") {
        let (ran, lost) = loop.run(String(fault), stays: stays, most: most, only: call)
        print(Figure.row("\(scene) \(fault)", "\(ran) states, \(lost) losses"))
        fflush(nil)
        states += ran
        losses += lost
      }
    }
    print("\(states) states, \(losses) losses")
    if losses > 0 { throw ExitCode.failure }
  }

  private static func real(_ path: String) throws -> String {
    guard let real = realpath(path, nil) else { throw BenchError.missing(program: path) }
    defer { free(real) }
    return String(cString: real)
  }
}

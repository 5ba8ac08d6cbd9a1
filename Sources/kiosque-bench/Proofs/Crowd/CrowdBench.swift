import ArgumentParser
import Glibc
import Store

/// `kiosque-bench crowd`: many processes on one library, some of them killed at random.
struct CrowdBench: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "crowd",
      abstract: "Many processes on one library, some killed: counts what is lost.",
      discussion: """
        Eight people, each with an eighth of the processes, import, correct, read, like, comment and \
        star in one library. Now and then one is stopped for a moment, or killed and another begins. With a \
        program, one process in eight is its `import` and one its `compact`, where it has that. At \
        the end all that was acknowledged must be there, each count must be that of the deeds, and \
        no lock may be held.
        """)
  }

  @Option(help: "How many processes at a time.")
  var processes = 64

  @Option(help: "For how long.")
  var seconds = 60

  @Option(help: "Another seed makes other deaths.")
  var seed = 1

  @Option(help: "The program, for imports as a person runs them; none, where it is not there.")
  var program = ".build/release/kiosque"

  @Option(help: "What it imports.")
  var samples = "Samples/dumps"

  func run() throws {
    let workshop = try Workshop()
    let folder = CrowdFolder(path: workshop.path)
    guard ChildRun("mkdir", [folder.acknowledged]).isGood else {
      throw BenchError.unwritable(path: workshop.path, errno: errno)
    }
    let library = try LibraryFolder.create(path: folder.library, places: folder.places(of: 0))
    try library.pen().keep(
      (0..<CrowdFolder.common).map(CrowdFolder.common), at: Moments.start)
    var crowd = Crowd(
      folder: folder, program: access(program, X_OK) == 0 ? program : nil, samples: samples,
      seed: seed)
    crowd.run(processes: processes, seconds: seconds)
    let account = CrowdAccount(folder: folder, killed: crowd.killed)
    print(
      "\(crowd.started) processes, \(crowd.killed.count) killed, \(crowd.stopped) stopped for a while; "
        + "\(account.acknowledgements) acknowledgements")
    for loss in account.losses { print("  \(loss)") }
    print("\(account.losses.count) losses")
    if !account.losses.isEmpty || account.acknowledgements == 0 { throw ExitCode.failure }
  }
}

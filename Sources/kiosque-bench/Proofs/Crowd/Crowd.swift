import Glibc
import Model

/// The processes, and what befalls them.
struct Crowd {
  let folder: CrowdFolder
  /// The program; nil for members of our own alone.
  let program: String?
  let samples: String
  private(set) var started = 0
  private(set) var stopped = 0
  /// The numbers of those that were killed.
  private(set) var killed: Set<Int> = []
  private var dice: Dice

  init(folder: CrowdFolder, program: String?, samples: String, seed: Int) {
    self.folder = folder
    self.program = program
    self.samples = samples
    dice = Dice(seed: seed)
  }

  mutating func run(processes: Int, seconds: Int) {
    let end = ContinuousClock.now + .seconds(seconds)
    var living: [(number: Int, process: ChildProcess)] = []
    var sleeping: [ChildProcess] = []
    while ContinuousClock.now < end {
      living.removeAll { !$0.process.isRunning }
      while living.count < processes {
        let left = Double((end - ContinuousClock.now).components.seconds) + 0.5
        guard let process = begin(started, seconds: left) else { break }
        living.append((started, process))
        started += 1
      }
      usleep(useconds_t(dice.number(in: 5_000...40_000)))
      guard !living.isEmpty else { continue }
      let victim = dice.number(in: 0...living.count - 1)
      if dice.chance(15) {
        living[victim].process.signal(SIGKILL)
        killed.insert(living[victim].number)
      } else if dice.chance(15) {
        living[victim].process.signal(SIGSTOP)
        sleeping.append(living[victim].process)
        stopped += 1
      }
      if !sleeping.isEmpty, dice.chance(40) { sleeping.removeFirst().signal(SIGCONT) }
    }
    for process in sleeping { process.signal(SIGCONT) }
    for (_, process) in living { _ = process.wait(atMost: 60) }
  }

  /// Nil where it could not be started.
  private func begin(_ number: Int, seconds: Double) -> ChildProcess? {
    let output = "\(folder.acknowledged)/\(number)"
    let home = ["HOME=\(folder.home(of: number % CrowdFolder.people))"]
    if let program, number % 8 == 7 {
      return ChildProcess(
        program, ["import", "--library", folder.library, samples], environment: home,
        output: output)
    }
    if let program, number % 8 == 6, number % 16 == 6 {
      // Of a program that has no such command, this is one that ends at once.
      return ChildProcess(
        program, ["compact", "--library", folder.library], environment: home,
        output: output + ".log")
    }
    return ChildProcess(
      "/proc/\(getpid())/exe", ["crowd-member", folder.path, "\(number)", "\(seconds)"],
      output: output, errors: "\(folder.path)/errors")
  }
}

enum Moments {
  /// A Sunday in November.
  static let start = Moment(secondsSince1970: 1_795_350_000, offset: 60)
}

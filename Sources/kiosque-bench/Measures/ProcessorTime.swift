import Glibc

/// Processor time, which a busy machine stretches less than the time on the wall.
enum ProcessorTime {
  /// The seconds that this process has used so far.
  static var used: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// The middle one of several runs, in seconds.
  static func median(runs: Int, of work: () -> Void) -> Double {
    median(
      (0..<max(1, runs)).map { _ in
        let start = used
        work()
        return used - start
      })
  }

  static func median(_ figures: [Double]) -> Double {
    figures.isEmpty ? .nan : figures.sorted()[figures.count / 2]
  }
}

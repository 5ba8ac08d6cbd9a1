import ArgumentParser

/// `kiosque-bench`: measures what we promise beside what others do, in the same run.
@main
struct Bench: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "kiosque-bench",
      abstract: "Measures Kiosque beside its peers.",
      discussion: """
        Figures are medians of processor time. Only the ratios mean something on another machine.
        """,
      subcommands: [
        TypographyBench.self, ReadingBench.self, FaultsBench.self, LibraryBench.self,
        ScreensBench.self, ImportBench.self, IngestBench.self, ScoresBench.self, CheckBench.self,
        CrashBench.self, CrowdBench.self, CrowdMember.self, MergeBench.self, TrafficBench.self,
        RefreshBench.self,
      ])
  }
}

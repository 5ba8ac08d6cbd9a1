import ArgumentParser
import Glibc
import Model
import Store

/// One process of a crowd: imports, reads and marks until its time is up or it is killed, and notes
/// each thing once the store has said that it is done.
struct CrowdMember: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "crowd-member", abstract: "One process of a crowd.", shouldDisplay: false)
  }

  @Argument var folder: String
  @Argument var number: Int
  @Argument var seconds: Double

  func run() throws {
    let crowd = CrowdFolder(path: folder)
    let end = ContinuousClock.now + .milliseconds(Int(seconds * 1000))
    var dice = Dice(seed: number)
    var step = 0
    let places = crowd.places(of: number % CrowdFolder.people, machine: number / 8 % 2)
    while ContinuousClock.now < end {
      let library = try LibraryFolder.open(path: crowd.library, places: places)
      let pen = library.pen()
      // One run of a reader.
      for _ in 0..<dice.number(in: 1...20) where ContinuousClock.now < end {
        step += 1
        try act(pen, step, &dice)
        usleep(useconds_t(dice.number(in: 0...20_000)))
      }
      if dice.chance(20) { try look(at: library) }
    }
    print("end \(number)")
  }

  private func act(_ pen: Pen, _ step: Int, _ dice: inout Dice) throws {
    let shared = dice.number(in: 0...CrowdFolder.common - 1)
    let common = CrowdFolder.common(shared)
    let moment = Moment(secondsSince1970: 1_795_350_005 + step, offset: 60)
    switch dice.number(in: 0...9) {
    case 0:
      let articles =
        (0..<dice.number(in: 1...10)).map { CrowdFolder.article("\(number)-\(step)-\($0)") }
        + [CrowdFolder.common(shared, corrected: dice.number(in: 0...2))]
      try pen.keep(articles, at: moment)
      for article in articles { note("kept \(article.id)") }
    case 1, 2, 3:
      try pen.record([.opened(common.id), .readOn(common.id)], at: moment)
      note("read \(common.id) \(number % CrowdFolder.people)")
    case 4:
      try pen.record([.liked(common.id, true)], at: moment)
      note("liked \(common.id) \(number % CrowdFolder.people)")
    case 5, 6:
      note("says \(common.id) \(number)-\(step)")
      try pen.record([.commented(common.id, text: "\(number)-\(step)")], at: moment)
      note("said \(common.id) \(number)-\(step)")
    default:
      // Only this process stars this article: the last that was acknowledged holds.
      let own = CrowdFolder.article("étoile-\(number)").id
      let isOn = dice.chance(50)
      note("stars \(own) \(number % CrowdFolder.people) \(isOn)")
      try pen.record([.starred(own, isOn)], at: moment)
      note("starred \(own) \(number % CrowdFolder.people) \(isOn)")
    }
  }

  /// Reads everything, and derives what can be: nothing may be amiss but a line that is being written.
  private func look(at library: LibraryFolder) throws {
    var damage: [Damage] = []
    _ = library.headlines(noting: &damage)
    _ = library.readings(noting: &damage)
    for damage in damage where damage.fact != .tornTail { note("amiss \(damage)") }
  }

  /// One `write`, so that no line is ever half of one.
  private func note(_ line: String) {
    _ = Array((line + "\n").utf8).withUnsafeBytes {
      write(STDOUT_FILENO, $0.baseAddress, $0.count)
    }
  }
}

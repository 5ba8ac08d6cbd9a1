import ArgumentParser
import JSON
import Model
import Reader
import Store

/// `kiosque list`: the headlines of what is kept.
struct List: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(abstract: say("Liste les articles gardés.", "Lists the articles kept."))
  }

  enum Order: String, EnumerableFlag {
    case latest, mostRead, unread, starred

    static func help(for value: Order) -> ArgumentHelp? {
      switch value {
      case .latest:
        ArgumentHelp(say("Du plus récent au plus ancien.", "Newest first."))
      case .mostRead: ArgumentHelp(say("Les plus lus cette semaine.", "Most read this week."))
      case .unread: ArgumentHelp(say("Ceux qui ne sont pas lus.", "Those not read."))
      case .starred: ArgumentHelp(say("Ceux mis de côté.", "Those set aside."))
      }
    }
  }

  @OptionGroup var options: LibraryOptions
  @Flag var order = Order.latest
  @Flag(help: ArgumentHelp(say("Un tableau JSON.", "A JSON array."))) var json = false

  func run() throws {
    let library = try options.choice.library()
    var damage: [Damage] = []
    let readings = library?.readings(noting: &damage)
    let kept = library?.headlines(noting: &damage) ?? []
    let headlines = ordered(Ranking.latest(kept), readings)
    if json {
      let values = headlines.map { HeadlineJSON.value(of: $0, readings) }
      try Output.print(bytes: JSONWriter.page(.array(values)))
      return try Shortfall.end(library, damage)
    }
    if headlines.isEmpty { Output.error(Sentence.nothingFound) }
    for headline in headlines {
      try Output.print(HeadlineLine.of(headline, readings, options))
    }
    try Shortfall.end(library, damage)
  }

  private func ordered(_ headlines: [Headline], _ readings: Readings?) -> [Headline] {
    guard let readings else { return headlines }
    let listed = headlines.filter { !readings.state(of: $0.id).isDeleted }
    switch order {
    case .latest: return listed
    case .mostRead:
      let byID = Dictionary(listed.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      return Ranking.mostRead(in: readings, window: .week, today: Environment.now) { byID[$0] }
        .map(\.headline)
    case .unread: return listed.filter { !readings.state(of: $0.id).isRead }
    case .starred: return listed.filter { readings.state(of: $0.id).isStarred }
    }
  }
}

import ArgumentParser
import JSON
import Reader
import Store

/// `kiosque stats`: how much a library holds.
struct Stats: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: say("Dit ce que contient la bibliothèque.", "Says what the library holds."))
  }

  @OptionGroup var options: LibraryOptions
  @Flag(help: ArgumentHelp(say("Un objet JSON.", "A JSON object."))) var json = false

  func run() throws {
    let census = try options.choice.library()?.census() ?? Census()
    if json {
      var members = rows(census).map { JSONValue.Member($0.key, .integer($0.count)) }
      members.append(.init("isDerivedCurrent", .bool(census.isDerivedCurrent)))
      return try Output.print(bytes: JSONWriter.page(.object(members)))
    }
    for row in rows(census) {
      try Output.print(say("\(row.name) : \(row.count)", "\(row.name): \(row.count)"))
    }
    if !census.isDerivedCurrent {
      try Output.print(
        say(
          "Ce qui est dérivé sera refait à la prochaine ouverture.",
          "What is derived will be made again at the next opening."))
    }
  }

  private func rows(_ census: Census) -> [(key: String, name: String, count: Int)] {
    [
      ("articles", say("articles", "articles"), census.articles),
      ("revisions", say("révisions", "revisions"), census.revisions),
      ("months", say("mois", "months"), census.months),
      ("readers", say("lecteurs", "readers"), census.readers),
      ("devices", say("machines", "machines"), census.devices),
      ("journals", say("journaux", "journals"), census.journals),
      ("snapshots", say("instantanés", "snapshots"), census.snapshots),
      ("articleBytes", say("octets d’articles", "bytes of articles"), census.articleBytes),
      ("journalBytes", say("octets de journaux", "bytes of journals"), census.journalBytes),
      ("derivedBytes", say("octets dérivés", "bytes derived"), census.derivedBytes),
    ]
  }
}

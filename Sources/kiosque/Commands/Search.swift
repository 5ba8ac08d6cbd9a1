import ArgumentParser
import JSON
import Model
import Reader
import Store

/// `kiosque search MOTS`: the articles that hold all the words.
struct Search: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: say(
        "Cherche des mots dans tout ce qui est gardé.", "Looks for words in all that is kept."),
      discussion: say(
        "Ni les accents ni les majuscules ne comptent : « elysee » trouve « Élysée ».",
        "Neither accents nor capitals matter: “elysee” finds “Élysée”."))
  }

  @OptionGroup var options: LibraryOptions
  @Flag(help: ArgumentHelp(say("Un tableau JSON.", "A JSON array."))) var json = false

  @Argument(help: ArgumentHelp(say("Les mots.", "The words."), valueName: "mots"))
  var words: [String]

  func run() throws {
    let stock = Stock(library: try options.choice.library())
    var damage: [Damage] = []
    let readings = stock.readings(noting: &damage)
    let found = stock.search(words.joined(separator: " "), noting: &damage)
      .filter { !readings.state(of: $0.headline.id).isDeleted }
    if json {
      let values = found.map {
        HeadlineJSON.value(of: $0.headline, readings, passage: $0.passage)
      }
      try Output.print(bytes: JSONWriter.page(.array(values)))
      return try Shortfall.end(stock.library, damage)
    }
    if found.isEmpty { Output.error(Sentence.nothingFound) }
    for article in found {
      try Output.print(HeadlineLine.of(article.headline, readings, options))
      try Output.print("         " + article.passage)
    }
    try Shortfall.end(stock.library, damage)
  }
}

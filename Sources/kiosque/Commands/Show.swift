import ArgumentParser
import JSON
import Model
import Reader
import Store
import Text
import Typography

/// `kiosque show IDENTIFIANT|FICHIER|ADRESSE|-`: one article on standard output.
struct Show: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: say(
        "Compose un article sur la sortie standard.", "Typesets an article on standard output."))
  }

  @OptionGroup var options: LibraryOptions

  @Option(
    help: ArgumentHelp(
      say("La largeur, en cellules.", "The width, in cells."), valueName: "n"))
  var width = 72

  @Flag(help: ArgumentHelp(say("L’article en JSON.", "The article as JSON.")))
  var json = false

  @Flag(
    help: ArgumentHelp(
      say(
        "Compose le texte tel quel, sans y chercher d’article.",
        "Typesets the text as it stands, without looking for an article.")))
  var text = false

  @Flag(help: ArgumentHelp(say("Justifie les lignes.", "Justifies the lines.")))
  var justify = false

  @Flag(help: ArgumentHelp(say("Coupe les mots.", "Parts words.")))
  var hyphenate = false

  @Flag(
    name: .customLong("first-fit"),
    help: ArgumentHelp(
      say(
        "Remplit ligne après ligne, sans peser tout le paragraphe.",
        "Fills line after line, without weighing the whole paragraph.")))
  var isFirstFit = false

  @Argument(
    help: ArgumentHelp(
      say("Identifiant, fichier, adresse ou « - ».", "Identifier, file, address or “-”."),
      valueName: "article"))
  var name: String

  func validate() throws {
    guard (1...1000).contains(width) else {
      throw ValidationError(
        say("« --width » va de 1 à 1000.", "“--width” goes from 1 to 1000."))
    }
    if text, json {
      throw ValidationError(
        say("« --text » et « --json » s’excluent.", "“--text” and “--json” exclude each other."))
    }
  }

  func run() throws {
    if text { return try showText() }
    let article = try article()
    if json {
      try Output.print(bytes: JSONWriter.page(ArticleV1.value(of: article, isPrinted: true)))
      return
    }
    try PrintedArticle.eachLine(of: article, setting: setting, wording: options.wording) {
      line throws(Failure) in try Output.print(line)
    }
  }

  private var setting: Setting {
    Setting(
      measure: width, fit: isFirstFit ? .first : .total, hyphenation: hyphenate,
      isJustified: justify, ambiguous: options.ambiguous)
  }

  /// A file of that name first, then the identifier, whole or its beginning.
  private func article() throws(Failure) -> Article {
    if name == "-" || ArticleInput.isAddress(name) || InputFile.exists(name) {
      return try ArticleInput.articles(from: name)[0]
    }
    guard let library = try options.choice.library() else { throw .noSuchArticle(name) }
    let ids: [ArticleID]
    do throws(StoreError) {
      ids = try library.ids(startingWith: name)
      if ids.count == 1 { return try library.article(ids[0]) }
    } catch {
      throw .store(error)
    }
    guard ids.isEmpty else { throw .severalArticles(name, count: ids.count) }
    throw name.contains("/") || name.contains(".") ? .missing(path: name) : .noSuchArticle(name)
  }

  /// Paragraphs are parted by blank lines; single line ends join.
  private func showText() throws(Failure) {
    let bytes = name == "-" ? try InputFile.readStandardInput() : try InputFile.read(name)
    let paragraphs = PlainParagraphs.of(bytes.withUnsafeBufferPointer { Cleaning.body(utf8: $0) })
    for (index, paragraph) in paragraphs.enumerated() {
      if index > 0 { try Output.print("") }
      let set = Paragraph(paragraph, setting: setting)
      for line in set.lines {
        try Output.print(set.string(of: line))
      }
    }
  }
}

/// Plain text cut at its blank lines, the lines of each paragraph joined by one space.
enum PlainParagraphs {
  static func of(_ text: String) -> [String] {
    var paragraphs: [String] = []
    var lines: [Substring] = []
    let all: [Substring] = text.split(separator: "\n", omittingEmptySubsequences: false) + [""]
    for line in all {
      let words = line.drop { $0 == " " || $0 == "\t" }
      if !words.isEmpty {
        lines.append(words)
      } else if !lines.isEmpty {
        paragraphs.append(lines.joined(separator: " "))
        lines = []
      }
    }
    return paragraphs
  }
}

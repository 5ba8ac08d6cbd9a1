import ArgumentParser
import Glibc
import Ingest
import JSON
import Model
import Reader
import Store
import Typography

/// `kiosque export [MOTS…] [--to DOSSIER]`: articles for other programs.
struct Export: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: say(
        "Donne des articles à d’autres programmes.", "Gives articles to other programs."),
      discussion: say(
        "Tous, ou ceux mis de côté, ou ceux qui contiennent les mots. En JSON, un par ligne, que « kiosque import - » reprend ; avec « --to », un fichier par article.",
        "All, or those set aside, or those that hold the words. As JSON, one a line, which “kiosque import -” takes back; with “--to”, a file an article."
      ))
  }

  enum Format: String, ExpressibleByArgument { case json, text, markdown }

  @OptionGroup var options: LibraryOptions

  @Flag(help: ArgumentHelp(say("Ceux mis de côté.", "Those set aside."))) var starred = false

  @Option(help: ArgumentHelp(say("La forme.", "The form."), valueName: "json|text|markdown"))
  var format = Format.json

  @Option(
    help: ArgumentHelp(
      say(
        "Le dossier où les mettre ; sinon la sortie standard.",
        "The folder to put them in; else standard output."),
      valueName: say("dossier", "folder")))
  var to: String?

  @Argument(help: ArgumentHelp(say("Les mots.", "The words."), valueName: "mots"))
  var words: [String] = []

  func run() throws {
    guard let library = try options.choice.library() else {
      throw Failure.store(.missing(path: try options.choice.path))
    }
    if let to, mkdir(to, 0o777) != 0, errno != EEXIST {
      throw Failure.store(.unwritable(path: to, errno: errno))
    }
    var failed = 0
    var damage: [Damage] = []
    for (place, headline) in chosen(in: library, noting: &damage).enumerated() {
      let article: Article
      do throws(StoreError) {
        article = try library.article(of: headline)
      } catch {
        Output.error(error.sentence)
        failed += 1
        continue
      }
      try put(article, isFirst: place == 0)
    }
    try Shortfall.end(library, damage)
    if failed > 0 { throw ExitCode(ExitStatus.someInputsFailed) }
  }

  /// Newest first, what a person took out of the lists left out.
  private func chosen(
    in library: LibraryFolder, noting damage: inout [Damage]
  ) -> [Headline] {
    let readings = library.readings(noting: &damage)
    let headlines =
      words.isEmpty
      ? library.headlines(noting: &damage)
      : library.search(words.joined(separator: " "), noting: &damage).map(\.headline)
    return Ranking.latest(headlines).filter { headline in
      let state = readings.state(of: headline.id)
      return !state.isDeleted && (!starred || state.isStarred)
    }
  }

  private func put(_ article: Article, isFirst: Bool) throws(Failure) {
    var bytes = try bytes(of: article)
    guard let to else {
      if format != .json, !isFirst { bytes = Array(separator.utf8) + bytes }
      return try Output.print(bytes: bytes)
    }
    let path = "\(to)/\(article.id).\(ending)"
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .store(.unwritable(path: path, errno: errno)) }
    defer { close(descriptor) }
    do throws(Failure) {
      try Output.write(bytes, to: descriptor)
    } catch .outputUnwritable(let errno) {
      throw .store(.unwritable(path: path, errno: errno))
    }
  }

  private func bytes(of article: Article) throws(Failure) -> [UInt8] {
    switch format {
    case .json:
      let value = ArticleV1.value(of: article, isPrinted: true)
      return JSONWriter.line(value) + [UInt8(ascii: "\n")]
    case .markdown: return Array(MarkdownWriter.text(of: article).utf8)
    case .text:
      var text = ""
      let setting = Setting(measure: 72, ambiguous: options.ambiguous)
      PrintedArticle.eachLine(of: article, setting: setting, wording: options.wording) { line in
        text += line + "\n"
      }
      return Array(text.utf8)
    }
  }

  /// Between two articles on standard output.
  private var separator: String { format == .text ? "\n\u{C}\n" : "\n" }

  private var ending: String {
    switch format {
    case .json: "json"
    case .text: "txt"
    case .markdown: "md"
    }
  }
}

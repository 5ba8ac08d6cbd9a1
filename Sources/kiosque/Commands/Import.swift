import ArgumentParser
import JSON
import Model
import Reader
import Store

/// `kiosque import FICHIER|DOSSIER|ADRESSE|-`: keeps articles in the library.
struct Import: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: say("Garde des articles.", "Keeps articles."),
      discussion: say(
        "Pages enregistrées, flux RSS et Atom, textes, articles en JSON ; un dossier est parcouru.",
        "Saved pages, RSS and Atom feeds, texts, articles as JSON; a folder is walked."))
  }

  @OptionGroup var options: LibraryOptions

  @Flag(
    help: ArgumentHelp(
      say("Imprime un article par ligne, en JSON.", "Prints one article a line, as JSON.")))
  var json = false

  @Flag(
    name: .customLong("dry-run"),
    help: ArgumentHelp(say("Ne garde rien.", "Keeps nothing.")))
  var isDryRun = false

  @Argument(
    help: ArgumentHelp(
      say("Fichiers, dossiers, adresses ou « - ».", "Files, folders, addresses or “-”."),
      valueName: "fichier"))
  var names: [String]

  func run() throws {
    let pen = isDryRun ? nil : try options.libraryToWrite().pen()
    var failures: [Failure] = []
    for name in names {
      do throws(Failure) {
        let (articles, refused) = try articles(from: name)
        failures += refused
        report(articles, try pen.map { pen throws(Failure) in try keep(articles, with: pen) })
      } catch {
        failures.append(error)
        if let sentence = error.sentence { Output.error(sentence) }
      }
    }
    if let failure = failures.first {
      // One input that failed tells its own status, several that some failed.
      throw names.count == 1 && failures.count == 1 && !InputFile.isFolder(names[0])
        ? ExitCode(failure.status) : ExitCode(ExitStatus.someInputsFailed)
    }
  }

  private func articles(from name: String) throws(Failure) -> ([Article], [Failure]) {
    guard InputFile.isFolder(name) else { return (try ArticleInput.articles(from: name), []) }
    var failures: [Failure] = []
    let articles = ArticleInput.articles(inFolder: name) { failure in
      if let sentence = failure.sentence { Output.error(sentence) }
      failures.append(failure)
    }
    if articles.isEmpty, failures.isEmpty { throw .emptyFolder(path: name) }
    return (articles, failures)
  }

  private func keep(_ articles: [Article], with pen: Pen) throws(Failure) -> [Kept] {
    do throws(StoreError) {
      return try pen.keep(articles, at: Environment.now)
    } catch {
      throw .store(error)
    }
  }

  private func report(_ articles: [Article], _ kept: [Kept]?) {
    for (index, article) in articles.enumerated() {
      if json {
        let value = ArticleV1.value(of: article, isPrinted: true)
        Output.print(bytes: JSONWriter.line(value) + [UInt8(ascii: "\n")])
      } else {
        let state = kept.map { options.wording.kept($0[index]) } ?? options.wording.read
        Output.print("\(article.id.text.prefix(8)) \(state) \(article.title)")
      }
    }
  }
}

extension Wording {
  fileprivate func kept(_ kept: Kept) -> String {
    let isFrench = language == .french
    return switch kept {
    case .new: isFrench ? "gardé    " : "kept     "
    case .revision: isFrench ? "révisé   " : "revised  "
    case .already: isFrench ? "déjà là  " : "there    "
    }
  }

  fileprivate var read: String { language == .french ? "lu       " : "read     " }
}

import ArgumentParser
import Ingest
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
        "Pages enregistrées, flux, textes, courriels, articles en JSON ; un dossier est parcouru.",
        "Saved pages, feeds, texts, mails, articles as JSON; a folder is walked."))
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
    var keeper = Keeper(options, keeps: !isDryRun)
    var (failures, count): ([Failure], Int) = ([], 0)
    var outputFailure: Failure?
    for name in names {
      try take(from: name, &failures) { (taken) throws(Failure) in
        count += taken.articles.count
        for note in taken.notes { Output.error(note) }
        let kept = try keeper.keep(taken.articles)
        // Who reads the report may leave; the articles are kept all the same.
        guard outputFailure == nil else { return }
        do throws(Failure) {
          try report(taken, kept)
        } catch {
          outputFailure = error
        }
      }
    }
    keeper.derive()
    if let failure = failures.first {
      // One input that failed tells its own status, several that some failed.
      let isAlone = names.count == 1 && failures.count == 1 && count == 0
      throw ExitCode(isAlone ? failure.status : ExitStatus.someInputsFailed)
    }
    if let outputFailure { throw outputFailure }
  }

  /// Hands over the articles of an input; what cannot be read is said at once. What `each` throws
  /// ends it all.
  private func take(
    from name: String, _ failures: inout [Failure],
    each: (ArticleInput.Taken) throws(Failure) -> Void
  ) throws(Failure) {
    var noted: [Failure] = []
    func note(_ failure: Failure) {
      if let sentence = failure.sentence { Output.error(sentence) }
      noted.append(failure)
    }
    defer { failures += noted }
    var ending: Failure?
    do throws(Failure) {
      guard InputFile.isFolder(name) else {
        return try ArticleInput.take(from: name) { (taken) throws(Failure) in
          do throws(Failure) {
            try each(taken)
          } catch {
            ending = error
            throw error
          }
        }
      }
      let taken = ArticleInput.take(fromFolder: name, fail: note)
      if taken.articles.isEmpty, noted.isEmpty { throw .emptyFolder(path: name) }
      do throws(Failure) {
        try each(taken)
      } catch {
        ending = error
        throw error
      }
    } catch {
      if let ending { throw ending }
      note(error)
    }
  }

  private func report(_ taken: ArticleInput.Taken, _ kept: [Kept]?) throws(Failure) {
    for (index, article) in taken.articles.enumerated() {
      if json {
        var members = ArticleV1.value(of: article, isPrinted: true).members ?? []
        if let evidence = taken.evidence[article.id] {
          members.append(JSONValue.Member("evidence", evidence.json))
        }
        let value = JSONValue.object(members)
        try Output.print(bytes: JSONWriter.line(value) + [UInt8(ascii: "\n")])
      } else {
        let state = kept.map { options.wording.kept($0[index]) } ?? options.wording.read
        try Output.print("\(article.id.text.prefix(8)) \(state) \(article.title)")
      }
    }
  }
}

/// Keeps articles with one pen for all inputs. The library is opened, or made, when there is
/// something to keep.
private struct Keeper: ~Copyable {
  private let options: LibraryOptions
  private let keeps: Bool
  private var library: LibraryFolder?
  private var pen: Pen?

  init(_ options: LibraryOptions, keeps: Bool) {
    self.options = options
    self.keeps = keeps
  }

  /// Nil when nothing is to be kept.
  mutating func keep(_ articles: [Article]) throws(Failure) -> [Kept]? {
    guard keeps, !articles.isEmpty else { return nil }
    if pen == nil {
      let library = try options.choice.libraryToWrite()
      self.library = library
      pen = library.pen()
    }
    do throws(StoreError) {
      return try pen?.keep(articles, at: Environment.now)
    } catch {
      throw .store(error)
    }
  }

  /// Brings what is derived up to date, so that the reader opens at once.
  func derive() {
    var damage: [Damage] = []
    _ = library?.index(noting: &damage)
    library?.compactWhereMany()
  }
}

extension [Evidence] {
  /// `{"title": {"rule": "json-ld", "certainty": "sure"}, …}`
  fileprivate var json: JSONValue {
    .object(
      map { evidence in
        JSONValue.Member(
          evidence.part.rawValue,
          .object([
            JSONValue.Member("rule", .string(evidence.rule.rawValue)),
            JSONValue.Member("certainty", .string(evidence.certainty.rawValue)),
          ]))
      })
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

  fileprivate var read: String { language == .french ? "trouvé   " : "found    " }
}

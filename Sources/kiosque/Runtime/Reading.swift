import ArgumentParser
import Model
import Reader
import Store
import Terminal
import Text
import Typography

/// A run of the reader, on a library or on what was named.
struct Reading {
  let names: [String]
  let library: LibraryChoice
  let ambiguous: AmbiguousWidth

  func run() throws {
    let stock = try stock()
    guard StandardDescriptors.areTerminal || names.contains("-") else {
      return try printInstead(stock)
    }
    if names.contains("-"), !StandardDescriptors.takeKeysFromTerminal() {
      return try printInstead(stock)
    }
    let status = try Self.read(stock, library, ambiguous)
    if status == ExitStatus.ok { stock.compactWhereMany() }
    if status != ExitStatus.ok { throw ExitCode(status) }
  }

  private func stock() throws(Failure) -> Stock {
    guard !names.isEmpty else { return Stock(library: try library.library()) }
    if names.count == 1, let library = try openedAsLibrary(names[0]) {
      return Stock(library: library)
    }
    let taken = try namedArticles()
    return Stock(
      articles: taken.articles, origins: Origins(taken.origins), library: try? library.library())
  }

  /// What can be opened of what was named; what can't is said, unless it is all.
  private func namedArticles() throws(Failure) -> ArticleInput.Taken {
    var taken = ArticleInput.Taken()
    var failures: [Failure] = []
    for name in names {
      do throws(Failure) {
        taken.add(try ArticleInput.take(from: name))
      } catch {
        failures.append(error)
      }
    }
    if taken.articles.isEmpty, let failure = failures.first { throw failure }
    for failure in failures { if let sentence = failure.sentence { Output.error(sentence) } }
    return taken
  }

  /// A folder that is a library, or was meant to be one.
  private func openedAsLibrary(_ path: String) throws(Failure) -> LibraryFolder? {
    guard InputFile.isFolder(path) else { return nil }
    do throws(StoreError) {
      return try LibraryFolder.open(path: path, places: Environment.places)
    } catch .missing, .notALibrary {
      return nil
    } catch {
      throw .store(error)
    }
  }

  /// The terminal is given back when this returns.
  private static func read(
    _ stock: Stock, _ library: LibraryChoice, _ ambiguous: AmbiguousWidth
  ) throws(Failure) -> Int32 {
    do throws(TerminalError) {
      let mailbox = Mailbox()
      var runner = EffectRunner(stock, choice: library, mailbox: mailbox)
      runner.fillShelf()
      var terminal = try CursesTerminal(ambiguous: ambiguous)
      mailbox.attach(terminal.wakeUp)
      let session = Session(
        size: terminal.size, now: Environment.now, wording: Wording(Environment.language),
        hasEditor: Environment.editor != nil, opensSingleArticle: stock.loose?.count == 1,
        ambiguous: terminal.ambiguous)
      var runtime = Runtime(session: session, runner: runner, mailbox: mailbox)
      return runtime.run(on: &terminal)
    } catch {
      throw .terminal(error)
    }
  }

  /// Where nobody can press a key, the text itself.
  private func printInstead(_ stock: Stock) throws(Failure) {
    guard let loose = stock.loose, let article = loose.values.first, loose.count == 1 else {
      throw .terminal(.notATerminal(descriptor: 1))
    }
    let setting = Setting(measure: 72, ambiguous: ambiguous)
    let wording = Wording(Environment.language)
    try PrintedArticle.eachLine(of: article, setting: setting, wording: wording) {
      line throws(Failure) in try Output.print(line)
    }
  }
}

import ArgumentParser
import JSON
import Model
import Reader
import Store

/// `kiosque prune`: takes old articles out of the lists, or puts them back.
struct Prune: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: say(
        "Retire des listes les vieux articles.", "Takes old articles out of the lists."),
      discussion: say(
        "Jamais ceux qui sont mis de côté, commencés, aimés ou commentés. « --undo » remet ceux du dernier retrait, tant que « --purge » n’a pas supprimé leurs fichiers.",
        "Never those set aside, begun, liked or commented on. “--undo” puts those of the last pruning back, until “--purge” has removed their files."
      ))
  }

  @OptionGroup var options: LibraryOptions

  @Option(
    help: ArgumentHelp(
      say("Garde les articles des n derniers jours.", "Keeps the articles of the last n days."),
      valueName: "n"))
  var days: Int?

  @Option(
    help: ArgumentHelp(
      say("Garde les n articles les plus récents.", "Keeps the n newest articles."), valueName: "n")
  )
  var articles: Int?

  @Flag(help: ArgumentHelp(say("Remet ceux du dernier retrait.", "Puts back the last pruning.")))
  var undo = false

  @Flag(
    help: ArgumentHelp(
      say(
        "Supprime pour de bon les fichiers de ce qui est retiré.",
        "Removes for good the files of what was taken out.")))
  var purge = false

  @Flag(
    name: .customLong("dry-run"),
    help: ArgumentHelp(say("Dit seulement ce qui serait fait.", "Only says what would be done.")))
  var isDryRun = false

  @Flag(help: ArgumentHelp(say("Supprime sans demander.", "Removes without asking.")))
  var yes = false

  @Flag(help: ArgumentHelp(say("Un objet JSON.", "A JSON object."))) var json = false

  func validate() throws {
    let count = [days != nil, articles != nil, undo, purge].count { $0 }
    guard count == 1 else {
      throw ValidationError(
        say(
          "Choisissez « --days », « --articles », « --undo » ou « --purge ».",
          "Choose “--days”, “--articles”, “--undo” or “--purge”."))
    }
    guard (days ?? 1) >= 1, (articles ?? 0) >= 0 else {
      throw ValidationError(
        say(
          "« --days » part de 1, « --articles » de 0.", "“--days” starts at 1, “--articles” at 0."))
    }
  }

  func run() throws {
    guard let library = try options.choice.library() else {
      throw Failure.store(.missing(path: try options.choice.path))
    }
    if purge { return try removeFiles(of: library) }
    if undo { return try putBack(in: library) }
    let retention = days.map { Retention.days($0) } ?? .articles(articles ?? 0)
    let outdated = library.outdated(retention, at: Environment.now)
    if isDryRun, !json {
      for headline in outdated { try Output.print(HeadlineLine.of(headline, nil, options)) }
    }
    try record(outdated.map { .pruned($0.id) }, in: library)
    let count = outdated.count
    try tell(
      outdated.map(\.id),
      isDryRun
        ? say("À retirer : \(count).", "To be taken out: \(count).")
        : say(
          "Retirés : \(count) ; « kiosque prune --undo » les remet.",
          "Taken out: \(count); “kiosque prune --undo” puts them back."))
  }

  private func putBack(in library: LibraryFolder) throws {
    let ids: [ArticleID]
    do throws(StoreError) {
      ids = try library.lastPruned()
    } catch {
      throw Failure.store(error)
    }
    try record(ids.map { .deleted($0, false) }, in: library)
    try tell(
      ids,
      isDryRun
        ? say("À remettre : \(ids.count).", "To be put back: \(ids.count).")
        : say("Remis : \(ids.count).", "Put back: \(ids.count)."))
  }

  private func removeFiles(of library: LibraryFolder) throws {
    let (ids, files, bytes) = library.removable()
    if isDryRun || files == 0 {
      return try tell(
        ids,
        say(
          "Fichiers à supprimer : \(files) (\(bytes) octets).",
          "Files to be removed: \(files) (\(bytes) bytes)."))
    }
    let question = say(
      "Supprimer pour de bon \(files) fichiers (\(bytes) octets) ?",
      "Remove \(files) files (\(bytes) bytes) for good?")
    guard try Confirmation.isGiven(yes, to: question) else { return }
    let count: Int
    do throws(StoreError) {
      count = try library.removePruned()
    } catch {
      throw Failure.store(error)
    }
    try tell(ids, say("Fichiers supprimés : \(count).", "Files removed: \(count)."))
  }

  private func record(_ deeds: [Deed], in library: LibraryFolder) throws(Failure) {
    guard !isDryRun, !deeds.isEmpty else { return }
    do throws(StoreError) {
      try library.pen().record(deeds, at: Environment.now)
    } catch {
      throw .store(error)
    }
  }

  private func tell(_ ids: [ArticleID], _ sentence: String) throws(Failure) {
    guard json else { return try Output.print(sentence) }
    let value = JSONValue.object([
      .init("articles", .array(ids.map { .string($0.text) })), .init("dryRun", .bool(isDryRun)),
    ])
    try Output.print(bytes: JSONWriter.page(value))
  }
}

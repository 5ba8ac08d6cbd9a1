import ArgumentParser
import JSON
import Reader
import Store

/// `kiosque compact`: folds the journals of this machine into one file.
struct Compact: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: say(
        "Réunit en un seul fichier les journaux de cette machine.",
        "Folds this machine’s journals into one file."),
      discussion: say(
        "Rien de ce qu’ils disent n’est perdu ; au-delà de 64, Kiosque le fait de lui-même.",
        "Nothing that they say is lost; beyond 64, Kiosque does so by itself."))
  }

  @OptionGroup var options: LibraryOptions
  @Flag(help: ArgumentHelp(say("Un objet JSON.", "A JSON object."))) var json = false

  func run() throws {
    let library = try options.choice.library()
    let reports: [CompactionReport]
    do throws(StoreError) {
      reports = try library?.compact() ?? []
    } catch {
      throw Failure.store(error)
    }
    let unread = reports.flatMap(\.unread)
    if json {
      try Output.print(bytes: JSONWriter.page(value(of: reports)))
      return try Shortfall.end(library, unread)
    }
    let done = reports.filter { !$0.snapshots.isEmpty }
    if done.isEmpty { try Output.print(say("Rien à réunir.", "Nothing to fold.")) }
    for report in done {
      let (files, lines, kept) = (report.files, report.lines, report.kept)
      try Output.print(
        say(
          "\(files) fichiers réunis ; lignes qui disent encore quelque chose : \(kept) sur \(lines).",
          "\(files) files folded; lines that still tell something: \(kept) of \(lines)."))
    }
    let damaged = reports.reduce(0) { $0 + $1.damaged }
    if damaged > 0 {
      Output.error(
        say(
          "\(damaged) fichiers abîmés restent comme ils sont : voyez « kiosque check ».",
          "\(damaged) damaged files stay as they are: see “kiosque check”."))
    }
    try Shortfall.end(library, unread)
  }

  private func value(of reports: [CompactionReport]) -> JSONValue {
    func sum(_ count: (CompactionReport) -> Int) -> JSONValue {
      .integer(reports.reduce(0) { $0 + count($1) })
    }
    return .object([
      .init("snapshots", .array(reports.flatMap(\.snapshots).map(JSONValue.string))),
      .init("files", sum(\.files)), .init("lines", sum(\.lines)), .init("kept", sum(\.kept)),
      .init("bytesBefore", sum(\.bytesBefore)), .init("bytesAfter", sum(\.bytesAfter)),
      .init("living", sum(\.living)), .init("damaged", sum(\.damaged)),
    ])
  }
}

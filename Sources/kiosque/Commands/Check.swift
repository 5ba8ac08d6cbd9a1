import ArgumentParser
import Glibc
import JSON
import Model
import Reader
import Store

/// `kiosque check`: reads a whole library, and says what is wrong with it.
struct Check: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: say("Vérifie toute la bibliothèque.", "Checks the whole library."),
      discussion: say(
        "Le statut est 65 quand quelque chose est abîmé. Rien n’est changé sans « --repair ».",
        "The status is 65 when something is damaged. Nothing is changed without “--repair”."))
  }

  @OptionGroup var options: LibraryOptions
  @Flag(help: ArgumentHelp(say("Un objet JSON.", "A JSON object."))) var json = false

  @Flag(
    help: ArgumentHelp(
      say(
        "Met de côté ce qui est abîmé et refait ce qui peut l’être, après l’avoir annoncé.",
        "Sets aside what is damaged and makes again what can be, having said so.")))
  var repair = false

  @Flag(help: ArgumentHelp(say("Répare sans demander.", "Repairs without asking."))) var yes = false

  func run() throws {
    guard let library = try options.choice.library() else {
      throw Failure.store(.missing(path: try options.choice.path))
    }
    let report = try check(library)
    if !json { try tell(report) }
    var repaired: [Finding] = []
    if repair { repaired = try doRepairs(report, library) }
    let after = repaired.isEmpty ? report : try check(library)
    if json { try Output.print(bytes: JSONWriter.page(after.value(after: repaired))) }
    if !after.isSound { throw ExitCode(ExitStatus.badInput) }
  }

  private func check(_ library: LibraryFolder) throws(Failure) -> CheckReport {
    let now = Environment.now
    guard let report = Waiting.until({ await library.check(at: now) }) else {
      throw .unreadable(path: library.path, errno: EMFILE)
    }
    return report
  }

  /// Those that were seen to.
  private func doRepairs(
    _ report: CheckReport, _ library: LibraryFolder
  ) throws(Failure) -> [Finding] {
    let proposed = report.findings.filter { $0.remedy != nil }
    guard !proposed.isEmpty else { return [] }
    if !json {
      try Output.print(say("À faire :", "To do:"))
      for finding in proposed { try Output.print("- \(finding.proposal ?? "")") }
    }
    let question = say("Réparer ?", "Repair?")
    guard try Confirmation.isGiven(yes, to: question) else { return [] }
    do throws(StoreError) {
      return try library.repair(proposed)
    } catch {
      throw .store(error)
    }
  }

  private func tell(_ report: CheckReport) throws(Failure) {
    for finding in report.findings { try Output.print(finding.sentence) }
    let damaged = report.findings.count(where: \.isDamage)
    var facts = [
      say("articles : \(report.articles)", "articles: \(report.articles)"),
      say("journaux : \(report.journals)", "journals: \(report.journals)"),
      say("instantanés : \(report.snapshots)", "snapshots: \(report.snapshots)"),
      say("octets : \(report.bytes)", "bytes: \(report.bytes)"),
    ]
    if report.foreign > 0 {
      facts.append(say("à d’autres : \(report.foreign)", "others’: \(report.foreign)"))
    }
    if report.setAside > 0 {
      facts.append(say("de côté : \(report.setAside)", "set aside: \(report.setAside)"))
    }
    if report.temporaries > 0 {
      let count = report.temporaries
      facts.append(say("temporaires : \(count)", "temporary: \(count)"))
    }
    if report.monthsBehind > 0 {
      let count = report.monthsBehind
      facts.append(say("mois à dériver : \(count)", "months to derive: \(count)"))
    }
    facts.append(say("abîmés : \(damaged)", "damaged: \(damaged)"))
    try Output.print(facts.joined(separator: ", ") + ".")
  }
}

extension CheckReport {
  /// What is there now; and what was there before it was `repaired`.
  fileprivate func value(after repaired: [Finding]) -> JSONValue {
    return .object([
      .init("articles", .integer(articles)), .init("journals", .integer(journals)),
      .init("snapshots", .integer(snapshots)), .init("bytes", .integer(bytes)),
      .init("foreign", .integer(foreign)), .init("setAside", .integer(setAside)),
      .init("temporaries", .integer(temporaries)), .init("monthsBehind", .integer(monthsBehind)),
      .init("isSound", .bool(isSound)), .init("findings", .array(findings.map(\.value))),
      .init("repaired", .array(repaired.map(\.value))),
    ])
  }
}

extension Finding {
  fileprivate var value: JSONValue {
    var members: [JSONValue.Member] = [
      .init("path", .string(damage.path)), .init("kind", .string(kind)),
      .init("isDamage", .bool(isDamage)), .init("sentence", .string(sentence)),
    ]
    if case .badLine(let line) = damage.fact { members.append(.init("line", .integer(line))) }
    if let remedy { members.append(.init("remedy", .string(remedy.rawValue))) }
    return .object(members)
  }
}

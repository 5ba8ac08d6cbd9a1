import ArgumentParser
import Ingest
import JSON
import Model
import Reader

/// `kiosque rules check PAGE…`: tries rules on pages, and shows what each finds.
struct RulesCheck: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: say(
        "Essaie les règles sur des pages.", "Tries the rules on pages."),
      discussion: say(
        """
        Montre ce que trouve chaque règle, et l’article qui en résulte. Sans « --rules », ce sont \
        les règles du site de la page.
        """,
        """
        Shows what each rule finds, and the article that results. Without “--rules” the rules are \
        those of the page’s site.
        """))
  }

  @OptionGroup var options: LibraryOptions

  @Option(
    help: ArgumentHelp(
      say("Un fichier de règles, pour toutes les pages.", "A file of rules, for all pages."),
      valueName: say("fichier", "file")))
  var rules: String?

  @Argument(
    help: ArgumentHelp(
      say("Pages enregistrées, adresses ou « - ».", "Saved pages, addresses or “-”."),
      valueName: "page"))
  var names: [String]

  func run() throws {
    let files = try files()
    var failures: [Failure] = []
    var isLacking = false
    for name in names {
      do throws(Failure) {
        if try check(ArticleInput.page(from: name), files) { isLacking = true }
      } catch {
        if let sentence = error.sentence { Output.error(sentence) }
        failures.append(error)
      }
    }
    if names.count == 1, let failure = failures.first { throw ExitCode(failure.status) }
    if isLacking || !failures.isEmpty { throw ExitCode(ExitStatus.someInputsFailed) }
  }

  /// The files that may be followed; a file with a fault ends it, for it is what is being tried.
  private func files() throws -> [RuleFiles.File] {
    let files =
      try rules.map { path throws(Failure) in [try RuleFiles.read(path)] } ?? RuleFiles.all()
    for file in files {
      for problem in file.problems { Output.error(problem.sentence(in: file.path)) }
    }
    if files.contains(where: { !$0.problems.isEmpty }) { throw ExitCode(ExitStatus.badInput) }
    return files
  }

  /// Whether a field found nothing, or the page no rules.
  private func check(
    _ page: ArticleInput.Page, _ files: [RuleFiles.File]
  ) throws(Failure) -> Bool {
    guard let file = rules == nil ? page.file(among: files) : files.first else {
      Output.error(
        say(
          "« \(page.name) » : aucune règle pour ce site ; nommez un fichier avec « --rules ».",
          "“\(page.name)”: no rules for this site; name a file with “--rules”."))
      return true
    }
    let (findings, result) = RuledPage.trying(file.rules, on: page.bytes, page.context)
    try Output.print("\(page.name)  \(file.path)")
    for finding in findings {
      let count = finding.count == 0 ? say("rien", "nothing") : "\(finding.count) ×"
      try Output.print(
        "  \(finding.rule.line)\t\(finding.rule.field.rawValue): \(finding.rule.text)\n"
          + "\t\(count)  \(Self.start(of: finding.first))")
    }
    guard let article = result.articles.first else {
      try Output.print("  " + say("Pas d’article.", "No article."))
      return true
    }
    try show(article, result.evidence[article.id] ?? [])
    return isLacking(findings)
  }

  /// Several rules of one field are a choice: one that matches is enough. What is to be left out may
  /// be absent.
  private func isLacking(_ findings: [RuledPage.Finding]) -> Bool {
    let found = Set(findings.filter { $0.count > 0 }.map(\.rule.field))
    return findings.contains { $0.rule.field != .strip && !found.contains($0.rule.field) }
  }

  private func show(_ article: Article, _ evidence: [Evidence]) throws(Failure) {
    func rule(_ part: Evidence.Part) -> String {
      evidence.first { $0.part == part }.map { " (\($0.rule.rawValue))" } ?? ""
    }
    let facts: [(Evidence.Part, String?)] = [
      (.title, article.title),
      (.authors, article.authors.isEmpty ? nil : article.authors.joined(separator: ", ")),
      (.published, article.published?.iso8601), (.updated, article.updated?.iso8601),
      (.body, Self.start(of: article.text)),
    ]
    for (part, fact) in facts {
      if let fact { try Output.print("  → \(part.rawValue)\(rule(part)): \(fact)") }
    }
    let text = article.text
    let end = String(text.suffix(60)).split(whereSeparator: \.isNewline).last.map(String.init) ?? ""
    try Output.print(
      "    … \(end)\n    "
        + say(
          "\(article.body.count) blocs, \(text.count) signes",
          "\(article.body.count) blocks, \(text.count) characters"))
  }

  private static func start(of text: String) -> String {
    let line = text.prefix(200).split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count > 60 ? line.prefix(60) + "…" : line
  }
}

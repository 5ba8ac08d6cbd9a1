import ArgumentParser
import Ingest
import Reader

/// `kiosque rules`: the rules for sites whose pages the general search reads badly.
struct Rules: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: say(
        "Les règles pour les sites qui se lisent mal.", "The rules for sites that read badly."),
      discussion: say(
        """
        Un fichier de règles dit où se trouvent les parties d’un article sur les pages d’un site : \
        « site: gazette.example », puis des champs avec un sélecteur CSS, comme \
        « body: div.texte », « date: time@datetime » ou « strip: aside ». Il est rangé sous le nom \
        « ….rules » dans ~/.config/kiosque/rules.
        """,
        """
        A file of rules says where the parts of an article stand on the pages of a site: \
        “site: gazette.example”, then fields with a CSS selector each, such as “body: div.text”, \
        “date: time@datetime” or “strip: aside”. It is kept under a name “….rules” in \
        ~/.config/kiosque/rules.
        """),
      subcommands: [RulesList.self, RulesCheck.self], defaultSubcommand: RulesList.self)
  }
}

/// `kiosque rules list`: the files that are followed.
struct RulesList: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: say("Liste les fichiers de règles.", "Lists the files of rules."))
  }

  @OptionGroup var options: LibraryOptions

  func run() throws {
    let files = try RuleFiles.all()
    if files.isEmpty {
      let folder = RuleFiles.folder ?? "~/.config/kiosque/rules"
      return try Output.print(
        say("Aucune règle dans « \(folder) ».", "No rules in “\(folder)”."))
    }
    for file in files {
      let count = file.rules.rules.count
      try Output.print(
        "\(file.path)  \(file.rules.sites.joined(separator: ", "))  "
          + say(
            count == 1 ? "1 règle" : "\(count) règles", count == 1 ? "1 rule" : "\(count) rules"))
      for problem in file.problems { Output.error(problem.sentence(in: file.path)) }
    }
    if files.contains(where: { !$0.problems.isEmpty }) { throw ExitCode(ExitStatus.badInput) }
  }
}

import Ingest
import Model
import Store

/// The rules for sites that a person keeps: files named `….rules` in the folder `rules` of the
/// configuration.
enum RuleFiles {
  struct File {
    let path: String
    let rules: SiteRules
    let problems: [SiteRules.Problem]
  }

  /// `$XDG_CONFIG_HOME/kiosque/rules`, else `~/.config/kiosque/rules`.
  static var folder: String? { Environment.places.configuration.map { $0 + "/rules" } }

  static var paths: [String] {
    folder.map { Folder.files(below: $0).filter { $0.hasSuffix(".rules") } } ?? []
  }

  static func read(_ path: String) throws(Failure) -> File {
    let text = String(decoding: try InputFile.read(path), as: UTF8.self)
    let (rules, problems) = SiteRules.read(text)
    return File(path: path, rules: rules, problems: problems)
  }

  /// All that can be followed; of a file that can't, the first problem is said, once.
  static let rules: [SiteRules] = paths.compactMap { path in
    do throws(Failure) {
      let file = try read(path)
      guard let problem = file.problems.first else { return file.rules }
      Output.error(problem.sentence(in: path))
    } catch {
      if let sentence = error.sentence { Output.error(sentence) }
    }
    return nil
  }
}

extension ArticleInput.Page {
  /// The first of the files whose rules are for the page's site, as its address or the page tells.
  func file(among files: [RuleFiles.File]) -> RuleFiles.File? {
    let address = context.address ?? Intake.read(bytes, context).articles.first?.url
    return address.flatMap { address in files.first { $0.rules.covers(address) } }
  }
}

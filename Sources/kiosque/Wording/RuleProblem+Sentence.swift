import Ingest
import Reader

extension SiteRules.Problem {
  /// What is wrong in a file of rules, and where.
  func sentence(in path: String) -> String {
    if line == 0 { return say("« \(path) » : \(reason.sentence)", "“\(path)”: \(reason.sentence)") }
    return say(
      "« \(path) », ligne \(line) : \(reason.sentence)",
      "“\(path)”, line \(line): \(reason.sentence)")
  }
}

extension SiteRules.Problem.Reason {
  fileprivate var sentence: String {
    switch self {
    case .notAField(let text):
      say(
        "« \(text) » n’est pas « champ : sélecteur ».",
        "“\(text)” is not “field: selector”.")
    case .unknownField(let name):
      say(
        "le champ « \(name) » n’existe pas ; il y a site, \(Self.fields).",
        "there is no field “\(name)”; there are site, \(Self.fields).")
    case .badSelector(let refusal): refusal.sentence
    case .noSite:
      say(
        "il manque « site : gazette.example », l’hôte dont ce sont les règles.",
        "“site: gazette.example” is missing, the host whose rules these are.")
    case .noRule:
      say(
        "aucune règle ; écrivez par exemple « body: div.texte ».",
        "no rule; write for example “body: div.text”.")
    }
  }

  private static var fields: String {
    SiteRules.Field.allCases.map(\.rawValue).joined(separator: ", ")
  }
}

extension SelectorRefusal {
  fileprivate var sentence: String {
    switch self {
    case .empty:
      say("il manque un sélecteur CSS.", "a CSS selector is missing.")
    case .unexpected(let piece):
      say(
        "« \(piece) » ne convient pas à cet endroit d’un sélecteur CSS.",
        "“\(piece)” does not fit at this place of a CSS selector.")
    case .unknownPseudoClass(let name):
      say(
        "« :\(name) » n’est pas connu ; il y a :first-child, :last-child et :not(…).",
        "“:\(name)” is not known; there are :first-child, :last-child and :not(…).")
    case .unclosed(let mark):
      say("« \(mark) » n’est pas refermé.", "“\(mark)” is not closed.")
    }
  }
}

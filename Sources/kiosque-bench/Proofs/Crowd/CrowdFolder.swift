import Glibc
import Model
import Store

/// What the processes of a crowd share: a library, the homes of its readers, and what each process
/// was told was done.
struct CrowdFolder {
  let path: String

  /// So many people, each with several processes at a time.
  static let people = 8
  /// Articles that everybody reads, likes and comments on.
  static let common = 20

  var library: String { path + "/library" }
  var acknowledged: String { path + "/acknowledged" }

  func home(of person: Int) -> String { "\(path)/home-\(person)" }

  /// A person's processes run on two machines.
  func places(of person: Int, machine: Int = 0) -> Places {
    Places(environment: ["HOME": home(of: person)], machine: "machine \(machine)")
  }

  static func article(_ name: String) -> Article {
    Article(
      id: ArticleID(address: "https://foule.example/\(name)"), title: "Titre de \(name)",
      authors: ["Anne Le Goff"],
      published: Moment(
        secondsSince1970: 1_700_000_000 + name.utf8.reduce(0) { $0 + Int($1) } * 86_400),
      language: "fr", url: "https://foule.example/\(name)",
      body: [.paragraph([Inline("Texte de \(name).")])])
  }

  static func common(_ number: Int) -> Article { article("commun-\(number)") }

  /// The same article as a page that corrects itself gives it, without saying when.
  static func common(_ number: Int, corrected variant: Int) -> Article {
    var article = common(number)
    article.title += ", corrigé \(variant) fois"
    return article
  }
}

import Ingest
import JSON
import Model

/// What we find in one page.
struct FoundPage {
  let article: Article?

  init(_ bytes: [UInt8], address: String?) {
    article = Intake.read(bytes, Intake.Context(address: address)).articles.first
  }

  var text: String { article?.text ?? "" }

  /// The facts by the names that the scorers of others use.
  var facts: [String: String] {
    guard let article else { return [:] }
    var facts = ["title": article.title]
    facts["byline"] = article.authors.isEmpty ? nil : article.authors.joined(separator: ", ")
    facts["publishedTime"] = article.published?.iso8601
    facts["lang"] = article.language
    facts["siteName"] = article.site?.name
    facts["excerpt"] = article.summary
    return facts
  }

  var json: [UInt8] {
    let members = facts.sorted { $0.key < $1.key }.map {
      JSONValue.Member($0.key, .string($0.value))
    }
    return JSONWriter.line(.object(members))
  }
}

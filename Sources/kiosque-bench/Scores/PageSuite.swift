import JSON

/// Pages with what is to be found in them, of one maker.
struct PageSuite {
  struct Case {
    let key: String
    let page: String
    let address: String?
    /// The text that is to be found; nil where only pieces are known.
    var text: String?
    /// Pieces that belong to the article, and pieces that do not.
    var with: [String] = []
    var without: [String] = []
    var facts: [String: String] = [:]
  }

  let name: String
  let cases: [Case]

  static func all(in corpus: Corpus) -> [PageSuite] {
    [
      PageSuite(name: "readability", cases: readability(corpus)),
      PageSuite(name: "aeb", cases: aeb(corpus)),
      PageSuite(name: "trafilatura", cases: trafilatura(corpus)),
      PageSuite(name: "french", cases: french(corpus)),
      PageSuite(name: "dates", cases: dates(corpus)),
    ]
  }

  private static func readability(_ corpus: Corpus) -> [Case] {
    let folder = "articles/readability"
    return corpus.names(in: folder).compactMap { name in
      guard let html = corpus.text("\(folder)/\(name)/expected.html") else { return nil }
      let facts = corpus.json("\(folder)/\(name)/expected-metadata.json")
      return Case(
        key: name, page: "\(folder)/\(name)/source.html", address: nil,
        text: MarkupText.text(of: html),
        facts: Self.facts(
          facts, ["title": "title", "byline": "byline", "publishedTime": "publishedTime"]))
    }
  }

  private static func aeb(_ corpus: Corpus) -> [Case] {
    corpus.members("articles/aeb/ground-truth.json").map { member in
      Case(
        key: member.name, page: "articles/aeb/html/\(member.name).html",
        address: member.value["url"]?.string, text: member.value["articleBody"]?.string ?? "")
    }
  }

  private static func trafilatura(_ corpus: Corpus) -> [Case] {
    corpus.members("articles/trafilatura/gold.json").map { member in
      let value = member.value
      return Case(
        key: member.name,
        page: "articles/trafilatura/html/\(value["file"]?.string ?? member.name)",
        address: value["url"]?.string,
        with: value["with"]?.array?.compactMap(\.string) ?? [],
        without: value["without"]?.array?.compactMap(\.string) ?? [],
        facts: facts(value, ["title": "title", "author": "byline", "date": "publishedTime"]))
    }
  }

  private static func french(_ corpus: Corpus) -> [Case] {
    corpus.members("articles/french/silver.json").map { member in
      Case(
        key: member.name, page: "articles/\(member.value["page"]?.string ?? "")", address: nil,
        text: corpus.text("articles/french/text/\(member.name).txt") ?? "",
        facts: facts(
          member.value, ["title": "title", "author": "byline", "date": "publishedTime"]))
    }
  }

  private static func dates(_ corpus: Corpus) -> [Case] {
    let folder = "articles/htmldate-fr"
    let own = Set(corpus.names(in: "\(folder)/html"))
    return corpus.members("\(folder)/gold.json").map { member in
      // Pages that trafilatura's set has too lie there alone.
      let isOwn = own.contains(member.name + ".html")
      return Case(
        key: member.name,
        page: "\(isOwn ? folder : "articles/trafilatura")/html/\(member.name).html",
        address: member.value["url"]?.string, facts: facts(member.value, ["date": "publishedTime"]))
    }
  }

  private static func facts(_ value: JSONValue?, _ names: [String: String]) -> [String: String] {
    var facts: [String: String] = [:]
    for (theirs, ours) in names {
      let list = value?[theirs]?.array?.compactMap(\.string).joined(separator: ", ")
      facts[ours] = list ?? value?[theirs]?.string
    }
    return facts
  }
}

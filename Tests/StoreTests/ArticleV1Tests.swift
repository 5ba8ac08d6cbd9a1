import JSON
import Model
import Store
import Testing

@Suite("An article's JSON")
struct ArticleV1Tests {
  @Test("says all that an article says, and gives it back")
  func roundTrip() throws {
    let value = ArticleV1.value(of: .complete)
    #expect(ArticleV1.article(from: value) == .complete)
    let read = try JSONReader.value(of: JSONWriter.page(value))
    #expect(read == value)
    #expect(
      value.members?.map(\.name) == [
        "format", "id", "title", "authors", "editor", "published", "updated", "language", "url",
        "source", "site", "summary", "body", "related", "comments", "commentsOpen", "likes",
      ])
  }

  @Test("leaves out what is not known")
  func absent() {
    let value = ArticleV1.value(of: Article(id: ArticleID(address: "a.example/b"), title: "Titre"))
    #expect(value.members?.map(\.name) == ["format", "id", "title", "authors", "body"])
  }

  @Test("holds the plain text when printed, and is read back the same")
  func printed() {
    let value = ArticleV1.value(of: .complete, isPrinted: true)
    #expect(value["text"]?.string == Article.complete.text)
    #expect(ArticleV1.article(from: value) == .complete)
  }

  @Test(
    "may be written by hand",
    arguments: [
      (#"{"title":"A","author":"Léa","text":"Un.\n\nDeux\ntrois."}"#, ["Un.", "Deux\ntrois."]),
      (#"{"title":"A","authors":"Léa","body":"Un.\n \nDeux\ntrois."}"#, ["Un.", "Deux\ntrois."]),
      (
        #"{"title":"A","authors":["Léa"],"body":["Un.",{"kind":"paragraph","text":"Deux."}]}"#,
        ["Un.", "Deux."]
      ),
    ])
  func byHand(text: String, paragraphs: [String]) throws {
    let article = try #require(parsed(text))
    #expect(article.body == paragraphs.map { .paragraph([Inline($0)]) })
    #expect(article.authors == ["Léa"])
    #expect(article.id == ArticleID(site: nil, title: "A", published: nil))
  }

  @Test("without an id takes the one of its address")
  func addressed() throws {
    let read = try #require(parsed(#"{"title":"A","url":"https://www.gazette.example/a/"}"#))
    #expect(read.id == ArticleID(address: "gazette.example/a"))
  }

  @Test(
    "is refused when it is none, or a later version's",
    arguments: [
      "[]", "\"a\"", "{}", #"{"title":"A","format":2}"#, #"{"title":"A","format":"1"}"#,
      #"{"title":7,"body":{}}"#,
    ])
  func refused(text: String) {
    #expect(parsed(text) == nil)
  }

  @Test("reads what a later day adds as far as it can")
  func unknown() throws {
    let read = try #require(
      parsed(
        """
        {"title":"A","mood":"gai","body":[{"kind":"aside","text":["En marge."]},{"kind":"map"},
        {"kind":"frame","blocks":["Dedans."]},{"kind":"heading","level":99,"text":"T"},
        {"kind":"list","start":9223372036854775807,"items":[["x"]]},7,null]}
        """))
    #expect(
      read.body == [
        .paragraph([Inline("En marge.")]), .quotation([.paragraph([Inline("Dedans.")])]),
        .heading(level: 6, [Inline("T")]),
        .list(start: 1_000_000_000, items: [[.paragraph([Inline("x")])]]),
      ])
    #expect(!read.text.isEmpty)
  }

  @Test("is cleaned when it is read")
  func hostile() throws {
    let read = try #require(
      parsed(
        #"{"title":"a\u001b[31m\nb","authors":["\u202ex"],"likes":-1,"body":["\u009bc\nd"]}"#))
    #expect(read.title == "a\u{FFFD}[31m b")
    #expect(read.authors == ["x"])
    #expect(read.likes == nil)
    #expect(read.text == "\u{FFFD}c\nd")
  }

  @Test("can always be read back, however deep the article is", arguments: [31, 32, 33, 200])
  func deep(levels: Int) throws {
    var block = Block.paragraph([Inline("fond")])
    for level in 0..<levels {
      block = level.isMultiple(of: 2) ? .quotation([block]) : .list(start: nil, items: [[block]])
    }
    var comment = Comment(author: "Léa", text: "fond")
    for _ in 0..<levels { comment = Comment(author: "Léa", text: "réponse", replies: [comment]) }
    let article = Article(
      id: ArticleID(address: "a.example"), title: "A", body: [block], comments: [comment])
    let bytes = JSONWriter.page(ArticleV1.value(of: article))
    let read = try #require(ArticleV1.article(from: JSONReader.value(of: bytes)))
    #expect(read.text.hasSuffix("fond"))
    #expect(read.comments.reduce(0) { $0 + $1.count } == levels + 1)
    #expect((read == article) == (levels < 32))
  }

  private func parsed(_ text: String) -> Article? {
    (try? JSONReader.value(of: Array(text.utf8))).flatMap { ArticleV1.article(from: $0) }
  }
}

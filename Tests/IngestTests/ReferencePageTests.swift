import Ingest
import Model
import Testing

/// The page that Kiosque comes from lies beside the checkout, where it does.
@Suite("The reference page")
struct ReferencePageTests {
  private static let file = Corpus.folder("pages") + "/zejournal-article.txt"

  @Test("comes out right", .enabled(if: Corpus.exists(file), "\(file) is not here"))
  func comesOutRight() throws {
    let bytes = try #require(Corpus.bytes(Self.file))
    let article = try #require(Intake.read(bytes).articles.first)
    #expect(article.title.hasPrefix("Le bloc dirigé par la Russie"))
    #expect(article.authors == ["AubeDigitale"])
    #expect(article.editor == "Walt")
    #expect(article.published?.iso8601 == "2022-01-06T16:28:00")
    #expect(article.source?.name == "AubeDigitale")
    #expect(article.areCommentsOpen == false)
    #expect(article.site?.name == "www.zejournal.mobi")
    #expect(article.site?.likes == 230_000)
    #expect(article.site?.likesOn?.iso8601 == "2024-04-19")
    #expect(article.language == "fr")
    #expect(article.body.count { $0 == .separator } == 2)
    #expect(article.body.map(Page.kind).filter { $0 != "p" } == ["-", "h3", "-"])
    #expect(article.body.count == 26)
    for word in ["Fermé", "Recherche", "Loading", "Commentaires", "Derniers Articles", "zejournal"]
    {
      #expect(!article.text.contains(word))
    }
  }
}

import JSON
import TestSupport
import Testing

/// Files of many makers, as they were found. They are their publishers', and lie beside the checkout
/// where they are; without them these tests are skipped.
@Suite("Files as they are found")
struct CorpusTests {
  private static let pages = [
    "1560424903", "bondyblog.fr.paris-8", "cric-grenoble.info.radio", "dalloz-actualite.fr.raoult",
    "gala.fr.surnom", "lapresse.tn.parite", "ledevoir.com.trottinettes", "lopinion.fr.glyphosate",
    "ouest-france.fr-gaza", "sciencesetavenir.fr.rumeur",
  ]

  @Test(
    "a page gives its title and its text",
    .enabled(if: Shared.has("corpora/ingest/articles/french")),
    arguments: pages)
  func page(name: String) throws {
    let home = try Home()
    let folder = "corpora/ingest/articles"
    let gold = try #require(readBytes(Shared.file("\(folder)/french/silver.json")))
    let facts = try #require(try JSONReader.value(of: gold)[name])
    let file = Shared.file("\(folder)/\(facts["page"]?.string ?? "")")
    let run = try home.run("import", "--dry-run", "--json", file)
    #expect(run.status == 0, "\(run.complaint)")
    let article = try #require(run.jsonLines.first)
    #expect(run.jsonLines.count == 1)
    #expect(article["title"]?.string?.isEmpty == false)
    let text = try #require(readFile(Shared.file("\(folder)/french/text/\(name).txt")))
    #expect(tokenOverlap(article["text"]?.string ?? "", text) > 0.8)
    if let title = facts["title"]?.string {
      #expect(tokenOverlap(article["title"]?.string ?? "", title) > 0.8)
    }
  }

  private static let feeds = [
    // RSS
    "miniflux/large_rss.xml", "rsparser/macworld.rss", "rsparser/aktuality.rss",
    "rsparser/monkeydom.rss", "miniflux/encoding_ISO-8859-1.xml",
    "miniflux/encoding_WINDOWS-1251.xml", "rsparser/medscape.rss", "rsparser/theomnishow.rss",
    "rsparser/manton.rss", "feed-rs/rss1/rss_1.0_biorxiv.xml",
    // Atom
    "rsparser/KatieFloyd.rss", "rsparser/russcox.atom", "rsparser/draw-down.atom",
    "feedjira/SamRuby.xml", "rsparser/OneFootTsunami.atom", "rsparser/root-author.atom",
    "feedjira/pet_atom.xml", "rsparser/neverworkintheory.atom",
    "feedjira/PaulDixExplainsNothingWFW.xml", "feedjira/youtube_atom.xml",
  ]

  @Test(
    "a feed gives all its entries, with titles and texts",
    .enabled(if: Shared.has("corpora/ingest/feeds")), arguments: feeds)
  func feed(name: String) throws {
    let home = try Home()
    let file = Shared.file("corpora/ingest/feeds/\(name)")
    let run = try home.run("import", "--dry-run", "--json", file)
    #expect(run.status == 0, "\(run.complaint)")
    let source = readFile(file) ?? ""
    let count = source.matches(of: /<(item|entry)[\s>]/).count
    let articles = run.jsonLines
    #expect(articles.count == count)
    #expect(articles.allSatisfy { $0["title"]?.string?.isEmpty == false })
    #expect(articles.allSatisfy { $0["published"]?.string?.isEmpty == false })
    #expect(Set(articles.compactMap { $0["id"]?.string }).count == count)
    let lengths = articles.compactMap { $0["text"]?.string?.count }.sorted()
    #expect(lengths.count == count)
    #expect(lengths[count / 2] > 100)
    #expect(!articles.contains { $0["text"]?.string?.contains("</p>") == true })
  }
}

import Ingest
import Model
import Testing

@Suite("A charset that hides text")
struct RefusedCharsetTests {
  @Test("is refused by its name", arguments: ["utf-7", "ISO-2022-JP", "hz-gb-2312", "UTF-32BE"])
  func refused(label: String) {
    let page =
      "<html><head><meta charset=\"\(label)\"></head><body><p>+AGE-bc ~{x</p></body></html>"
    let result = Intake.read(Array(page.utf8))
    #expect(result.articles.isEmpty)
    #expect(result.notes == [.unsupportedCharset(label)])
  }

  @Test("counts for nothing where the bytes are UTF-8 all the same")
  func utf8() {
    let page = "<html><head><meta charset=utf-7></head><body><p>\(HTML.long)</p></body></html>"
    #expect(Intake.read(Array(page.utf8)).articles.count == 1)
  }
}

@Suite("What comes in")
struct IntakeTests {
  @Test(
    "is named for what it is, when no article is in it",
    arguments: [
      ([], .empty, .empty),
      ([0x20, 0x0A, 0x0A], .empty, .empty),
      ([0x1F, 0x8B, 8, 0], .compressed("gzip"), .compressed("gzip")),
      (Array("%PDF-1.7".utf8), .binary("PDF"), .binary("PDF")),
      ([0, 1, 2, 3, 0, 0, 7, 8], .binary(nil), .binary(nil)),
      (Array("<html></html>".utf8), .html, .noArticle),
      (Array("<rss><channel/></rss>".utf8), .rss, .noArticle),
    ] as [([UInt8], Format, Intake.Note)])
  func nothing(bytes: [UInt8], format: Format, note: Intake.Note) {
    let result = Intake.read(bytes)
    #expect(result.format == format)
    #expect(result.articles.isEmpty)
    #expect(result.notes == [note])
  }

  @Test(
    "is known by its first bytes, whatever its name says",
    arguments: [
      ("<?xml version='1.0'?><!-- x --><rss version='2.0'/>", Format.rss),
      ("\n\u{FEFF}<rdf:RDF xmlns='http://purl.org/rss/1.0/'/>", .rss),
      ("<?xml version='1.0'?><atom:feed/>", .atom),
      ("<!DOCTYPE HTML PUBLIC '-//W3C//DTD HTML 4.0//EN'><P>x", .html),
      ("Warning: x in y\n<rss><channel></channel></rss>", .rss),
      ("{\"format\": 1, \"id\": \"a\", \"title\": \"b\"}", .article),
      ("{\"format\": 1, \"title\": \"b\"}\n{\"format\": 1, \"title\": \"c\"}\n", .articleLines),
      ("{\"version\": \"https://jsonfeed.org/version/1\"}", .jsonFeed),
      (
        "{\"feed_url\": \"https://g.example/f\", \"items\": [{\"content_html\": \"a\"}]}", .jsonFeed
      ),
      ("{\"items\": [{\"id\": \"1\", \"content_html\": \"a\"}]}", .jsonFeed),
      ("{\"items\": [{\"id\": \"1\", \"name\": \"a\"}]}", .text),
      ("Le prix passe de 3 à 5 <environ>.", .text),
      ("<opml><body/></opml>", .opml),
    ])
  func formats(text: String, format: Format) {
    #expect(Intake.read(Array(text.utf8), Intake.Context(name: "x.bin")).format == format)
  }

  @Test("never carries a control character or a hidden one into an article")
  func hostile() throws {
    let text = "T\u{1B}]0;x\u{7}itre\u{202E}\n\nUn \u{1B}[31mtexte\u{202D} caché\u{E0041} &#27;[0m."
    for head in ["", "<html><title>T</title><body><p>", "<rss><item><title>T</title><description>"]
    {
      let article = try #require(Intake.read(Array((head + text).utf8)).articles.first)
      for scalar in (article.title + article.text).unicodeScalars where scalar != "\n" {
        #expect(scalar.value >= 0x20 && !scalar.properties.isDefaultIgnorableCodePoint)
        #expect(!scalar.properties.isBidiControl)
      }
    }
  }

  @Test("keeps addresses clean too, and only those of the web")
  func addresses() throws {
    let feed = """
      <rss><channel><title>T</title><link>https://a.example/&#27;[31m</link><item><title>t</title>
      <link>https://a.example/&#x202E;x</link><description>&lt;a href="javascript:x"&gt;un&lt;/a&gt;
      &lt;a href="https://a.example/&amp;#7;b"&gt;deux&lt;/a&gt;</description></item></channel></rss>
      """
    let result = Intake.read(Array(feed.utf8))
    let article = try #require(result.articles.first)
    guard case .paragraph(let runs)? = article.body.first else { return }
    let addresses = [result.feed?.address, article.url, article.source?.url] + runs.map(\.link)
    for address in addresses.compactMap({ $0 }) {
      #expect(address.hasPrefix("https://"))
      #expect(!address.unicodeScalars.contains { $0.value < 0x20 || $0 == "\u{202E}" })
    }
    #expect(runs.compactMap(\.link).count == 1)
  }

  @Test("may be asked for as plain text, and keeps every word")
  func plain() {
    let text = "Recherche\r\nAuteur : A\r\n\r\n\r\n - Source : B\n* * *\n\t\nFermé"
    let expected = ["Recherche Auteur : A", "- Source : B * * *", "Fermé"]
    #expect(PlainText.blocks(Array(text.utf8)) == expected.map { .paragraph([Inline($0)]) })
    #expect(PlainText.blocks([]).isEmpty)
  }

  @Test("is cut where it is too long, and says so")
  func limits() throws {
    var limits = Limits.network
    limits.body = 3_000
    limits.title = 40
    let line = "<p>" + String(repeating: "La mer monte encore. ", count: 40)
    let page =
      "<h1>" + String(repeating: "été ", count: 40) + "</h1>" + String(repeating: line, count: 9)
    let result = Intake.read(Array(page.utf8), Intake.Context(limits: limits))
    let article = try #require(result.articles.first)
    #expect(article.title.utf8.count <= 43)
    #expect((1_000...3_100).contains(article.text.utf8.count))
    #expect(result.notes == [.cutText(limit: 3_000)])
  }

  @Test(
    "takes time in proportion to its length, however it is made",
    arguments: [
      "<div>", "<table><tr><td>x", "<b>x", "<a href=x>y", "<ul><li>", "<", "&", "<p a=b ", "<!--",
      "<script><!--<script", "<title>", "</p></b>", "<svg><g/>", "<figure><figcaption>",
      "<h1><div>t",
      "x\n", "\n\n", "- x\n", "[1]", ">x\n", "Source : x\n\n", "12/", "e\u{301}", "a | ", "<item>",
      "<rss><![CDATA[", "{\"a\":[", "<entry xml:base='../x/'>",
    ])
  func linear(unit: String) {
    let bytes = Array(String(repeating: unit, count: 4_000 / unit.utf8.count).utf8)
    for head in ["<html>", "<rss>", "x "] {
      _ = Intake.read(Array(head.utf8) + bytes)
    }
  }

  @Test(
    "may be any file that others broke",
    .enabled(if: Corpus.exists(hostileFiles), "\(hostileFiles) is not here"))
  func brokenFiles() throws {
    let files = Corpus.files(Self.hostileFiles)
    #expect(files.count > 50)
    for file in files {
      let bytes = try #require(Corpus.bytes(file))
      for article in Intake.read(bytes, Intake.Context(name: file)).articles {
        #expect(!article.text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
      }
    }
  }

  private static let hostileFiles = Corpus.folder("corpora/hostile")
}

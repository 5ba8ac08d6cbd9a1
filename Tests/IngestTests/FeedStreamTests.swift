import Ingest
import Model
import Testing

@Suite("A large feed, read piece by piece")
struct FeedStreamTests {
  /// Entries of four kibibytes, which speak of entries themselves.
  private static func feed(_ count: Int) -> [UInt8] {
    var text = """
      <?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:c="http://purl.org/rss/1.0/modules/content/">
      <channel><title>Grèves</title><link>https://greves.example/</link><language>fr</language>
      """
    let padding = String(repeating: "mer ", count: 950)
    for number in 0..<count {
      text += """
        <item><title>Marée \(number)</title><link>https://greves.example/\(number)</link>
        <!-- </item> \(padding) --><c:encoded><![CDATA[<p>\(HTML.long) </item></p>]]></c:encoded></item>
        """
    }
    return Array((text + "</channel></rss>").utf8)
  }

  private func read(_ bytes: [UInt8], by step: Int) throws -> (articles: [Article], pieces: Int) {
    var stream = try #require(FeedStream(start: Array(bytes.prefix(4096)), Intake.Context()))
    var articles: [Article] = []
    var pieces = 0
    for start in stride(from: 0, to: bytes.count, by: step) {
      let chunk = Array(bytes[start..<min(bytes.count, start + step)])
      guard let result = stream.add(chunk) else { continue }
      articles += result.articles
      pieces += 1
    }
    return (articles + stream.finish().articles, pieces)
  }

  @Test("gives the articles that it gives as a whole", arguments: [777, 65_536])
  func pieces(step: Int) throws {
    let bytes = Self.feed(300)
    let (articles, pieces) = try read(bytes, by: step)
    #expect(articles == Intake.read(bytes).articles)
    #expect(articles.count == 300)
    #expect(pieces >= 1)
  }

  @Test("gives the same beside what sees to it, and ends where its source fails")
  func beside() async throws {
    let bytes = Self.feed(150)
    let all = Intake.read(bytes).articles
    let stream = try #require(FeedStream(start: Array(bytes.prefix(4096)), Intake.Context()))
    for end in [bytes.count, bytes.count / 2] {
      var place = 0
      let pieces = FeedPieces<Stop>(stream) { [end] in
        if place == end, end < bytes.count { return .failure(Stop()) }
        let start = place
        place = min(end, start + 65_536)
        return .success(Array(bytes[start..<place]))
      }
      var articles: [Article] = []
      var failure: Stop?
      do throws(Stop) {
        while let piece = try await pieces.next().get() { articles += piece.articles }
      } catch {
        failure = error
      }
      #expect(articles == Array(all.prefix(articles.count)))
      #expect((articles.count == all.count) == (end == bytes.count))
      #expect((failure == nil) == (end == bytes.count))
    }
  }

  private struct Stop: Error {}

  @Test(
    "is only read so where it is a feed", arguments: ["<html><p>Un", "Un texte", "{\"items\": []}"])
  func others(text: String) {
    #expect(FeedStream(start: Array(text.utf8), Intake.Context()) == nil)
  }
}

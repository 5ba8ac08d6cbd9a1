import LoopbackWeb

/// A source on this machine, for as long as the proof runs: a feed of three entries, of which one is
/// but a beginning, whose page has the whole.
enum CrashPress {
  static let entries = 3

  static let title = "Le Fil du bac"

  static var feed: String { server.address("/flux") }

  private static let server = LoopbackServer { request in
    let words = request.split(separator: " ")
    let path = words.count > 1 ? words[1] : "/"
    guard path == "/flux" else {
      let paragraphs = (1...20).map { "<p>\($0). \(sentence)</p>" }.joined()
      return page(
        "<html><head><title>\(beginning)</title></head><body><article><h1>\(beginning)</h1>"
          + paragraphs + "</article></body></html>")
    }
    let tag = "\"un\""
    let isKnown = request.contains("If-None-Match: \(tag)")
    return isKnown
      ? page("", status: "304 Not Modified", headers: ["ETag: \(tag)"])
      : page(rss, headers: ["ETag: \(tag)"])
  }

  /// The title of the entry whose text lies on its page.
  static let beginning = "La brume"

  private static var rss: String {
    let items = (0..<entries).map { entry in
      let text = entry == 0 ? "La brume reste…" : String(repeating: sentence, count: 20)
      return
        "<item><title>\(entry == 0 ? beginning : "Le bac \(entry)")</title><link>/\(entry)</link>"
        + "<pubDate>Sun, 22 Nov 2026 0\(entry):00:00 +0100</pubDate>"
        + "<description>\(text)</description></item>"
    }
    return "<rss><channel><title>\(title)</title>\(items.joined())</channel></rss>"
  }

  private static let sentence =
    "La brume reste sur la digue, et le bac attend que le jour se lève sur Kerhouarn. "
}

import LoopbackWeb

/// Sources on this machine, each a host of its own, a third of them hostile.
struct PressStand {
  /// Entries of an honest feed, and how many of them are but beginnings, whose pages have the whole.
  static let entries = 20
  static let beginnings = 4

  private let servers: [LoopbackServer]
  let honest: Int

  init(sources: Int, hostilities: [Hostility]) {
    let hostile = sources / 3
    honest = sources - hostile
    servers = (0..<sources).map { number in
      let host = "127.0.0.\(number + 1)"
      let isHostile = number % 3 == 2
      let answer = hostilities[number / 3 % hostilities.count].answer
      return LoopbackServer(host: host) { request in
        isHostile ? answer : Self.answer(to: request, number)
      }
    }
  }

  var list: String {
    let outlines = servers.map { "<outline xmlUrl=\"\($0.address("/flux"))\"/>" }
    return "<opml><body>\(outlines.joined())</body></opml>"
  }

  private static func answer(to request: String, _ number: Int) -> [Step] {
    let words = request.split(separator: " ")
    let path = words.count > 1 ? words[1] : "/"
    if path == "/flux" { return page(feed(number), headers: ["ETag: \"un\""]) }
    let title = "Début \(path.dropFirst())"
    return page(
      "<html><head><title>\(title)</title></head><body><article><h1>\(title)</h1>"
        + (1...20).map { "<p>\($0). \(sentence)</p>" }.joined() + "</article></body></html>")
  }

  private static func feed(_ number: Int) -> String {
    let items = (0..<entries).map { entry in
      let isBeginning = entry < beginnings
      let name = "\(number)-\(entry)"
      let text = isBeginning ? "La brume reste…" : String(repeating: sentence, count: 20)
      let hour = entry < 10 ? "0\(entry)" : "\(entry)"
      return
        "<item><title>\(isBeginning ? "Début" : "Article") \(name)</title><link>/\(name)</link>"
        + "<pubDate>Sun, 22 Nov 2026 \(hour):00:00 +0100</pubDate>"
        + "<description>\(text)</description></item>"
    }
    return "<rss><channel><title>Journal \(number)</title>\(items.joined())</channel></rss>"
  }

  private static let sentence =
    "La brume reste sur la digue, et le bac attend que le jour se lève sur Kerhouarn. "
}

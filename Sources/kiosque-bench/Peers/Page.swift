/// A text as a page of HTML, for those who only wrap pages.
enum Page {
  static func html(of paragraphs: [String]) -> String {
    let body = paragraphs.map { paragraph in
      "<p>"
        + paragraph.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        .replacing(">", with: "&gt;") + "</p>\n"
    }
    return
      "<!DOCTYPE html><html lang=\"fr\"><meta charset=\"utf-8\"><body>\n\(body.joined())</body>"
  }

  /// A feed of made-up entries, for newsboat.
  static func feed(entries: Int) -> String {
    var text = FrenchText(seed: 1)
    let items = (0..<entries).map { number in
      "<item><title>\(text.title())</title><link>https://journal.example/\(number)</link>"
        + "<guid>\(number)</guid><description>\(text.title())</description></item>\n"
    }
    return
      "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>feed</title>"
      + "<link>https://journal.example/</link><description>feed</description>\n"
      + items.joined() + "</channel></rss>"
  }

  /// A mailbox of as many made-up mails, for neomutt.
  static func mailbox(entries: Int) -> String {
    var text = FrenchText(seed: 1)
    return (0..<entries).map { number in
      """
      From redaction@journal.example Fri Nov 20 18:07:00 2026
      From: La rédaction <redaction@journal.example>
      Subject: \(text.title())
      Date: Fri, 20 Nov 2026 18:07:00 +0100
      Message-ID: <\(number)@journal.example>
      Content-Type: text/plain; charset=utf-8

      \(text.title())


      """
    }.joined()
  }

  /// What w3m is told, to write a page on its output.
  static func dump(_ page: String, measure: Int) -> [String] {
    ["-dump", "-cols", "\(measure)", "-I", "UTF-8", "-O", "UTF-8", "-T", "text/html", page]
  }

  /// The beginning of a text, for those who are slow.
  static func share(of paragraphs: [String]) -> [String] {
    var bytes = 0
    return Array(
      paragraphs.prefix { paragraph in
        bytes += paragraph.utf8.count
        return bytes < 2_000_000
      })
  }

  static func bytes(of paragraphs: [String]) -> Int {
    paragraphs.reduce(0) { $0 + $1.utf8.count }
  }
}

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

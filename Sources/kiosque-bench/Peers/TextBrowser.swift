import ArgumentParser
import Glibc

/// A program that draws a page as text, with all that stands around its article.
enum TextBrowser: String, ExpressibleByArgument {
  case w3m, lynx

  /// What it makes of a page, 80 cells wide; nil where it is not installed or fails.
  func dump(_ page: [UInt8]) -> [UInt8]? {
    guard let workshop = try? Workshop() else { return nil }
    let (file, drawn) = (workshop.path + "/page.html", workshop.path + "/page.txt")
    guard (try? FileSink.write(page, to: file)) != nil,
      ChildRun(rawValue, arguments + [file], output: drawn).isGood
    else { return nil }
    return Array(workshop.read("page.txt").utf8)
  }

  private var arguments: [String] {
    switch self {
    case .w3m: ["-dump", "-T", "text/html", "-O", "UTF-8", "-cols", "80"]
    case .lynx:
      [
        "-dump", "-force_html", "-assume_charset=utf-8", "-display_charset=utf-8", "-width=80",
      ]
    }
  }
}

import Glibc
import JSON
import TestSupport
import Testing

/// Nothing that content says reaches the terminal as a command, and nothing hangs or crashes.
@Suite("Hostile input")
struct HostileTests {
  /// What would show if a sequence from content came through: a title, a colour of its own, a
  /// question, a clipboard, a charset, a bell.
  private static let payloads = [
    "␛]0;TITLE␇", "␛]52;c;UFdO␇", "␛]8;;http://evil.example␛\\link␛]8;;␛\\", "␛[31;5;7mRED",
    "␛[6n", "␛[c", "␛[21t", "␛P$qm␛\\", "␛_Gi=1;AAAA␛\\", "␛^pm␛\\", "␛c", "␛(0lqqk", "␛[?1049l",
    "␛[2J␛[H", "\u{9B}31m", "\u{9D}0;TITLE\u{9C}", "\u{90}q#0\u{9C}", "␇␈␎␏", "␛[5i", "␛[200~x",
    "\u{202E}evil\u{2066}", "\u{E0041}\u{FEFF}\u{2028}",
    "e" + String(repeating: "\u{301}", count: 60),
    "␛", "␛[", "␛]",
  ]

  /// The same text in every format that is read, with its references where the format has them.
  private static func files(holding payload: String) -> [(name: String, text: String)] {
    let raw = payload.withControls
    let references = raw.unicodeScalars.map { "&#\($0.value);" }.joined()
    func page(_ text: String) -> String {
      """
      <!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>Titre \(text)</title>
      <meta name="author" content="Anne \(text)"></head><body><article><h1>Titre \(text)</h1>
      <p>Il pleut sur le port depuis ce matin \(text) et personne ne sort plus de chez soi.</p>
      <p>On attend que le vent tourne <a href="http://a.example/\(text)">ici</a> avant ce soir.</p>
      </article></body></html>
      """
    }
    func feed(_ text: String) -> String {
      """
      <?xml version="1.0"?><rss version="2.0"><channel><title>Flux \(text)</title><item>
      <title>Titre \(text)</title><link>http://a.example/\(text)</link><author>Anne \(text)</author>
      <description>Il pleut \(text) sur le port.</description></item></channel></rss>
      """
    }
    let dump = """
      Titre \(raw) du jour

      Auteur : Anne \(raw) | Editeur : Yves \(raw) | Jeudi, 06 Janv. 2022 - 16h28

      Il pleut sur le port depuis ce matin \(raw) et personne ne sort plus.

      - Source : La \(raw) Gazette
      """
    let escaped = raw.unicodeScalars.map { scalar in
      UTF16.width(scalar) == 1 ? "\\u" + hex(scalar) : String(Character(scalar))
    }.joined()
    let article = """
      {"format": 1, "title": "Titre \(escaped)", "authors": ["Anne \(escaped)"],
      "source": {"name": "La \(escaped) Gazette", "url": "http://a.example/\(escaped)"},
      "body": [{"kind": "paragraph", "text": ["Il pleut \(escaped) sur le port."]}]}
      """
    return [
      ("page.html", page(raw)), ("references.html", page(references)), ("feed.xml", feed(raw)),
      ("references.xml", feed(references)), ("dump.txt", dump), ("article.json", article),
    ]
  }

  private static func hex(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }

  @Test("is clean in what show, import and list print")
  func commands() throws {
    let home = try Home()
    var folder = 0
    for payload in Self.payloads {
      folder += 1
      for file in Self.files(holding: payload) {
        try home.write(file.text, to: "in/\(folder)-\(file.name)")
      }
    }
    // One run takes them all in; then each is printed from the library.
    let run = try home.run("import", "--json", "\(home.path)/in")
    #expect(run.status == 0 || run.status == 1)
    expectClean(run, "import")
    #expect(run.jsonLines.count > folder)
    for arguments in [
      ["list"], ["list", "--json"], ["search", "port"], ["search", "pleut", "--json"],
    ] {
      expectClean(try home.run(arguments), "\(arguments)")
    }
    for id in try home.headlines().compactMap({ $0["id"]?.string }).prefix(15) {
      expectClean(try home.run("show", id), id)
    }
  }

  @Test("is clean on the terminal, in lists, texts, searches and comments")
  func reader() throws {
    let home = try Home()
    let all = Self.payloads.joined(separator: " ")
    for file in Self.files(holding: all) {
      let path = try home.write(file.text, to: file.name)
      _ = try home.run("import", path)
      let terminal = home.open(path, environment: ["LANG": "C"])
      terminal.press("\t", "G", "v", "o", "?", "Q")
      #expect(terminal.end() == .exited(0))
      // In ASCII, whatever is not written by curses for us stands out.
      expectOurs(terminal, file.name)
    }
    let terminal = home.open()
    terminal.press("G", "\r", " ", "G", "o", "c", "q", "q", "/")
    terminal.press("pleut", "\r", "Q")
    #expect(terminal.end() == .exited(0))
    expectOurs(terminal, "library")
  }

  @Test(
    "of the collection is clean in what show and import print",
    .enabled(if: Shared.has("corpora/hostile")), arguments: ["ansi", "hostile"])
  func collection(folder: String) throws {
    let home = try Home()
    let path = Shared.file("corpora/\(folder)")
    expectClean(try home.run("import", "--dry-run", "--json", path), folder)
    // A feed holds the same text as the page beside it.
    for name in Shared.names(in: "corpora/\(folder)") where !name.hasSuffix(".xml") {
      let run = try home.run("show", "\(path)/\(name)")
      #expect([0, 65, 66].contains(run.status), "\(name): \(run)")
      expectClean(run, name)
    }
  }

  @Test(
    "of the collection is clean on the terminal",
    .enabled(if: Shared.has("corpora/hostile")), arguments: ["ansi", "hostile"])
  func collectionOnTerminal(folder: String) throws {
    let home = try Home()
    _ = try home.run("import", Shared.file("corpora/\(folder)"))
    let terminal = home.open(rows: 40, columns: 100)
    for _ in 0..<4 { terminal.press("\u{06}") }
    terminal.press("g", "\r")
    for _ in 0..<25 { terminal.press("J") }
    terminal.type("Q")
    #expect(terminal.end() == .exited(0))
    expectOurs(terminal, folder)
  }

  /// No control character but the line end, raw or escaped by nobody.
  private func expectClean(_ run: Run, _ name: String) {
    #expect(run.status < 128, "\(name): \(run.status)")
    for bytes in [run.output, run.errors] {
      let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
      let bad = scalars.first { scalar in
        switch scalar.value {
        case 0x0A: false
        case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0xE0000...0xE0FFF: true
        default: false
        }
      }
      #expect(bad == nil, "\(name)")
    }
  }

  /// The terminal is given back as it was, and got nothing but what curses and we write.
  private func expectOurs(_ terminal: PseudoTerminal, _ name: String) {
    #expect(terminal.damage == [], "\(name)")
    #expect(terminal.screen.unknown == [], "\(name)")
    let text = String(decoding: terminal.output, as: UTF8.self)
    for trace in ["]", "P", "_", "^", "c", "[31;5;7m", "[6n", "[21t", "[5i", "[2J\u{1B}[H"] {
      #expect(!text.contains("\u{1B}" + trace), "\(name)")
    }
    #expect(!terminal.output.contains(0x07), "\(name)")
    #expect(!text.unicodeScalars.contains { (0x80...0x9F).contains($0.value) }, "\(name)")
    #expect(!text.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) }, "\(name)")
  }
}

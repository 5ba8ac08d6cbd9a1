import Display
import Terminal
import TestSupport
import Testing

@Suite("A terminal that takes ASCII only")
struct ASCIITests {
  @Test(
    "is one of which someone says so",
    arguments: [
      ("", "ANSI_X3.4-1968", .utf8), ("fr_FR.UTF-8", "UTF-8", .utf8), ("fr_FR.utf8", nil, .utf8),
      ("C", "ANSI_X3.4-1968", .ascii), ("POSIX", "ANSI_X3.4-1968", .ascii), ("xx.KOI", nil, .ascii),
      ("fr_FR", "ISO-8859-1", .ascii), ("fr_FR@euro", nil, .ascii),
    ] as [(String, String?, Charset)])
  func decide(name: String, codeset: String?, expected: Charset) {
    #expect(Charset(localeName: name, codeset: codeset) == expected)
  }

  @Test(
    "gets the same words, and each column where it was",
    arguments: [
      ("Été à Noël", "Ete a Noel"),
      ("Le cœur", "Le coeur"),
      ("«\u{A0}Oui\u{A0}»", "<< Oui >>"),
      ("coût…   │ l’été", "cout... │ l'ete"),
      ("cœur… │ bœuf", "cour. │ boeuf"),
      ("cœur  │", "coeur │"),
      ("œuvre  œuf", "oeuvre oeuf"),
      ("▌● lu ◐ ★ ♥ 12", ">* lu ~ + <3 12"),
      ("日本 ok", "? ?  ok"),
    ])
  func rows(text: String, expected: String) {
    var screen = Screen(size: Size(columns: 20, rows: 1))
    screen.write(text, at: 0, 0)
    let shown = screen.transliterated.description
    #expect(shown == expected.replacing("│", with: "|") + "\n")
    #expect(shown.unicodeScalars.allSatisfy { $0.isASCII })
  }

  @Test("never gets anything else", arguments: ["C", "POSIX", "xx_YY.KOI", "fr_FR.ISO-8859-1"])
  func bytes(locale: String) {
    let terminal = openProbe(
      ["« Cœur » d’été… ❤️ 日本 👨‍👩‍👧"], environment: ["LANG": nil, "LC_ALL": locale])
    #expect(terminal.screen.rows[1].hasPrefix("<< Coeur >> d'ete..."))
    terminal.type("éq")
    #expect(terminal.end() == .exited(0))
    #expect(terminal.output.allSatisfy { $0 < 0x80 })
  }

  @Test(
    "is not one with no locale, or an uninstalled one",
    arguments: [["LANG": nil], ["LANG": "fr_FR.UTF-8"], ["LC_ALL": "", "LANG": "fr_CH.utf8"]]
      as [[String: String?]])
  func modern(environment: [String: String?]) {
    let terminal = openProbe(["« Été » 日本"], environment: environment)
    #expect(terminal.screen.rows[1] == "« Été » 日本")
  }
}

import Display
import Testing
import Text

@Suite("A screen")
struct ScreenTests {
  private var screen = Screen(size: Size(columns: 10, rows: 2))

  @Test("holds what is written, and says where the next piece goes")
  mutating func write() {
    let next = screen.write("été", at: 0, 1)
    #expect(next == 4)
    #expect(screen.write(" 日本", at: 0, next, style: .strong) == 9)
    #expect(
      screen.description == """
         été 日本

        ----------
            bbbbb


        """)
  }

  @Test("keeps each character at its column where accents are drawn wide")
  func ambiguous() {
    var screen = Screen(size: Size(columns: 10, rows: 2), ambiguous: .wide)
    #expect(screen.write("été…", at: 0, 0) == 7)
    screen.rule(row: 1, columns: 0..<3)
    screen.rule(column: 4, rows: 1..<2)
    #expect(screen.row(0).prefix(4).map(\.cluster) == ["é", "", "t", "é"])
    #expect(screen.row(1).prefix(5).map(\.cluster) == ["-", "-", "-", " ", "|"])
  }

  @Test("draws nothing past the limit or the edge")
  mutating func clip() {
    #expect(screen.write("abcdef", at: 0, 0, limit: 3) == 3)
    #expect(screen.write("abcdef", at: 1, 7) == 10)
    #expect(screen.description == "abc\n       abc\n")
  }

  @Test("is left alone by what lies outside")
  mutating func outside() {
    let blank = screen
    screen.write("abc", at: 2, 0)
    screen.write("abc", at: -1, 0)
    screen.write("abc", at: 0, 10)
    screen.write("abc", at: 0, -3)
    screen.fill(row: 9, columns: 0..<99, with: "x")
    screen.rule(column: 12, rows: -5..<50)
    #expect(screen == blank)
    #expect(screen[-1, 0] == .blank)
    #expect(screen.write("日abc", at: 0, -1) == 4)
    #expect(screen.description == " abc\n\n")
  }

  @Test("can have no cell at all", arguments: [0, -1])
  func empty(columns: Int) {
    var screen = Screen(size: Size(columns: columns, rows: 1))
    screen.write("abc", at: 0, 0)
    screen.fill(row: 0, columns: 0..<3)
    #expect(screen.size.columns == 0)
  }

  @Test("blanks the half of a wide character that has no room or no other half")
  mutating func halves() {
    screen.write("日本語", at: 0, 0, limit: 5)
    #expect(screen.row(0).prefix(6).map(\.cluster) == ["日", "", "本", "", " ", " "])
    screen.write("x", at: 0, 1)
    screen.write("y", at: 0, 2)
    #expect(screen.row(0).prefix(4).map(\.cluster) == [" ", "x", "y", " "])
    screen.write("日本", at: 0, 0)
    screen.write("語", at: 0, 1)
    #expect(screen.row(0).prefix(4).map(\.cluster) == [" ", "語", "", " "])
  }

  /// By number, so that the tests' own output is not commanded either.
  @Test(
    "cannot hold a control character, whatever is written",
    arguments: [0x00, 0x0A, 0x1B, 0x7F, 0x85, 0x9B, 0x061C, 0x200F, 0x2028, 0x202E, 0x2066])
  mutating func controls(code: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(code))
    screen.write("a\(scalar)b\(scalar)", at: 0, 0)
    screen.fill(row: 1, columns: 0..<10, with: Character(scalar))
    let scalars = (0..<2).flatMap { screen.row($0) }.flatMap(\.cluster.unicodeScalars)
    #expect(scalars.contains("\u{FFFD}"))
    #expect(!scalars.contains(scalar))
  }

  @Test("cannot hold a tower of marks")
  mutating func tower() {
    screen.write("e" + String(repeating: "\u{301}", count: 500), at: 0, 0)
    #expect(screen[0, 0].cluster == "\u{FFFD}")
  }

  @Test("draws rules, fills, and gives another style to what is written")
  mutating func helpers() {
    screen.rule(row: 0, columns: 0..<4)
    screen.rule(column: 5, rows: 0..<2)
    screen.write("trouvé", at: 1, 0)
    screen.restyle(row: 1, columns: 0..<3, .match)
    screen.fill(row: 0, columns: 8..<10, with: ".")
    #expect(
      screen.description == """
        ──── │  ..
        trouvé
        ----------
        rrrr r
        mmm

        """)
  }
}

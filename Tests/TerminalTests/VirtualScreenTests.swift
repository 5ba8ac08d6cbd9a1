import TestSupport
import Testing

@Suite("The terminal of the tests")
struct VirtualScreenTests {
  @Test(
    "shows what a real one would",
    arguments: [
      ("abc", ["abc"]), ("abcdefgh", ["abcdef", "gh"]), ("abcdef␍x", ["xbcdef"]),
      ("a␊b", ["a", " b"]), ("日x␈␈y", [" yx"]), ("e\u{301}x", ["e\u{301}x"]),
      ("␛[2;3Hx", ["", "  x"]), ("abc␛[1;1H␛[K", [""]), ("a␛[4b", ["aaaaa"]),
      ("abcd␛[1;2H␛[2P", ["ad"]), ("abcd␛[1;2H␛[@", ["a bcd"]),
      ("abcd␛[1;2H␛[2X", ["a  d"]), ("a␍␊b␍␊c␍␊d", ["b", "c", "d"]),
      ("a␍␊b␛[1;1H␛[L", ["", "a", "b"]), ("a␍␊b␛[1;1H␛[M", ["b"]),
      ("a␍␊b␍␊c␛[2;3r␛[S", ["a", "c"]), ("a␍␊b␛[T", ["", "a", "b"]),
      ("a␛[?1049hb", [" b"]), ("a␛[?1049hb␛[?1049l", ["a"]),
      ("␛]0;title␇a␛(Bb␛[1;31mc", ["abc"]),
    ])
  func shows(bytes: String, rows: [String]) {
    var screen = VirtualScreen(rows: 3, columns: 6)
    screen.take(bytes.withControls.utf8)
    #expect(screen.rows == rows + Array(repeating: "", count: 3 - rows.count))
    #expect(screen.unknown == [])
  }

  @Test("remembers what it did not understand")
  func unknown() {
    var screen = VirtualScreen(rows: 3, columns: 6)
    screen.take("␛[?9999h␛[5y".withControls.utf8)
    #expect(screen.unknown == ["mode 9999", "CSI 5y"])
  }
}

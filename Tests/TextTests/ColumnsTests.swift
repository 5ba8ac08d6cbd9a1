import Testing
import Text

@Suite("Fitting a text into columns")
struct ColumnsTests {
  @Test(
    "cuts after a word, as newspapers do",
    arguments: [
      ("L’ordre sera rétabli, quoi qu’il en coûte", 26, "L’ordre sera rétabli…"),
      ("L’ordre sera rétabli", 20, "L’ordre sera rétabli"),
      ("L’ordre sera rétabli", 19, "L’ordre sera…"),
      ("anticonstitutionnellement", 10, "anticonst…"),
      ("« Oui », dit-il « encore » une fois", 17, "« Oui », dit-il…"),
      ("mot", 1, "…"), ("mot", 0, ""), ("", 0, ""), ("中文中文", 5, "中文…"), ("中文中文", 4, "中…"),
      ("👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 5, "👩‍👩‍👧‍👦👩‍👩‍👧‍👦…"),
    ])
  func cut(text: String, cells: Int, expected: String) {
    #expect(Columns.cut(text, to: cells) == expected)
  }

  @Test("is never wider than asked", arguments: 0...60)
  func width(cells: Int) {
    for text in ["Le bloc dirigé par la Russie — irréelle, 中文 👩‍🚀 e\u{301}te\u{301}", "中文中文中文"] {
      #expect(Columns.of(Columns.cut(text, to: cells)) <= cells)
      #expect(Columns.of(Columns.pad(Columns.cut(text, to: cells), to: cells)) == cells)
    }
  }

  @Test("pads on the side that is asked")
  func pad() {
    #expect(Columns.pad("été", to: 5) == "été  ")
    #expect(Columns.pad("中", to: 5, on: .left) == "   中")
    #expect(Columns.pad("long", to: 2) == "long")
  }
}

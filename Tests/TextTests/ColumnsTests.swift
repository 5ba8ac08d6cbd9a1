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

  @Test(
    "counts two cells where East Asian fonts draw wide what others draw narrow",
    arguments: [
      ("a", 1), ("é", 2), ("e\u{301}", 1), ("…", 2), ("—", 2), ("’", 2), ("«", 1), ("★", 2),
      ("中", 2),
      ("☎\u{FE0E}", 2), ("☎\u{FE0F}", 2), ("❤\u{FE0F}", 2), ("\u{AD}", 0), ("\u{A0}", 1),
    ])
  func ambiguous(text: String, cells: Int) {
    #expect(Columns.of(text, ambiguous: .wide) == cells)
    #expect(Clusters(text, ambiguous: .wide).map(\.cells) == [cells])
  }

  @Test("cuts and pads by the cells of a terminal of East Asia", arguments: 0...20)
  func ambiguousWidth(cells: Int) {
    let cut = Columns.cut("L’été — déjà…", to: cells, ambiguous: .wide)
    let padded = Columns.pad(cut, to: cells, ambiguous: .wide)
    #expect(Columns.of(padded, ambiguous: .wide) == cells)
  }

  @Test("pads on the side that is asked")
  func pad() {
    #expect(Columns.pad("été", to: 5) == "été  ")
    #expect(Columns.pad("中", to: 5, on: .left) == "   中")
    #expect(Columns.pad("long", to: 2) == "long")
  }
}

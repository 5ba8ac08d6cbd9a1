import Display
import Model
import Reader
import Testing

/// What stands in the editor after keys, the cursor drawn as `|`.
@Suite("The editor")
struct EditorTests {
  private func desk(_ text: String, _ keys: [Key], columns: Int = 80) -> Desk {
    var desk = Desk(columns, 24)
    desk.press(.enter, "C")
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.offset > 0 { desk.press(.enter) }
      desk.type(String(line.element))
    }
    for key in keys { desk.press(key) }
    return desk
  }

  private func sent(_ text: String, _ keys: [Key]) -> String? {
    var desk = desk(text, keys + [.control("x")])
    desk.press("j")
    return desk.deeds.lazy.compactMap { deed -> String? in
      if case .commented(_, let text) = deed { text } else { nil }
    }.first
  }

  @Test(
    "moves and deletes by characters, words and lines",
    arguments: [
      ([.left, "x"], "un deux troixs"),
      ([.control("a"), "x"], "xun deux trois"),
      ([.home, .delete], "n deux trois"),
      ([.alt("b"), .alt("b"), "x"], "un xdeux trois"),
      ([.home, .alt("f"), "x"], "unx deux trois"),
      ([.control("w")], "un deux "),
      ([.backspace, .backspace], "un deux tro"),
      ([.home, .alt("d")], " deux trois"),
      ([.alt("b"), .control("k"), "x"], "un deux x"),
      ([.left, .left, .control("u")], "is"),
      ([.up, "x"], "un deux troisx"),
    ] as [([Key], String)])
  func edits(keys: [Key], expected: String) {
    #expect(sent("un deux trois", keys) == expected)
  }

  @Test("lines follow the text and the window")
  func wrapping() {
    var desk = desk("Le bac de huit heures ne passera pas ce matin.", [], columns: 30)
    #expect(desk.shows(" Le bac de huit heures ne"))
    desk.press(.home, .left, .up, "x")
    #expect(desk.shows(" xLe bac de huit heures ne"))
    desk.resize(22, 24)
    #expect(desk.shows(" xLe bac de huit") && !desk.shows("huit heures"))
    desk.press(.down, .down, .end, "!")
    #expect(desk.shows("matin.!"))
  }

  @Test("an accent or an emoji is one step and one deletion")
  func clusters() {
    #expect(
      sent("e\u{301}te\u{301} 👨‍👩‍👧", [.backspace, .left, .left, .backspace]) == "e\u{301}e\u{301} ")
    #expect(sent("🇫🇷🇧🇪", [.left, .backspace]) == "🇧🇪")
  }

  @Test(
    "what a terminal types scalar by scalar is whole",
    arguments: ["👨‍👩‍👧 !", "❤️‍🔥", "1️⃣.", "👍🏽👍🏿", "🇫🇷🇧🇪", "é👩‍🚀e\u{301}"])
  func scalars(text: String) {
    var desk = desk("", [])
    for scalar in text.unicodeScalars { desk.press(.character(Character(scalar))) }
    desk.press(.left, "x", .control("x"))
    let sent = desk.deeds.lazy.compactMap { deed -> String? in
      if case .commented(_, let text) = deed { text } else { nil }
    }.first
    #expect(sent == text.dropLast() + "x" + text.suffix(1))
  }

  @Test("lines go up and down keeping their column")
  func lines() {
    #expect(
      sent("longue ligne\nx\nautre ligne", [.up, .up, "|"])
        == "longue ligne|\nx\nautre ligne".replacingBar(11))
  }

  @Test(
    "wraps as one types, with the cursor where the next letter goes",
    arguments: stride(from: 20, to: 90, by: 3).map(\.self))
  func wraps(columns: Int) {
    let text = "Il pleuvait « trop » ; mais la mer, elle, n’attendait personne ce matin-là."
    var desk = desk("", [], columns: columns)
    for character in text {
      desk.type(String(character))
      let cursor = desk.screen.cursor
      #expect(desk.screen.isCursorVisible && cursor != nil)
      if let cursor { #expect(cursor.column < columns && cursor.row < 23) }
    }
    let shown = desk.plainRows.dropFirst(5).dropLast().joined()
    #expect(shown.filter { $0 != " " } == text.filter { $0 != " " })
  }

  @Test("what is pasted is text, and its control characters are not kept")
  func paste() {
    var desk = desk("", [])
    desk.send(.event(.paste("Q\u{1B}[31m q\nligne\u{7} deux")))
    #expect(desk.shows("Votre commentaire"))
    #expect(!desk.effects.contains(.quit))
    desk.press(.control("x"))
    let text = desk.deeds.lazy.compactMap { deed -> String? in
      if case .commented(_, let text) = deed { text } else { nil }
    }.first
    #expect(text?.contains("Q") == true && text?.contains("\nligne") == true)
    #expect(text?.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" } == false)
  }
}

extension String {
  /// The bar where the cursor of a shorter line was clamped.
  fileprivate func replacingBar(_ column: Int) -> String {
    let plain = filter { $0 != "|" }
    let index = plain.index(plain.startIndex, offsetBy: column)
    return plain[..<index] + "|" + plain[index...]
  }
}

import Testing
import Text
import Typography

@Suite("A paragraph")
struct ParagraphTests {
  @Test("gives each line the words it can take")
  func firstFit() {
    let paragraph = Paragraph(
      "Il pleuvait trop, dit-il.", setting: Setting(measure: 18, fit: .first))
    #expect(drawn(paragraph) == ["Il pleuvait trop,", "dit-il."])
    #expect(paragraph.lines.map(\.range) == [0..<17, 18..<25])
    #expect(paragraph.lines.map(\.cells) == [17, 7])
  }

  @Test("ends a line where the text says so, and keeps the empty ones")
  func forcedLines() {
    let paragraph = Paragraph("un\n\ndeux", setting: Setting(measure: 18, fit: .first))
    #expect(drawn(paragraph) == ["un", "", "deux"])
    #expect(drawn(Paragraph("", setting: Setting(measure: 18))) == [""])
  }

  @Test("finds the line of each offset, and the offset of each line")
  func positions() {
    let paragraph = Paragraph(
      "Il pleuvait trop, dit-il.", setting: Setting(measure: 11, fit: .first))
    #expect(drawn(paragraph) == ["Il pleuvait", "trop, dit-", "il."])
    for (number, line) in paragraph.lines.enumerated() {
      for offset in line.range { #expect(paragraph.line(at: offset) == number) }
    }
    #expect(paragraph.line(at: 11) == 0, "the space between two lines belongs to the first")
    #expect(paragraph.line(at: 99) == 2)
  }

  @Test("draws French spaces without touching the text")
  func spacing() {
    let paragraph = Paragraph("« Oui ! » dit-il", setting: Setting(measure: 40))
    #expect(drawn(paragraph) == ["«\u{A0}Oui\u{202F}!\u{A0}» dit-il"])
    #expect(paragraph.text == "« Oui ! » dit-il")
  }
}

func drawn(_ paragraph: Paragraph) -> [String] {
  paragraph.lines.map(paragraph.string(of:))
}

@Suite("A measure that no terminal has")
struct OddMeasureTests {
  @Test("is taken as it is", arguments: [Int.min / 2, -1, 0, 1, 2, 3, 1 << 20, .max])
  func odd(measure: Int) throws {
    for text in try frenchParagraphs().prefix(4) + ["", "\n", "中文", "a\u{AD}b"] {
      for fit in Setting.Fit.allCases {
        let setting = Setting(measure: measure, fit: fit, hyphenation: true, isJustified: true)
        let paragraph = Paragraph(text, setting: setting)
        #expect(paragraph.lines.last?.range.upperBound ?? 0 <= text.utf8.count)
        if measure >= 1 << 20 { #expect(paragraph.lines.count == 1) }
      }
    }
  }

  @Test(
    "keeps lines however many and however far apart", arguments: [1, 3, 5, 6, 32, 33, 100],
    [1, 3, 4, 15, 16, 40])
  func manyLines(count: Int, blanks: Int) {
    let text = Array(repeating: "parapluie", count: count)
      .joined(separator: String(repeating: " ", count: blanks))
    for fit in Setting.Fit.allCases {
      let lines = Paragraph(text, setting: Setting(measure: 12, fit: fit)).lines
      let starts = (0..<count).map { $0 * (9 + blanks) }
      #expect(lines.map(\.range) == starts.map { $0..<$0 + 9 })
      #expect(lines.allSatisfy { $0.cells == 9 && !$0.hasHyphen })
      #expect(lines.map(\.isLast) == starts.map { $0 == starts.last })
    }
  }

  @Test("gives a line its last word where two blanks follow it")
  func twoBlanks() {
    let paragraph = Paragraph(
      "la pluie tombait dru  au soir", setting: Setting(measure: 20, fit: .first))
    #expect(drawn(paragraph) == ["la pluie tombait dru", "au soir"])
  }

  @Test("keeps lines however long", arguments: [1023, 1024, 70_000])
  func longLines(measure: Int) {
    let text = String(repeating: "été ", count: 40_000)
    let paragraph = Paragraph(text, setting: Setting(measure: measure, fit: .first))
    let words = paragraph.lines.map { paragraph.text.slice($0.range).split(separator: " ").count }
    #expect(words.reduce(0, +) == 40_000)
    #expect(paragraph.lines.dropLast().allSatisfy { measure - 3...measure ~= $0.cells })
    #expect(paragraph.lines.last?.isLast == true)
  }

  /// Lines of 127 and 128 bytes that take no cell, of 511 and 513 bytes.
  @Test("keeps a few lines however long", arguments: ["é ", "m "], [254, 256, 258, 510, 512, 514])
  func fewLongLines(word: String, measure: Int) {
    let text = String(repeating: word, count: 2 * measure)
    let paragraph = Paragraph(text, setting: Setting(measure: measure, fit: .first))
    let line = String(repeating: word, count: measure / 2).dropLast()
    #expect(drawn(paragraph) == [String](repeating: String(line), count: 4))
    #expect(paragraph.lines.map(\.cells) == [Int](repeating: measure - 1, count: 4))
  }

  @Test("ends a line in a long path where the path goes on", arguments: Setting.Fit.allCases)
  func path(fit: Setting.Fit) {
    let path = #"C:\Users\Moi\Documents\texte.txt"#
    let setting = Setting(measure: 24, fit: fit)
    let paragraph = Paragraph("Voir \(path) pour la suite.", setting: setting)
    let ends = paragraph.lines.map { paragraph.string(of: $0) }
    #expect(ends == [#"Voir C:\Users\Moi\"#, #"Documents\texte.txt pour"#, "la suite."])
  }
}

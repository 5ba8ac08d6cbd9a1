import Testing
import Text
import Typography

@Suite("Justified lines")
struct JustificationTests {
  @Test("fill the measure, but for the last and those that would need a hole")
  func fills() {
    let text = "Il pleuvait trop, dit le gardien qui n’avait rien vu, rien entendu."
    let setting = Setting(measure: 30, spacing: false, isJustified: true)
    let paragraph = Paragraph(text, setting: setting)
    let cells = paragraph.lines.map { Columns.of(paragraph.string(of: $0)) }
    #expect(cells.dropLast().allSatisfy { $0 == 30 })
    #expect(cells.last == paragraph.lines.last?.cells)
  }

  @Test("widen no space beyond three cells", arguments: [18, 24, 30, 45, 60, 72])
  func cap(measure: Int) throws {
    for text in try frenchParagraphs() {
      let setting = Setting(measure: measure, isJustified: true)
      let paragraph = Paragraph(text, setting: setting)
      for line in paragraph.lines {
        let drawn = paragraph.string(of: line)
        #expect(!drawn.contains("    "))
        let cells = Columns.of(drawn)
        #expect(cells == line.cells || cells == measure)
      }
    }
  }

  @Test("leave the spaces of numbers, names and marks as they are")
  func claimed() {
    let text = "Le 6 janv. 2022, M. Tokayev a dépensé 3 450 000 € ; c’est « trop », dit-on ici."
    let paragraph = Paragraph(text, setting: Setting(measure: 42, isJustified: true))
    let drawn = paragraph.lines.map(paragraph.string(of:)).joined(separator: "\n")
    for group in ["6 janv.", "M. Tokayev", "3 450 000 €\u{202F};", "«\u{A0}trop\u{A0}»"] {
      #expect(drawn.contains(group))
    }
  }

  @Test("lead each added blank back to the space it widens")
  func offsets() {
    let setting = Setting(measure: 12, isJustified: true)
    let paragraph = Paragraph("un deux si trois quatre", setting: setting)
    let line = paragraph.lines[0]
    let clusters = paragraph.clusters(of: line)
    #expect(clusters.map(\.text).joined() == paragraph.string(of: line))
    #expect(clusters.reduce(0) { $0 + $1.cells } == 12)
    for cluster in clusters {
      #expect(
        paragraph.text.slice(cluster.utf8Offset..<cluster.utf8Offset + 1).first
          == cluster.text.first)
    }
  }

  @Test("put few wide spaces one under the other", arguments: [45, 60, 72])
  func rivers(measure: Int) throws {
    var met = 0
    var wide = 0
    for text in try frenchParagraphs() {
      let paragraph = Paragraph(text, setting: Setting(measure: measure, isJustified: true))
      var above: Set<Int> = []
      for line in paragraph.lines {
        let columns = Set(gaps(in: paragraph.string(of: line)))
        wide += columns.count
        met += columns.intersection(above).count
        above = columns
      }
    }
    #expect(wide > 20)
    #expect(met * 8 < wide)
  }

  /// The columns of the double blanks.
  private func gaps(in line: String) -> [Int] {
    let characters = Array(line)
    return characters.indices.dropFirst().filter {
      characters[$0] == " " && characters[$0 - 1] == " "
    }
  }
}

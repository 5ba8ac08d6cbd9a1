import Text
import Typography

/// What a reader waits for and what the machine keeps: a word, a screen, a line.
struct OtherCosts {
  let text: [String]
  let measure: Int
  let runs: Int

  private static let rows = 24
  private static let articleBytes = 10_000_000

  func report() {
    print("\nother costs")
    reportHyphenation()
    reportFirstScreen()
    reportMemory()
  }

  /// Each word of five letters or more, its places counted.
  private func reportHyphenation() {
    guard let french = Hyphenation.of(.french) else { return }
    let words = text.prefix(2000).flatMap { $0.split(separator: " ") }
      .filter { word in word.utf8.count >= 5 && word.utf8.allSatisfy { $0 | 0x20 > 0x60 } }
      .map(String.init)
    var places = 0
    let seconds = ProcessorTime.median(runs: runs) {
      places = words.reduce(0) { $0 + Self.places(in: $1, french) }
    }
    let each = seconds / Double(max(1, words.count)) * 1e9
    print(
      Figure.row(
        "hyphenation of a word", Figure.text(each, decimals: 0) + " ns",
        "\(words.count) words of five letters or more, \(places) places"))
  }

  private static func places(in word: String, _ hyphenation: Hyphenation) -> Int {
    var count = 0
    word.withBytes { bytes in
      hyphenation.eachPlace(in: bytes, 0..<bytes.count) { _, _ in
        count += 1
        return true
      }
    }
    return count
  }

  /// The first lines of an article of 10 MB, its paragraphs set as they come into sight.
  private func reportFirstScreen() {
    var article: [String] = []
    var bytes = 0
    while bytes < Self.articleBytes {
      article += text
      bytes += text.reduce(0) { $0 + $1.utf8.count }
    }
    for way in [LayoutSpeed.Way.first, .totalJustified] {
      let setting = way.setting(measure: measure)
      var drawn = 0
      let seconds = ProcessorTime.median(runs: max(99, runs)) {
        drawn = Self.drawScreen(of: article, setting: setting)
      }
      print(
        Figure.row(
          "first screen of 10 MB", Figure.text(seconds * 1000, decimals: 3) + " ms",
          "\(way.name), \(drawn) clusters drawn"))
    }
  }

  private static func drawScreen(of article: [String], setting: Setting) -> Int {
    var rows = 0
    var clusters = 0
    for text in article {
      let paragraph = Paragraph(text, setting: setting)
      for line in paragraph.lines.prefix(Self.rows - rows) {
        clusters += paragraph.clusters(of: line).count
        rows += 1
      }
      if rows >= Self.rows { break }
    }
    return clusters
  }

  /// What setting all the text leaves in memory, the text itself apart.
  private func reportMemory() {
    let setting = LayoutSpeed.Way.total.setting(measure: measure)
    var paragraphs: [Paragraph] = []
    paragraphs.reserveCapacity(text.count)
    let before = HeapBytes.used
    for text in text { paragraphs.append(Paragraph(text, setting: setting)) }
    let bytes = HeapBytes.used - before + paragraphs.count * MemoryLayout<Lines>.stride
    let lines = paragraphs.reduce(0) { $0 + $1.lines.count }
    print(
      Figure.row(
        "memory for a line", Figure.text(Double(bytes) / Double(lines), decimals: 1) + " B",
        "\(MemoryLayout<Lines>.stride) for each paragraph and all it allocates; no copy of the text"
      ))
  }
}

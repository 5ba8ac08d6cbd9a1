import Text

/// Finds the title of an article among the lines above its text: it says what the text says.
enum TitleLine {
  /// The number of the line; nil when none shares two words with the text.
  static func index(
    above body: Range<Int>, in lines: [DumpLine], _ references: DumpReferences
  ) -> Int? {
    let said = words(lines[body].prefix(40).map(\.text).joined(separator: " "))
    let copies = Dictionary(lines.map { ($0.key, 1) }, uniquingKeysWith: +)
    let indent = lines[body].map(\.indent).min() ?? 0
    var best = 0.0
    var title: Int?
    // The text may begin with a title that is long and ends in a question mark.
    let first = body.lowerBound
    for (distance, index) in lines[...first].indices.reversed().prefix(60).enumerated() {
      let line = lines[index]
      guard let own = candidate(line, references) else { continue }
      let shared = own.count { said.contains($0) }
      guard shared > 0, index < first || shared == own.count else { continue }
      var score = Double(shared) / Double(own.count) * Double(min(shared, 6))
      score -= Double(distance) * 0.04
      if index == first { score -= 2 }
      if line.text.hasSuffix("…") || line.text.hasSuffix("...") { score -= 2 }
      // Pages say their title more than once; lynx sets headings to the left of the text.
      if copies[line.key, default: 1] > 1 { score += 1.5 }
      if line.indent < indent { score += 1.5 }
      if score > best {
        best = score
        title = index
      }
    }
    return title
  }

  /// The words of a line that may be a title.
  private static func candidate(_ line: DumpLine, _ references: DumpReferences) -> Set<String>? {
    let text = DumpHead.withoutPicture(references.plain(line.text))
    guard (15...250).contains(text.utf8.count), text.utf8.last != UInt8(ascii: "."),
      !DumpPage.isFurniture(line), DumpMarker(line.text) == nil, !text.holds("://")
    else { return nil }
    let words = words(text)
    return words.count >= 2 ? words : nil
  }

  /// The words of four letters and more, folded.
  private static func words(_ text: String) -> Set<String> {
    let words = Folding.key(text).split { !$0.isLetter && !$0.isNumber }
    return Set(words.filter { $0.utf8.count >= 4 }.map(String.init))
  }
}

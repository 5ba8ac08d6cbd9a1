import Model
import Text

/// The dump of a whole page, menus and boxes and all: where the article lies in it.
///
///     • Accueil              −
///     • Sports               −
///     Le bac repart          the title
///     Sept ans après, …      +  ╷
///     Lire aussi             −  │ the run of lines that weighs most
///     Le maire ajoute …      +  ╵
///     Mentions légales       −
///
/// The article is the maximum subsequence of the lines' weights, as in Pasternack and Roth,
/// “Extracting Article Text from the Web with Maximum Subsequence Segmentation” (WWW 2009).
struct DumpPage {
  /// The lines of the text, the title above it not among them.
  let body: Range<Int>
  /// What stands under it.
  let tail: DumpTail

  /// Nil when there is too little around the text for a page: then all of it counts.
  init?(of lines: [DumpLine], references: DumpReferences, now: Moment?) {
    let weights = lines.map(DumpWeight.of)
    guard let heaviest = Self.heaviest(weights) else { return nil }
    // Menus above the text may well say « Commentaires » or « Contact ».
    tail = DumpTail(of: lines, from: heaviest.lowerBound, references: references, now: now)
    body = heaviest.clamped(to: 0..<max(heaviest.lowerBound + 1, tail.start))
    let above = weights[..<body.lowerBound].count { $0 < 0 }
    let below = weights[body.upperBound..<max(body.upperBound, tail.start)].count { $0 < 0 }
    guard above >= Self.leastAbove || below >= Self.leastBelow else { return nil }
  }

  /// A masthead, a title, a standfirst and a byline have fewer lines.
  private static let leastAbove = 8
  /// Fewer lines that nothing explains may be the article's end.
  private static let leastBelow = 10

  /// Kadane's way to the heaviest run; nil when nothing weighs anything.
  private static func heaviest(_ weights: [Double]) -> Range<Int>? {
    var best = 0.0
    var range: Range<Int>?
    var sum = 0.0
    var start = 0
    for (index, weight) in weights.enumerated() {
      if sum <= 0 {
        sum = 0
        start = index
      }
      sum += weight
      if sum > best {
        best = sum
        range = start..<(index + 1)
      }
    }
    return best >= 3 ? range : nil
  }

  /// The head of the article and the lines of its text.
  func article(
    in lines: [DumpLine], references: DumpReferences, now: Moment?
  ) -> (head: DumpHead, text: [DumpLine]) {
    let titleIndex = TitleLine.index(above: body, in: lines, references)
    let head = DumpHead(
      ofPage: lines, title: titleIndex, body: body.lowerBound, references: references, now: now)
    return (head, lines[head.end..<body.upperBound].filter(Self.isText))
  }

  /// Whether a line of the body is no box between two paragraphs.
  private static func isText(_ line: DumpLine) -> Bool {
    (line.isProse || !isFurniture(line)) && !DumpWeight.speaksOfReader(line)
  }

  static func isFurniture(_ line: DumpLine) -> Bool {
    DumpHead.isFurniture(line) || DumpWeight.isMachinery(line.text)
      || DumpVocabulary.anchor(line) != nil
  }
}

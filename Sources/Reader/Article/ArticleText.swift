import Display
import Model
import Typography

/// An article in a measure, of which what is asked for is set, and nothing else.
///
/// Its pieces stand one under another: the head, the leaves of the body, the notes that name its
/// source and addresses, and the end, with what leads on. A row is a `Spot`: a piece and a row of
/// it. No row has a number counted from the top: that would take the setting of all above it.
///
///     piece 0            the head
///     piece 1 … n        the leaves, each under its gap
///     piece n+1 … n+m    the notes
///     piece n+m+1        the end
struct ArticleText: Sendable {
  let measure: Int
  let leaves: Leaves
  let head: [HeadRow]
  var end: ArticleEnd?
  private let notes: Notes
  private let setting: Setting
  /// The leaves that were set, those far from what is in sight left out.
  private var set: [Int: SetLeaf] = [:]
  /// How many leaves have been set in this measure.
  private(set) var setCount = 0

  struct HeadRow: Hashable, Sendable {
    let text: String
    var style = Style.plain
  }

  /// - Parameter setting: how paragraphs are set; the language is the article's.
  init(
    _ article: Article, _ leaves: Leaves, minutes: Int, setting: Setting, wording: Wording
  ) {
    self.leaves = leaves
    self.setting = setting.speaking(leaves.language)
    measure = setting.measure
    notes = Notes(of: article, addresses: leaves.addresses, wording)
    head = Self.head(of: article, minutes: minutes, setting, wording)
  }

  init(_ article: Article, setting: Setting, wording: Wording) {
    self.init(
      article, Leaves(of: article), minutes: Headline(article).minutes, setting: setting,
      wording: wording)
  }

  /// How many leaves there are, the notes among them.
  var leafCount: Int { leaves.all.count + notes.count }

  /// Which of the addresses under the text is the last above a row, and how many there are.
  func address(above spot: Spot) -> (number: Int, total: Int) {
    let pieces = min(spot.piece, leafCount + 1)
    return (notes.addresses(amongFirst: pieces - pieceAfterBody), notes.addressCount)
  }

  /// How many pieces there are.
  var pieceCount: Int { leafCount + 2 }

  /// The piece after the body.
  var pieceAfterBody: Int { leaves.all.count + 1 }

  /// A leaf that was set and is not forgotten.
  func setLeaf(_ index: Int) -> SetLeaf? { set[index] }

  /// A leaf, set now if it was not.
  mutating func leaf(_ index: Int) -> SetLeaf {
    if let leaf = set[index] { return leaf }
    let leaf = setting(of: index)
    set[index] = leaf
    setCount += 1
    return leaf
  }

  mutating func height(of piece: Int) -> Int {
    switch piece {
    case 0: head.count
    case 1...leafCount: leaf(piece - 1).height
    default: end?.rows.count ?? 0
    }
  }

  /// Keeps the leaves of some pieces and as many around them; those farther away are set again
  /// when they come into sight.
  mutating func forget(beyond pieces: ClosedRange<Int>, by margin: Int) {
    let kept = pieces.lowerBound - 1 - margin...pieces.upperBound - 1 + margin
    if set.keys.contains(where: { !kept.contains($0) }) {
      set = set.filter { kept.contains($0.key) }
    }
  }

  private func setting(of index: Int) -> SetLeaf {
    let body = leaves.all
    guard index < body.count else {
      let note = notes[index - body.count]
      var text = LeafText(start: 0)
      text.append(note)
      let leaf = Leaf(block: .paragraph([]), kind: .note)
      return SetLeaf(leaf, text, hasGap: index == body.count, setting: setting)
    }
    let leaf = body[index]
    let room = measure - SetLeaf.indent(of: leaf, measure: measure)
    return SetLeaf(
      leaf, leaves.text(of: index, room: room, Ruler(setting.ambiguous)),
      hasGap: index > 0 && !leaf.margin.followsClosely, setting: setting)
  }

  private static func head(
    of article: Article, minutes: Int, _ setting: Setting, _ wording: Wording
  ) -> [HeadRow] {
    let title = article.title.isEmpty ? wording.untitled : article.title
    let ruler = Ruler(setting.ambiguous)
    let titleLines = ruler.lines(title, measure: setting.measure)
    let byline = Byline.lines(
      of: article, minutes: minutes, measure: setting.measure, ruler, wording)
    let blank = [HeadRow(text: "")]
    return blank + titleLines.map { HeadRow(text: $0, style: .strong) } + blank
      + byline.map { HeadRow(text: $0, style: .faint) } + blank
  }
}

extension Setting {
  fileprivate func speaking(_ language: Language) -> Setting {
    var setting = self
    setting.language = language
    return setting
  }
}

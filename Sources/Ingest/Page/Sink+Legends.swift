import Model
import Text

/// The legends of pictures that stand beside these, and not in a `<figure>` with them.
///
///     img alt=« Le phare »   span « Le phare (L. Riou) »   →   a figure with the legend « Le phare (L. Riou) »
extension Sink {
  /// Whether a line says what the picture beside it shows, and hardly more.
  func isLegend(_ line: [Inline]) -> Bool {
    guard let picture, case .figure(_, let alt, let caption) = picture.block, caption.isEmpty,
      !alt.isEmpty
    else { return false }
    let text = line.plainText
    // What leads elsewhere in all its words names what is there.
    guard text.utf8.count <= 600, line.contains(where: { $0.link == nil }) else { return false }
    let (shown, said) = (Folding.key(alt), Folding.key(text))
    if said == shown { return true }
    // One may be the other without its end: who took it, what the maker cut off.
    if said.utf8.count >= 20, shown.hasPrefix(said) { return true }
    guard shown.utf8.count >= 12, said.hasPrefix(shown) else { return false }
    let rest = said.dropFirst(shown.count).drop { $0.isWhitespace || $0 == "." }
    let isCut = shown.utf8.count >= 60
    return rest.utf8.count <= 160
      && (isCut || rest.first.map { !$0.isLetter && !$0.isNumber } ?? true)
  }

  /// Gives the picture beside a line a legend; a line without such a picture is a paragraph.
  mutating func addLegend(_ line: [Inline]) {
    guard let picture, case .figure(let url, let alt, let caption) = picture.block, caption.isEmpty
    else {
      append(.paragraph(line))
      return
    }
    let figure = Block.figure(url: url, alt: alt, caption: line)
    if picture.isOfLine {
      pictures[0] = figure
    } else {
      blocks[blocks.count - 1] = figure
    }
  }

  /// The only picture met within the line; else the one just above it.
  private var picture: (block: Block, isOfLine: Bool)? {
    if let first = pictures.first { return pictures.count == 1 ? (first, true) : nil }
    guard let last = blocks.last, case .figure = last else { return nil }
    return (last, false)
  }
}

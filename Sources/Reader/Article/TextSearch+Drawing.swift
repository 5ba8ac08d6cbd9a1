import Text
import Typography

extension TextSearch {
  /// What of a line is to be shown as found, in UTF-8 bytes of the leaf's text.
  ///
  /// The lines of a table are not the page's own: they are searched as they stand.
  func ranges(in leaf: SetLeaf, line: Line) -> [Range<Int>] {
    guard !line.range.isEmpty else { return [] }
    let start = line.range.lowerBound
    switch leaf.leaf.kind {
    case .note: return []
    case .table:
      return ranges(in: leaf.text.text.slice(line.range)).map { range in
        range.lowerBound + start..<range.upperBound + start
      }
    default:
      let text = leaf.text
      let inPage = text.pageOffset(of: start)..<text.pageOffset(of: line.range.upperBound)
      return matches(in: inPage, of: leaf.leaf.paragraph).map { match in
        let last = text.offset(ofPage: match.range.upperBound - 1)
        return text.offset(ofPage: match.range.lowerBound)..<last + 1
      }
    }
  }
}

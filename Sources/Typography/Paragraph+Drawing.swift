import Text

extension Paragraph {
  /// One cluster as it is drawn.
  package struct DrawnCluster: Hashable, Sendable {
    package let text: String
    /// Where it lies in the text of the paragraph; an inserted hyphen or blank lies where it is put.
    package let utf8Offset: Int
    package let cells: Int
  }

  /// A line as it is drawn, its indent left out.
  package func string(of line: Line) -> String {
    var text = ""
    text.reserveCapacity(line.range.count)
    for cluster in clusters(of: line) { text += cluster.text }
    return text
  }

  /// The clusters of a line as they are drawn, its indent left out.
  ///
  /// Spaces that belong to a French mark are the no-break ones; soft hyphens and U+200B are gone;
  /// the hyphen that parts a word is there. Each blank that justifies a line stands on its own.
  package func clusters(of line: Line) -> [DrawnCluster] {
    text.withBytes { bytes in
      let blanks = blanks(of: line, in: bytes)
      var drawn: [DrawnCluster] = []
      drawn.reserveCapacity(line.cells)
      var offset = line.range.lowerBound
      while offset < line.range.upperBound {
        let cluster = ClusterEnd(in: bytes, from: offset, ambiguous: setting.ambiguous)
        if cluster.cells > 0 {
          drawn.append(
            DrawnCluster(
              text: text(of: offset..<cluster.end, in: bytes), utf8Offset: offset,
              cells: cluster.cells))
          for _ in 0..<(blanks[offset] ?? 0) {
            drawn.append(DrawnCluster(text: " ", utf8Offset: offset, cells: 1))
          }
        }
        offset = cluster.end
      }
      if line.hasHyphen { drawn.append(DrawnCluster(text: "-", utf8Offset: offset, cells: 1)) }
      return drawn
    }
  }

  /// How many blanks are added after each space of a line, by the space's offset.
  private func blanks(of line: Line, in bytes: UTF8Bytes) -> [Int: Int] {
    guard setting.isJustified, !line.isLast else { return [:] }
    let number = line.range.lowerBound == lines[0].range.lowerBound ? 0 : 1
    return Justification(bytes, setting: setting).blanks(of: line, number: number)
  }

  private func text(of range: Range<Int>, in bytes: UTF8Bytes) -> String {
    if setting.spacing, setting.language == .french, bytes[range.lowerBound] == 0x20,
      let space = FrenchSpacing.space(at: range.lowerBound, in: bytes)
    {
      return String(space)
    }
    return String(decoding: UTF8Bytes(rebasing: bytes[range]), as: UTF8.self)
  }
}

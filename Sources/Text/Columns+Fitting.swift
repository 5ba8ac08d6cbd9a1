extension Columns {
  package enum Side { case left, right }

  /// The text with blanks added on one side until it takes so many cells.
  package static func pad(
    _ text: String, to cells: Int, on side: Side = .right, ambiguous: AmbiguousWidth = .narrow
  ) -> String {
    let missing = cells - of(text, ambiguous: ambiguous)
    guard missing > 0 else { return text }
    let blanks = String(repeating: " ", count: missing)
    return side == .right ? text + blanks : blanks + text
  }

  /// The text, or as much of it as fits before an ellipsis; never wider than `cells`.
  ///
  /// As newspapers do, it is cut after a word, and the comma or dash that would hang there goes:
  ///
  ///     cut("L’ordre sera rétabli, quoi qu’il en coûte", to: 26)  →  "L’ordre sera rétabli…"
  ///
  /// A word longer than half the room is cut between two clusters instead.
  package static func cut(
    _ text: String, to cells: Int, ellipsis: String = "…", ambiguous: AmbiguousWidth = .narrow
  ) -> String {
    guard of(text, ambiguous: ambiguous) > cells else { return text }
    let room = cells - of(ellipsis, ambiguous: ambiguous)
    guard room > 0 else { return room == 0 ? ellipsis : "" }

    return text.withBytes { bytes in
      var used = 0
      var offset = 0
      var word = (end: 0, used: 0)
      while offset < bytes.count {
        let cluster = ClusterEnd(in: bytes, from: offset, ambiguous: ambiguous)
        if bytes[offset] == UInt8(ascii: " ") { word = (offset, used) }
        guard used + cluster.cells <= room else { break }
        used += cluster.cells
        offset = cluster.end
      }
      let end = withoutHanging(bytes, upTo: word.used * 2 >= room ? word.end : offset)
      return String(decoding: UTF8Bytes(rebasing: bytes[..<end]), as: UTF8.self) + ellipsis
    }
  }

  /// The end of what comes before the spaces, commas, dashes and opening marks at an end.
  private static func withoutHanging(_ bytes: UTF8Bytes, upTo end: Int) -> Int {
    var end = end
    while end > 0 {
      let (scalar, start) = bytes.scalar(before: end)
      switch scalar {
      case 0x20, 0xA0, 0x202F, 0x2C, 0x3B, 0x3A, 0x28, 0x5B, 0xAB, 0x201C, 0x2013, 0x2014,
        0x2D, 0x2E, 0x2026:
        end = start
      default: return end
      }
    }
    return end
  }
}

import Text

/// Emoji in plain text, alone or stuck to one another; a line may end between two.
///
///     bravo 😱🔥 ! Vive la 🇫🇷🇧🇪
///            ╵              ╵
extension PlainText {
  /// Where the emoji at an offset ends, and its cells; nil unless it stands at the start of the word
  /// or after another one, and what follows it is a mark, a space or another one.
  func emoji(at offset: Int) -> (end: Int, cells: Int)? {
    guard Self.startsEmoji(bytes, at: offset), offset == word || Self.endsEmoji(bytes, at: offset)
    else { return nil }
    let cluster = ClusterEnd(in: bytes, from: offset)
    guard cluster.end &+ 4 < bytes.count, !endsInJoiner(cluster.end) else { return nil }
    switch bytes[cluster.end] {
    case 0x20, UInt8(ascii: "!"), UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "?"):
      break
    default: guard Self.startsEmoji(bytes, at: cluster.end) else { return nil }
    }
    return (cluster.end, cluster.cells)
  }

  /// Whether an emoji before which a line may end starts at an offset: one that Unicode's rules
  /// treat as an ideograph, or half a flag.
  static func startsEmoji(_ bytes: UTF8Bytes, at offset: Int) -> Bool {
    guard offset + 3 < bytes.count else { return false }
    let following = bytes[offset + 1]
    guard
      bytes[offset] == 0xF0 && following == 0x9F
        || bytes[offset] == 0xE2 && (0x98...0x9E).contains(following)
    else { return false }
    switch LineBreakUnit(of: bytes.scalar(at: offset).value).kind {
    case .ideograph, .emojiBase, .regional: return true
    default: return false
    }
  }

  /// Whether an emoji, or the sign that asks for its picture, ends at an offset.
  static func endsEmoji(_ bytes: UTF8Bytes, at end: Int) -> Bool {
    guard end > 3 else { return false }
    if bytes[end - 4] == 0xF0 { return bytes[end - 3] == 0x9F }
    return bytes[end - 3] == 0xE2 && (0x98...0x9E).contains(bytes[end - 2])
      || bytes[end - 3] == 0xEF && bytes[end - 2] == 0xB8 && bytes[end - 1] == 0x8F
  }

  private func endsInJoiner(_ end: Int) -> Bool {
    bytes[end - 3] == 0xE2 && bytes[end - 2] == 0x80 && bytes[end - 1] == 0x8D
  }
}

/// One cluster found in bytes: where it ends, and how many cells it takes.
///
///     a  é  각  中  ❤  ❤️  👩‍🚀  🇫🇷  1️⃣
///     1  1  2   2  1  2  2   2   2
///
/// A cluster takes the cells of its scalars, two at most. An emoji takes two however many scalars
/// it is made of, unless U+FE0E asks for text.
package struct ClusterEnd {
  package let end: Int
  package let cells: Int

  /// Finds the cluster that starts at an offset.
  package init(
    in bytes: UTF8Bytes, from start: Int, ambiguous: AmbiguousWidth = .narrow
  ) {
    let byte = bytes[start]
    let following = start + 1 < bytes.count ? bytes[start + 1] : 0x20
    if byte >= 0x20, byte < 0x7F, following < 0x80 {
      end = start + 1
      cells = 1
      return
    }
    if byte == 0xF0, following == 0x9F, let emoji = Self.plainEmoji(bytes, at: start, ambiguous) {
      self = emoji
      return
    }
    var (scalar, offset) = bytes.scalar(at: start)
    let first = ClusterRole(of: scalar)
    var count = CellCount(first: scalar, role: first, ambiguous: ambiguous)
    var rules = ClusterRules()
    rules.note(first)
    while offset < bytes.count {
      let next = bytes.scalar(at: offset)
      let role = ClusterRole(of: next.value)
      guard !rules.starts(with: role) else { break }
      scalar = next.value
      offset = next.end
      count.add(scalar, role: role)
    }
    end = offset
    cells = count.cells
  }

  private init(end: Int, cells: Int) {
    self.end = end
    self.cells = cells
  }

  /// A pictograph of one scalar, or a flag, from U+1F000 on; nil unless what follows it is ASCII or
  /// another one. In this plane nothing joins what precedes it but the tones of skin.
  private static func plainEmoji(
    _ bytes: UTF8Bytes, at start: Int, _ ambiguous: AmbiguousWidth
  ) -> ClusterEnd? {
    let isFlag = isRegional(bytes, at: start)
    var end = start + 4
    if isFlag {
      guard isRegional(bytes, at: end) else { return nil }
      end += 4
    }
    if end < bytes.count, bytes[end] >= 0x80 {
      guard bytes[end] == 0xF0, bytes[end + 1] == 0x9F,
        bytes[end + 2] != 0x8F || bytes[end + 3] < 0xBB
      else { return nil }
    }
    if isFlag { return ClusterEnd(end: end, cells: 2) }
    return ClusterEnd(
      end: end, cells: Width(of: bytes.scalar(at: start).value).cells(ambiguous))
  }

  /// Whether one of U+1F1E6 to U+1F1FF stands at an offset.
  private static func isRegional(_ bytes: UTF8Bytes, at offset: Int) -> Bool {
    offset + 3 < bytes.count && bytes[offset] == 0xF0 && bytes[offset + 1] == 0x9F
      && bytes[offset + 2] == 0x87 && bytes[offset + 3] >= 0xA6
  }
}

/// Adds up the cells of one cluster.
private struct CellCount {
  private var sum: Int
  private let first: Width
  private let ambiguous: AmbiguousWidth
  private let isPictograph: Bool
  private var form = Form.plain
  private var isAlone = true

  private enum Form { case plain, text, emoji }

  init(first scalar: UInt32, role: ClusterRole, ambiguous: AmbiguousWidth) {
    first = Width(of: scalar)
    self.ambiguous = ambiguous
    isPictograph = role == .pictograph
    sum = first.cells(ambiguous)
    if role == .regional { form = .emoji }
  }

  mutating func add(_ scalar: UInt32, role: ClusterRole) {
    defer { isAlone = false }
    switch scalar {
    case 0xFE0E where isAlone && first.hasVariants: form = .text
    case 0xFE0F where isAlone && first.hasVariants: form = .emoji
    case 0x1F3FB...0x1F3FF where isPictograph: form = .emoji
    default:
      if isPictograph, role == .pictograph { form = .emoji }
      sum += Width(of: scalar).cells(ambiguous)
    }
  }

  var cells: Int {
    switch form {
    case .text: first.isAmbiguous ? first.cells(ambiguous) : 1
    case .emoji: 2
    case .plain: isPictograph ? first.cells(ambiguous) : min(sum, 2)
    }
  }
}

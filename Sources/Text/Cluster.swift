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
    var (scalar, offset) = bytes.scalar(at: start)
    var count = CellCount(first: scalar, ambiguous: ambiguous)
    var rules = ClusterRules()
    _ = rules.starts(with: ClusterRole(of: scalar))
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

  init(first scalar: UInt32, ambiguous: AmbiguousWidth) {
    let role = ClusterRole(of: scalar)
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

/// Stands in for `Text.Clusters` until that target is there.
struct Clusters: Sequence {
  struct Element {
    let text: String
    var cells: Int { Columns.of(text) }
  }

  let text: String

  init(_ text: String) { self.text = text }

  func makeIterator() -> some IteratorProtocol<Element> {
    text.lazy.map { Element(text: String($0)) }.makeIterator()
  }
}

/// How many cells a cluster takes, by the obvious ranges only: stands in for `Text.Columns`.
enum Columns {
  static func of(_ cluster: String) -> Int {
    let scalars = cluster.unicodeScalars
    guard let first = scalars.first else { return 0 }
    switch first.value {
    case 0xAD, 0x200B...0x200D, 0xFE00...0xFE0F, 0x0300...0x036F: return 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F1E6...0x1F1FF, 0x1F300...0x1F64F,
      0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default:
      return scalars.contains("\u{FE0F}") ? 2 : 1
    }
  }
}

/// Cleans scalar after scalar, looking only at what it has already written.
///
/// Judging by the output and not by the input is what makes cleaning twice the same as once: a mark
/// that lands on a new base because an invisible character between them went is counted there.
struct Cleaner {
  private(set) var output: [UInt8] = []
  private let field: Cleaning.Field
  private var column = 0
  private var marks = 0
  private var hasBase = false
  private var rules = ClusterRules()
  private var scalarsInCluster = 0
  /// The pictographs of the emoji being written, as UTF-8.
  private var pictographs: [UInt8] = []
  private var previous: UInt32 = 0

  private static let mostMarks = 4
  private static let mostScalars = 32
  private static let tabStop = 8

  init(field: Cleaning.Field, capacity: Int) {
    self.field = field
    output.reserveCapacity(capacity)
  }

  mutating func take(_ bytes: UTF8Bytes) {
    var offset = 0
    while offset < bytes.count {
      let (scalar, end) = bytes.scalar(at: offset)
      let following = end < bytes.count ? bytes.scalar(at: end).value : 0
      offset = end
      take(scalar, before: following)
      if scalar == 0x0D, following == 0x0A { offset += 1 }
    }
  }

  private mutating func take(_ scalar: UInt32, before following: UInt32) {
    switch Treatment(of: scalar) {
    case .keep, .joining: write(scalar, isBase: scalar != 0x20)
    case .replace: write(0xFFFD)
    case .remove: break
    case .lineEnd: field == .body ? endLine() : blank()
    case .tab: tab()
    case .space: blank()
    case .soft: if field == .body { write(scalar, isBase: false) }
    case .mark:
      guard hasBase, marks < Self.mostMarks else { return }
      marks += 1
      write(scalar, isMark: true)
    case .variation:
      if hasBase, Width(of: previous).hasVariants { write(scalar, isMark: true) }
    case .joiner:
      guard !pictographs.isEmpty, ClusterRole(of: following) == .pictograph else { return }
      var longer = pictographs
      longer.append(scalar: following)
      if EmojiSequences.contains(prefix: longer) { write(scalar, isMark: true) }
    }
  }

  private mutating func write(_ scalar: UInt32, isMark: Bool = false, isBase: Bool = true) {
    let role = ClusterRole(of: scalar)
    let starts = rules.isBoundary(before: role)
    guard starts || scalarsInCluster < Self.mostScalars else { return }
    rules.note(role)
    scalarsInCluster = starts ? 1 : scalarsInCluster + 1
    if starts { column += Width(of: scalar).cells }
    notePictograph(scalar, role: role)
    if !isMark {
      marks = 0
      hasBase = isBase
    }
    previous = scalar
    output.append(scalar: scalar)
  }

  private mutating func notePictograph(_ scalar: UInt32, role: ClusterRole) {
    switch scalar {
    case 0x200D, 0xFE0F, 0x1F3FB...0x1F3FF: return
    default: break
    }
    if previous != 0x200D { pictographs.removeAll(keepingCapacity: true) }
    if role == .pictograph { pictographs.append(scalar: scalar) }
  }

  private mutating func blank() { write(0x20, isBase: false) }

  private mutating func tab() {
    let count = field == .body ? Self.tabStop - column % Self.tabStop : 1
    for _ in 0..<count { blank() }
  }

  private mutating func endLine() {
    write(0x0A, isBase: false)
    column = 0
  }
}

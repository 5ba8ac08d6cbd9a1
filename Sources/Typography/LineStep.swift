/// A line as it follows the one before it, in four bytes.
///
///     the blank bytes between them   its bytes   those that take no cell   phase   ending, 1 more
///                 4                     12                 10                4           2     bits
///
/// As no ending is 0, neither is a step, and 0 is no line.
struct LineStep: Hashable, Sendable {
  private var bits: UInt32

  /// No line.
  static let none = LineStep(bits: 0)

  private init(bits: UInt32) { self.bits = bits }

  /// The line between two places of a text, after one that ends at an offset; nil where it is too
  /// long or too far.
  @inline(__always)
  init?(from start: Candidate, to place: Candidate, after end: Int) {
    let gap = start.next &- end
    let count = max(0, place.end &- start.next)
    let ending = Line.Ending(of: place).rawValue
    let hyphen = ending == Line.Ending.hyphen.rawValue ? 1 : 0
    let excess = count &+ hyphen &- place.cells(from: start.nextWidth)
    guard UInt(bitPattern: gap) < 16, count < 1 << 12, UInt(bitPattern: excess) < 1 << 10 else {
      return nil
    }
    bits =
      UInt32(truncatingIfNeeded: gap) << 28 | UInt32(truncatingIfNeeded: count) << 16
      | UInt32(truncatingIfNeeded: excess) << 6 | ending &+ 1
  }

  var isNone: Bool { bits == 0 }

  /// The bytes from the end of the line before to the end of this one.
  @inline(__always)
  var length: Int { Int(bits >> 28) &+ count }

  @inline(__always)
  private var count: Int { Int(bits >> 16 & 0xFFF) }

  /// The line, after one that ends at an offset.
  func line(after end: Int) -> Line {
    let start = end &+ Int(bits >> 28)
    let ending = Line.Ending(rawValue: bits & 3 &- 1) ?? .plain
    let cells = count &- Int(bits >> 6 & 0x3FF) &+ (ending == .hyphen ? 1 : 0)
    var line = Line(start..<start &+ count, cells: cells, ending: ending)
    line.phase = phase
    return line
  }

  var phase: Int {
    get { Int(bits >> 2 & 15) }
    set { bits = bits & ~(15 << 2) | UInt32(newValue & 15) << 2 }
  }
}

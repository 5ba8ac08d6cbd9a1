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

  /// A line after one that ends at an offset; nil where it is too long or too far.
  @inline(__always)
  init?(_ line: Line, after end: Int) {
    let range = line.range
    let gap = range.lowerBound &- end
    let excess = range.count &+ (line.hasHyphen ? 1 : 0) &- line.cells
    guard gap >= 0, gap < 16, range.count < 1 << 12, excess >= 0, excess < 1 << 10 else {
      return nil
    }
    bits =
      UInt32(gap) << 28 | UInt32(range.count) << 16 | UInt32(excess) << 6
      | UInt32(line.phase) << 2 | line.ending.rawValue &+ 1
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

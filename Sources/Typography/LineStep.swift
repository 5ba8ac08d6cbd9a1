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

  /// Whether its numbers fit in three bytes: 2 bits, 9 and 7.
  @inline(__always)
  var isShort: Bool { bits & 0xCE00_E000 == 0 }

  /// A short one in three bytes, as `FewLines` keeps it.
  @inline(__always)
  var inThreeBytes: UInt64 {
    UInt64((bits >> 28) << 22 | (bits >> 16 & 0x1FF) << 13 | bits & 0x1FFF)
  }

  init(inThreeBytes step: UInt32) {
    bits = (step >> 22) << 28 | (step >> 13 & 0x1FF) << 16 | step & 0x1FFF
  }

  /// The bytes from the end of the line before to the end of this one.
  @inline(__always)
  var length: Int { Int(bits >> 28) &+ count }

  @inline(__always)
  private var count: Int { Int(bits >> 16 & 0xFFF) }

  /// How many of its bytes take no cell.
  @inline(__always)
  private var excess: Int { Int(bits >> 6 & 0x3FF) }

  /// The line, after one that ends at an offset.
  func line(after end: Int) -> Line {
    let start = end &+ Int(bits >> 28)
    let ending = Line.Ending(rawValue: bits & 3 &- 1) ?? .plain
    let cells = count &- excess &+ (ending == .hyphen ? 1 : 0)
    var line = Line(start..<start &+ count, cells: cells, ending: ending)
    line.phase = phase
    return line
  }

  var phase: Int {
    get { Int(bits >> 2 & 15) }
    set { bits = bits & ~(15 << 2) | UInt32(newValue & 15) << 2 }
  }
}

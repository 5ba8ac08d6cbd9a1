/// A place where a line might end.
///
///     … a déclaré : « L’ordre …       what lies between `end` and `next` is drawn on neither line
///               end ╯ ╰ next
///
/// It is two words wide, so that it is handed on in registers: there is one for each word of a text.
struct Candidate {
  /// `end` and `next`, 32 bits each.
  private let offsets: UInt64
  /// `width` in 28 bits, the kind and the hold in two each, `nextWidth` in 32.
  private var rest: UInt64

  enum Kind: UInt8 {
    case plain
    /// After a hyphen that the text has.
    case afterHyphen
    /// Where a hyphen has to be drawn.
    case hyphenating
    /// Where the line must end.
    case forced
  }

  @inline(__always)
  init(end: Int, next: Int, width: Int, nextWidth: Int, hold: Hold = .none, kind: Kind = .plain) {
    offsets = UInt64(truncatingIfNeeded: next) << 32 | UInt64(truncatingIfNeeded: end) & Self.low32
    rest =
      UInt64(truncatingIfNeeded: nextWidth) << 32 | UInt64(hold.rawValue) << 30
      | UInt64(kind.rawValue) << 28 | UInt64(truncatingIfNeeded: width) & Self.low28
  }

  /// A place in the middle of what is drawn: nothing lies between the lines.
  @inline(__always)
  init(at offset: Int, width: Int, hold: Hold = .none, kind: Kind = .plain) {
    self.init(
      end: offset, next: offset, width: width, nextWidth: width, hold: hold, kind: kind)
  }

  /// Where the line's text ends: UTF-8 offset.
  @inline(__always)
  var end: Int { Int(truncatingIfNeeded: offsets & Self.low32) }
  /// Where the next line's text starts.
  @inline(__always)
  var next: Int { Int(truncatingIfNeeded: offsets >> 32) }
  /// The cells from the start of the paragraph to `end`, an inserted hyphen left out.
  @inline(__always)
  var width: Int { Int(truncatingIfNeeded: rest & Self.low28) }
  /// The cells from the start of the paragraph to `next`.
  @inline(__always)
  var nextWidth: Int { Int(truncatingIfNeeded: rest >> 32) }

  @inline(__always)
  var hold: Hold {
    get { Hold(rawValue: UInt8(truncatingIfNeeded: rest >> 30 & 3)) ?? .none }
    set { rest = rest & ~(3 << 30) | UInt64(newValue.rawValue) << 30 }
  }

  @inline(__always)
  var kind: Kind {
    get { Kind(rawValue: UInt8(truncatingIfNeeded: rest >> 28 & 3)) ?? .plain }
    set { rest = rest & ~(3 << 28) | UInt64(newValue.rawValue) << 28 }
  }

  /// Whether a reader sees a hyphen at the end of the line.
  var showsHyphen: Bool { kind == .afterHyphen || kind == .hyphenating }

  /// The cells from the start of the paragraph to the end of a line that ends here.
  @inline(__always)
  var drawnWidth: Int { width &+ (kind == .hyphenating ? 1 : 0) }

  /// The cells of a line that starts at a width and ends here.
  @inline(__always)
  func cells(from start: Int) -> Int { max(0, drawnWidth &- start) }

  private static var low32: UInt64 { 0xFFFF_FFFF }
  private static var low28: UInt64 { 0xFFF_FFFF }
}

/// A place where a line might end.
///
///     … a déclaré : « L’ordre …       what lies between `end` and `next` is drawn on neither line
///               end ╯ ╰ next
///
/// It is two words wide, so that it is handed on in registers: there is one for each word of a text.
struct Candidate {
  /// `end` and `next`, 32 bits each.
  private let offsets: UInt64
  /// `width` in 27 bits, the kind in two, the hold in three, `nextWidth` in 32.
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
      UInt64(truncatingIfNeeded: nextWidth) << 32 | UInt64(hold.rawValue) << 29
      | UInt64(kind.rawValue) << 27 | UInt64(truncatingIfNeeded: width) & Self.low27
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
  var width: Int { Int(truncatingIfNeeded: rest & Self.low27) }
  /// The cells from the start of the paragraph to `next`.
  @inline(__always)
  var nextWidth: Int { Int(truncatingIfNeeded: rest >> 32) }

  @inline(__always)
  var hold: Hold {
    get { Hold(rawValue: UInt8(truncatingIfNeeded: rest >> 29 & 7)) ?? .none }
    set { rest = rest & ~(7 << 29) | UInt64(newValue.rawValue) << 29 }
  }

  @inline(__always)
  var kind: Kind {
    get { Kind(rawValue: UInt8(truncatingIfNeeded: rest >> 27 & 3)) ?? .plain }
    set { rest = rest & ~(3 << 27) | UInt64(newValue.rawValue) << 27 }
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
  private static var low27: UInt64 { 0x7FF_FFFF }
}

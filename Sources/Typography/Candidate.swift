/// A place where a line might end.
///
///     … a déclaré : « L’ordre …       what lies between `end` and `next` is drawn on neither line
///               end ╯ ╰ next
struct Candidate {
  private let endOffset: Int32
  private let nextOffset: Int32
  private let endWidth: Int32
  private let startWidth: Int32
  var hold = Hold.none
  var kind = Kind.plain

  enum Kind: UInt8 {
    case plain
    /// After a hyphen that the text has.
    case afterHyphen
    /// Where a hyphen has to be drawn.
    case hyphenating
    /// Where the line must end.
    case forced
  }

  init(end: Int, next: Int, width: Int, nextWidth: Int, hold: Hold = .none, kind: Kind = .plain) {
    endOffset = Int32(truncatingIfNeeded: end)
    nextOffset = Int32(truncatingIfNeeded: next)
    endWidth = Int32(truncatingIfNeeded: width)
    startWidth = Int32(truncatingIfNeeded: nextWidth)
    self.hold = hold
    self.kind = kind
  }

  /// A place in the middle of what is drawn: nothing lies between the lines.
  init(at offset: Int, width: Int, hold: Hold = .none, kind: Kind = .plain) {
    self.init(
      end: offset, next: offset, width: width, nextWidth: width, hold: hold, kind: kind)
  }

  /// Where the line's text ends: UTF-8 offset.
  var end: Int { Int(endOffset) }
  /// Where the next line's text starts.
  var next: Int { Int(nextOffset) }
  /// The cells from the start of the paragraph to `end`, an inserted hyphen left out.
  var width: Int { Int(endWidth) }
  /// The cells from the start of the paragraph to `next`.
  var nextWidth: Int { Int(startWidth) }

  /// Whether a reader sees a hyphen at the end of the line.
  var showsHyphen: Bool { kind == .afterHyphen || kind == .hyphenating }

  /// The cells from the start of the paragraph to the end of a line that ends here.
  var drawnWidth: Int { width + (kind == .hyphenating ? 1 : 0) }

  /// The cells of a line that starts at a width and ends here.
  func cells(from start: Int) -> Int { max(0, drawnWidth - start) }
}

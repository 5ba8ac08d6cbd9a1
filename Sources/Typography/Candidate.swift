/// A place where a line might end.
///
///     … a déclaré : « L’ordre …       end 21, next 22: what lies between is drawn on neither line
///               end ╯ ╰ next
struct Candidate {
  /// Where the line's text ends: UTF-8 offset.
  var end: Int
  /// Where the next line's text starts.
  var next: Int
  /// The cells from the start of the paragraph to `end`, an inserted hyphen left out.
  var width: Int
  /// The cells from the start of the paragraph to `next`.
  var nextWidth: Int
  var hold = Hold.none
  var kind = Kind.plain

  enum Kind {
    case plain
    /// After a hyphen that the text has.
    case afterHyphen
    /// Where a hyphen has to be drawn.
    case hyphenating
    /// Where the line must end.
    case forced
  }

  /// Whether a reader sees a hyphen at the end of the line.
  var showsHyphen: Bool { kind == .afterHyphen || kind == .hyphenating }

  /// The cells of a line that starts at a width and ends here.
  func cells(from start: Int) -> Int {
    max(0, width - start) + (kind == .hyphenating ? 1 : 0)
  }
}

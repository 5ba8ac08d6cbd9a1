/// A key as a person names it.
package enum Key: Hashable, Sendable {
  /// What one keypress types: a grapheme cluster with no control character in it.
  case character(Character)
  /// Control with a letter, in lower case: `^D` is `.control("d")`.
  case control(Character)
  case enter, tab, backTab, escape, backspace, delete
  case up, down, left, right
  case home, end, pageUp, pageDown
  case function(Int)
  /// Alt with a character: `ESC` followed at once by it.
  case alt(Character)
}

/// So that a table of keys reads `["j", .down]`.
extension Key: ExpressibleByExtendedGraphemeClusterLiteral {
  package init(extendedGraphemeClusterLiteral value: Character) { self = .character(value) }
}

/// What the terminal reports.
package enum Event: Hashable, Sendable {
  case key(Key)
  /// Text pasted between bracketed-paste marks: text, never commands. Not cleaned yet.
  case paste(String)
  case resize(Size)
  /// The program runs again after `^Z`, or was asked to draw everything anew.
  case resumed
}

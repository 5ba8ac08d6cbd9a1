/// What a piece of the screen is for. The terminal decides what it looks like.
///
/// Roles and not colours: a page says "this is a mark", and the same page is then right on a black
/// screen, on a white one, and on one with no colour at all.
package struct Style: Hashable, Sendable {
  /// What the cell is. The letter stands for it in golden screens.
  package enum Role: Character, Hashable, Sendable, CaseIterable {
    case plain = " "
    /// Titles of what is unread, heads of sections.
    case strong = "b"
    /// Bylines, counts, the foot.
    case faint = "d"
    case emphasis = "i"
    case link = "l"
    /// Marks and the bar of the cursor: the one colour of the house.
    case accent = "a"
    /// Found by a search.
    case match = "m"
    /// A sentence from the program.
    case notice = "n"
    /// The rule under the masthead and the line beside the sidebar.
    case rule = "r"
  }

  package let role: Role

  package init(_ role: Role) { self.role = role }

  package static let plain = Style(.plain)
  package static let strong = Style(.strong)
  package static let faint = Style(.faint)
  package static let emphasis = Style(.emphasis)
  package static let link = Style(.link)
  package static let accent = Style(.accent)
  package static let match = Style(.match)
  package static let notice = Style(.notice)
  package static let rule = Style(.rule)
}

import CNcurses
import Display
import Glibc

/// What each role looks like on this terminal.
///
/// Weight does the work. There is one colour, of the terminal's own sixteen so that it suits the
/// person's background; magenta reads as well on black as on white (contrast 4.5 and 4.7). What
/// the terminal lacks, curses leaves out, and no role depends on its colour alone.
struct Palette {
  private static let accentPair: Int16 = 1
  private let hasColor: Bool
  private let hasItalics: Bool

  /// Asks the terminal what it can do. To be made once curses has started.
  init() {
    hasItalics = kiosque_has("sitm") != 0
    let isRefused = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    hasColor =
      !isRefused && has_colors() && start_color() == OK && use_default_colors() == OK
      && init_pair(Self.accentPair, Int16(COLOR_MAGENTA), -1) == OK
  }

  /// Makes the window draw in a role from here on.
  func apply(_ role: Style.Role, to window: Window) {
    let (attributes, isColored) = look(role)
    wattr_set(window, attributes, isColored && hasColor ? Self.accentPair : 0, nil)
  }

  private func look(_ role: Style.Role) -> (attr_t, isColored: Bool) {
    switch role {
    case .plain: (kiosque_normal(), false)
    case .strong: (kiosque_bold(), false)
    case .faint, .rule: (kiosque_dim(), false)
    case .emphasis: (hasItalics ? kiosque_italic() : kiosque_underline(), false)
    case .link: (kiosque_underline(), false)
    case .accent: (kiosque_bold(), true)
    case .match: (kiosque_reverse(), true)
    case .notice: (kiosque_normal(), true)
    }
  }
}

import CNcurses
package import Display
import Glibc

extension CursesTerminal {
  /// Shows a screen when `nextReport` has nothing to report at once, or a tenth of a second after
  /// the last one: keys that come faster than the line takes screens are not held up by it.
  package mutating func show(_ screen: Screen) { wanted = screen }

  /// Draws what is wanted. A row that is as it was is not even looked at by curses, and curses
  /// sends only the cells that differ.
  mutating func draw() {
    guard let wanted = wanted.take(), !isGone, let window = kiosque_stdscr() else { return }
    lastDrawn = .now
    let screen = charset == .ascii ? wanted.transliterated : wanted
    if shown?.size != screen.size {
      shown = nil
      werase(window)
    }
    for row in 0..<min(screen.size.rows, size.rows) {
      let cells = screen.row(row)
      if let shown, shown.row(row) == cells { continue }
      draw(cells.prefix(size.columns), row: row, in: window)
    }
    output.show {
      place(screen.cursor, isVisible: screen.isCursorVisible, in: window)
      wrefresh(window)
    }
    shown = screen
  }

  /// Draws everything anew, over whatever another program wrote.
  package mutating func redraw() {
    guard !isGone else { return }
    clearok(kiosque_curscr(), true)
    output.show { wrefresh(kiosque_stdscr()) }
  }

  private func draw(_ cells: ArraySlice<Cell>, row: Int, in window: Window) {
    wmove(window, Int32(row), 0)
    var run: [wchar_t] = []
    var role = Style.Role.plain
    func flush() {
      palette.apply(role, to: window)
      waddnwstr(window, run, Int32(run.count))
      run.removeAll(keepingCapacity: true)
    }
    for index in cells.indices where !cells[index].cluster.isEmpty {
      let cell = cells[index]
      if cell.style.role != role, !run.isEmpty { flush() }
      role = cell.style.role
      let isWide = index + 1 < cells.endIndex && cells[index + 1].cluster.isEmpty
      PortableForm.append(cell.cluster, width: isWide ? 2 : 1, to: &run)
    }
    flush()
  }

  /// The cursor waits where the page is, or in the corner, for those who follow it by ear.
  private func place(_ cursor: Point?, isVisible: Bool, in window: Window) {
    let place = cursor ?? Point(column: 0, row: size.rows - 1)
    wmove(
      window, Int32(min(max(0, place.row), size.rows - 1)),
      Int32(min(max(0, place.column), size.columns - 1)))
    curs_set(isVisible && cursor != nil ? 1 : 0)
  }
}

typealias Window = UnsafeMutablePointer<WINDOW>

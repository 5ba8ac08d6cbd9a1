/// A screen as golden tests keep it: the characters; then, if anything is styled, a line of dashes
/// and the letter of each cell's role. Blanks at the end of a row are left out.
///
///     Le Journal
///     À lire
///     ------------
///     bbbbbbbbbb
///     llllll
extension Screen: CustomStringConvertible {
  package var description: String {
    let rows = (0..<size.rows).map(row)
    var lines = rows.map { trimmed($0.map(\.cluster).joined()) }
    if cells.contains(where: { $0.style != .plain }) {
      lines.append(String(repeating: "-", count: size.columns))
      lines += rows.map { trimmed(String($0.map(\.style.role.rawValue))) }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// Without the blanks at its end. Blanks only: a no-break space was written by someone.
  private func trimmed(_ line: String) -> String {
    var line = Substring(line)
    while line.last == " " { line.removeLast() }
    return String(line)
  }
}

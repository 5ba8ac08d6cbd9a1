import Display
import Model

/// The top of every page: the journal's name and its likes on the left, today's date on the right.
/// While an article is read, the journal is the one that it appeared in.
enum Masthead {
  static func draw(on screen: inout Screen, site: String?, in around: Surroundings) {
    let columns = screen.size.columns
    let date =
      columns >= 60 ? around.wording.fullDate(around.now) : around.wording.shortDate(around.now)
    let dateColumn = columns - around.ruler.cells(of: date) - 1
    screen.write(date, at: 0, dateColumn, style: .faint)

    let room = max(0, dateColumn - 3)
    let title = around.ruler.cut(site ?? around.shelf.journal ?? around.wording.kiosque, to: room)
    let end = screen.write(title, at: 0, 1, style: .strong)
    let likes = likes(of: site ?? around.shelf.sites.sole, in: around)
    if !likes.isEmpty, end + 2 + around.ruler.cells(of: likes) < dateColumn {
      screen.write(likes, at: 0, end + 2, style: .accent)
    }
    if around.frame.hasRule { screen.rule(row: 1, columns: 0..<columns) }
  }

  /// « ♥ 230 K (3 ici) »: what the site says of itself, and beside it, never added, ours.
  private static func likes(of site: String?, in around: Surroundings) -> String {
    let ours = around.shelf.ranks.likes(ofSite: site)
    switch (site.flatMap(around.shelf.sites.likes(of:)), ours) {
    case (nil, 0): return ""
    case (nil, let ours): return "♥ " + around.wording.shortCount(ours)
    case (let site?, 0): return "♥ " + around.wording.shortCount(site)
    case (let site?, let ours):
      return "♥ \(around.wording.shortCount(site)) (\(around.wording.shortCount(ours)) "
        + around.wording.here + ")"
    }
  }
}

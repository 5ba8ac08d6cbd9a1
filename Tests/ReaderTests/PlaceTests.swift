import Display
import Model
import Reader
import Testing

@Suite("The place in a text")
struct PlaceTests {
  private let id = Desk.articles[2].id

  private func reading(_ columns: Int = 80) -> Desk {
    var desk = Desk(columns, 24)
    desk.press("j", "j", .enter)
    return desk
  }

  /// The number of the point whose paragraph is at the top: « Point 7. »
  private func pointsShown(_ desk: Desk) -> [Int] {
    desk.rows.compactMap { row in
      guard let range = row.firstRange(of: "Point ") else { return nil }
      return Int(row[range.upperBound...].prefix { $0.isNumber })
    }
  }

  @Test("is kept as a paragraph and an offset, and is there again when one comes back")
  func resumes() {
    var desk = reading()
    desk.press(" ", " ", "j", "q")
    let places = desk.deeds.compactMap { deed -> Place? in
      if case .place(id, let place) = deed { place } else { nil }
    }
    #expect(places.count == 1 && (places.first?.paragraph ?? 0) > 3)
    let shown = desk.rows
    desk.press(.enter)
    var fresh = reading()
    fresh.press(" ", " ", "j")
    #expect(pointsShown(desk) == pointsShown(fresh))
    desk.press("q")
    #expect(desk.rows == shown)
  }

  @Test("survives any width", arguments: [20, 31, 47, 60, 72, 104, 130])
  func resizes(columns: Int) throws {
    var desk = reading()
    desk.press(" ", " ", " ")
    let before = try #require(pointsShown(desk).first)
    desk.resize(columns, 24)
    let after = try #require(pointsShown(desk).first)
    #expect(abs(before - after) <= 1)
    desk.resize(80, 24)
    #expect(pointsShown(desk).first == before)
  }

  @Test("is saved when the clock ticks, once")
  func ticks() {
    var desk = reading()
    #expect(!desk.session.hasUnsavedPlace)
    desk.press(" ")
    #expect(desk.session.hasUnsavedPlace)
    desk.send(.tick(Desk.now))
    #expect(!desk.session.hasUnsavedPlace)
    let count = desk.effects.count
    desk.send(.tick(Desk.now))
    #expect(desk.effects.count == count)
  }

  @Test("a read counts past the first screen, not on opening")
  func counts() {
    var desk = reading()
    desk.press("j")
    #expect(!desk.deeds.contains(.readOn(id)))
    desk.press(" ", "k")
    #expect(desk.deeds.filter { $0 == .readOn(id) }.count == 1)
    #expect(!desk.deeds.contains(.finished(id)))
    desk.press("G", "q")
    #expect(desk.deeds.contains(.finished(id)))
    #expect(desk.shows("▌  « On ne partira"))
  }

  @Test("a short article is read when a key is pressed at its end")
  func short() {
    var desk = Desk()
    desk.press("j", "j", "j", .enter)
    let id = Desk.articles[3].id
    #expect(!desk.deeds.contains(.readOn(id)))
    desk.press("q")
    #expect(desk.deeds.contains(.readOn(id)) && desk.deeds.contains(.finished(id)))
    #expect(desk.shows("1  Le timbre rouge"))
  }

  @Test("an article that was begun is marked so, with how far")
  func begun() {
    var desk = reading(100)
    desk.press(" ", " ", "q")
    #expect(desk.plainRows.contains { $0.hasPrefix("▌◐ « On ne partira") })
    #expect(desk.shows("lu à"))
  }

  @Test("counts in the page's own text, without the marks of links", arguments: 4...28)
  func offsets(steps: Int) throws {
    let word = "quelques mots de plus, "
    let body = [
      Block.paragraph([
        Inline("Un lien", link: "https://a.example/"), Inline(" puis "),
        Inline("un autre", link: "https://b.example/"),
        Inline(" et " + String(repeating: word, count: 60)),
      ]),
      .preformatted((1...30).map { "    ligne \($0)" }.joined(separator: "\n")),
    ]
    let article = Desk.article("Liens", date: "2026-11-22", body: body)
    var desk = Desk(30, 8, articles: [article])
    desk.press(.enter)
    for _ in 0..<(steps * 2) { desk.press("j") }
    let row = desk.plainRows[1].split(separator: " ").joined(separator: " ")
    desk.press("q")
    let place = try #require(
      desk.deeds.compactMap { deed -> Place? in
        if case .place(_, let place) = deed { place } else { nil }
      }.last)
    let text = body[place.paragraph].plainText.utf8.dropFirst(place.offset)
    let rest = String(decoding: text, as: UTF8.self).split { $0 == " " || $0 == "\n" }
    let shown = row.split(separator: " ").filter { !$0.hasPrefix("[") }
    if !shown.isEmpty, place.offset > 0 { #expect(rest.starts(with: shown)) }
    desk.press(.enter)
    #expect(desk.plainRows[1].split(separator: " ").joined(separator: " ") == row || row.isEmpty)
  }
}

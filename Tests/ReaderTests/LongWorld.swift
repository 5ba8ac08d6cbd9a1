import Display
import Model
import Reader

/// A list of which the session holds a window, and the world all: it answers at once.
struct LongWorld {
  var session: Session
  let headlines: [Headline]
  var edition = 0
  var effects: [Effect] = []
  private var clock = 0

  init(_ count: Int, rows: Int = 24) {
    session = Session(
      size: Size(columns: 80, rows: rows), now: Desk.now, wording: Wording(.french))
    headlines = (0..<count).map { number in
      Headline(
        id: ArticleID(address: "a.example/\(number)"), title: "Titre \(number)",
        published: Moment(secondsSince1970: Desk.now.secondsSince1970 - number * 60, offset: 60),
        url: "https://a.example/\(number)")
    }
    open(headlines)
    send(.readings(Readings(person: Desk.me)))
  }

  mutating func open(_ headlines: [Headline]) {
    edition += 1
    send(
      .opened(
        name: "Gazette",
        Inventory(
          edition: edition, count: headlines.count, first: Array(headlines.prefix(24)),
          sites: Sites())), from: headlines)
  }

  mutating func press(_ keys: Key...) {
    for key in keys { send(.event(.key(key))) }
  }

  mutating func send(_ message: Message, from list: [Headline]? = nil) {
    let list = list ?? headlines
    for effect in session.update(message) {
      effects.append(effect)
      switch effect {
      case .bring(let range, let edition):
        send(.brought(piece(range, edition, list)), from: list)
      case .locate(let headline, let edition):
        guard let place = list.firstIndex(where: { $0.id == headline.id }) else { continue }
        let range = max(0, place - 5)..<min(list.count, place + 5)
        send(.brought(piece(range, edition, list), anchor: place), from: list)
      case .lookUp(let ids):
        send(.lookedUp(ids, list.filter { ids.contains($0.id) }), from: list)
      case .seekUnread(let start, let forward, let readings, let edition):
        let places = forward ? Array(start..<list.count) : (0...start).reversed()
        let found = places.first { readings.isUnread(list[$0].id) }
        send(.foundUnread(place: found, edition: edition), from: list)
      case .seekListed(let start, let forward, let readings, let edition):
        let (above, below) = (Array((0..<start).reversed()), Array(start..<list.count))
        let places = forward ? below + above : [start] + above + below
        let found = places.first { readings.isListed(list[$0].id) }
        send(.foundListed(place: found, from: start, edition: edition), from: list)
      case .gatherUnread(let readings):
        send(.gatheredUnread(list.map(\.id).filter(readings.isUnread)), from: list)
      case .record(let deeds): send(.recorded(deeds.map { event($0) }), from: list)
      default: break
      }
    }
  }

  private func piece(_ range: Range<Int>, _ edition: Int, _ list: [Headline]) -> HeadlinePiece {
    HeadlinePiece(edition: edition, start: range.lowerBound, headlines: Array(list[range]))
  }

  mutating func event(_ deed: Deed) -> ReaderEvent {
    clock += 1
    return ReaderEvent(
      stamp: Stamp(clock: clock, journal: "moi/poste/1", line: clock), person: Desk.me,
      moment: Desk.now, deed: deed)
  }

  var rows: [String] {
    let screen = session.view()
    return (0..<screen.size.rows).map { row in
      screen.row(row).map(\.cluster).joined()
        .replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
    }
  }

  /// The title under the cursor.
  var cursor: String? {
    rows.first { $0.hasPrefix("▌") }.map { row in
      String(row.dropFirst(3).prefix { $0 != "│" }).split(separator: " ").joined(separator: " ")
    }
  }
}

/// Gives each line all the words it can take.
///
///     measure 12     Il pleuvait ╷       "trop" would make 16 cells: the line ends before it
///                    trop, dit-il╷
struct FirstFit {
  private let setting: Setting
  private let parts: WordParts?
  private var lines: [Line] = []
  private var start = Candidate(at: 0, width: 0)
  private var room: Int
  /// The places already seen on this line, all within the measure.
  private var waiting: [Candidate] = []
  private var hyphensInARow = 0

  /// A reader stumbles over more hyphens than this, one under the other.
  static let mostHyphensInARow = 2

  /// `parts` says where words may be parted; nil leaves them whole.
  init(setting: Setting, parts: WordParts?) {
    self.setting = setting
    self.parts = parts
    room = setting.room(onLine: 0)
  }

  /// The lines, when the last place has been taken.
  consuming func finished() -> [Line] { lines }

  /// Takes the next place; a forced one ends the line.
  mutating func take(_ place: Candidate) {
    while place.cells(from: start.nextWidth) > room, !waiting.isEmpty {
      end(at: choice(before: place))
    }
    if place.kind == .forced {
      end(at: place)
    } else if place.end <= start.next {
      start = place
    } else {
      waiting.append(place)
    }
  }

  /// Where the line ends when a place does not fit on it any more.
  private func choice(before place: Candidate) -> Candidate {
    let last = waiting[waiting.count - 1]
    let free = waiting.last { $0.hold != .loose } ?? last
    let cells = free.cells(from: start.nextWidth)
    if let parts, hyphensInARow < Self.mostHyphensInARow, (room - cells) * 8 > room,
      let part = parts.last(from: free, to: place, within: start.nextWidth + room)
    {
      return part
    }
    let best = cells * 3 < room * 2 ? last : free
    if best.showsHyphen, hyphensInARow >= Self.mostHyphensInARow {
      return waiting.last { !$0.showsHyphen } ?? best
    }
    return best
  }

  private mutating func end(at place: Candidate) {
    lines.append(Line(from: start, to: place))
    hyphensInARow = place.showsHyphen ? hyphensInARow + 1 : 0
    start = place
    room = setting.room(onLine: lines.count)
    if let last = waiting.last, last.end > place.next {
      waiting.removeAll { $0.end <= place.next }
    } else {
      waiting.removeAll(keepingCapacity: true)
    }
  }
}

import Text

/// Chooses all the line ends of a paragraph together, so that the whole is as even as it can be.
///
/// Each way to set the paragraph has a cost: for every line but the last the square of the cells
/// that stay blank, and more for what a reader dislikes. The cheapest way to each place is found
/// from the cheapest ways to the places one line before it:
///
///     measure 12    first fit          total fit
///                   Ni vu ni ╷ 4²      Ni vu ╷   7²       … here the sum decides, not the first line
///
/// Hyphens in a row are counted on the way, so that a place after a hyphen is there once for each
/// count.
struct TotalFit {
  private let setting: Setting
  private let costs: LineCosts
  private var lines: [Line] = []
  private var nodes: [Node] = []
  /// The first node from which a line can reach the places to come.
  private var first = 0

  /// A place reached in the cheapest way with so many hyphens in a row.
  private struct Node {
    let place: Candidate
    let cost: Int
    let previous: Int32
    let hyphensInARow: Int32
    /// The cells from the start of the paragraph to where a line from here on is full.
    let full: Int
  }

  init(_ bytes: UTF8Bytes, setting: Setting) {
    self.setting = setting
    lines.reserveCapacity(Line.likelyCount(bytes, setting: setting))
    costs = LineCosts(room: setting.room(onLine: 1))
    start(at: Candidate(at: 0, width: 0))
  }

  /// Forgets what came before a place, from which the next line starts.
  private mutating func start(at place: Candidate) {
    let room = setting.room(onLine: lines.isEmpty ? 0 : 1)
    nodes.removeAll(keepingCapacity: true)
    nodes.append(
      Node(
        place: place, cost: 0, previous: -1, hyphensInARow: 0, full: place.nextWidth + room))
    first = 0
  }

  /// The lines, when the last place has been taken.
  consuming func finished() -> [Line] { lines }

  /// Takes the next place; a forced one settles the lines before it.
  mutating func take(_ place: Candidate) {
    if place.kind != .forced, place.end <= nodes[0].place.next {
      return start(at: place)
    }
    skipFarNodes(for: place)
    if place.showsHyphen {
      for count in 1...FirstFit.mostHyphensInARow { reach(place, hyphensInARow: count) }
    } else {
      reach(place, hyphensInARow: 0)
    }
    if place.kind == .forced { settle() }
  }

  /// Moves past the nodes that are more than a line away. The last one stays: a cluster wider than
  /// the measure has to stand somewhere.
  private mutating func skipFarNodes(for place: Candidate) {
    while first + 1 < nodes.count, nodes[first].full < place.drawnWidth { first += 1 }
  }

  private mutating func reach(_ place: Candidate, hyphensInARow: Int) {
    var best = Int.max
    var previous = -1
    let width = place.drawnWidth
    let isForced = place.kind == .forced
    nodes.withUnsafeBufferPointer { nodes in
      for number in first..<nodes.count {
        let slack = nodes[number].full - width
        var cost =
          nodes[number].cost + (isForced ? costs.ofLast(slack: slack) : costs.of(slack: slack))
        if hyphensInARow > 0 {
          let before = Int(nodes[number].hyphensInARow)
          guard let extra = costs.of(hyphensInARow, after: before) else { continue }
          cost += extra
        }
        if cost < best {
          best = cost
          previous = number
        }
      }
    }
    guard previous >= 0 else { return }
    nodes.append(
      Node(
        place: place, cost: best + costs.of(place, hyphensInARow: hyphensInARow),
        previous: Int32(truncatingIfNeeded: previous),
        hyphensInARow: Int32(truncatingIfNeeded: hyphensInARow),
        full: place.nextWidth + setting.room(onLine: 1)))
  }

  /// Follows the cheapest way back, writes its lines, and starts anew after it.
  private mutating func settle() {
    let last = nodes[nodes.count - 1].place
    let count = lines.count
    var node = nodes.count - 1
    while nodes[node].previous >= 0 {
      let previous = Int(nodes[node].previous)
      lines.append(Line(from: nodes[previous].place, to: nodes[node].place))
      node = previous
    }
    lines[count...].reverse()
    start(at: last)
  }
}

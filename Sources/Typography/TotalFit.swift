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
    let previous: Int
    let hyphensInARow: Int
  }

  init(setting: Setting) {
    self.setting = setting
    costs = LineCosts(room: setting.room(onLine: 1))
    nodes = [Node(place: Candidate(at: 0, width: 0), cost: 0, previous: -1, hyphensInARow: 0)]
  }

  /// The lines, when the last place has been taken.
  consuming func finished() -> [Line] { lines }

  /// Takes the next place; a forced one settles the lines before it.
  mutating func take(_ place: Candidate) {
    if place.kind != .forced, place.end <= nodes[0].place.next {
      nodes = [Node(place: place, cost: 0, previous: -1, hyphensInARow: 0)]
      first = 0
      return
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
    while first + 1 < nodes.count, slack(from: first, to: place) < 0 { first += 1 }
  }

  private func slack(from node: Int, to place: Candidate) -> Int {
    let isFirstLine = lines.isEmpty && nodes[node].previous < 0
    let room = setting.room(onLine: isFirstLine ? 0 : 1)
    return room - place.cells(from: nodes[node].place.nextWidth)
  }

  private mutating func reach(_ place: Candidate, hyphensInARow: Int) {
    var best = Int.max
    var previous = -1
    for node in first..<nodes.count {
      var cost = nodes[node].cost
      switch hyphensInARow - nodes[node].hyphensInARow {
      case 1 where hyphensInARow > 0: break
      case _ where hyphensInARow == 0: break
      case 0 where hyphensInARow == FirstFit.mostHyphensInARow: cost += costs.tooManyHyphens
      default: continue
      }
      let slack = slack(from: node, to: place)
      cost += place.kind == .forced ? costs.ofLast(slack: slack) : costs.of(slack: slack)
      if cost < best {
        best = cost
        previous = node
      }
    }
    guard previous >= 0 else { return }
    nodes.append(
      Node(
        place: place, cost: best + costs.of(place, hyphensInARow: hyphensInARow),
        previous: previous, hyphensInARow: hyphensInARow))
  }

  /// Follows the cheapest way back, writes its lines, and starts anew after it.
  private mutating func settle() {
    let last = nodes.count - 1
    let count = lines.count
    var node = last
    while nodes[node].previous >= 0 {
      let previous = nodes[node].previous
      lines.append(Line(from: nodes[previous].place, to: nodes[node].place))
      node = previous
    }
    lines[count...].reverse()
    nodes = [Node(place: nodes[last].place, cost: 0, previous: -1, hyphensInARow: 0)]
    first = 0
  }
}

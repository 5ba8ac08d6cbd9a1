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
/// count. A word is parted only where a line that ends before it would be loose: no other hyphen
/// is worth its cost, and most words need not be looked at.
///
/// What first fit costs is the bound: a way that costs as much by itself is not followed, and the
/// places that no line can reach at less are leapt over.
struct TotalFit: ~Copyable {
  private let costs: LineCosts
  private let parts: WordParts?
  private let bound: Int
  /// The cells of the first line, and of each other line.
  private let firstRoom: Int
  private let nextRoom: Int
  private var lines: LineDraft
  private var nodes: LineNodes
  /// The first node from which a line can reach the places to come.
  private var first = 0
  /// No node from there on costs less: each costs at least what the one before it does.
  private var floor = 0
  /// The node to be passed before the floor is looked for again.
  private var nextFloor = floorSpan
  private var last = Candidate(at: 0, width: 0)
  private var lastCost = 0
  /// Whether the last place was out of reach.
  private(set) var isInGap = false

  private static var floorSpan: Int { 8 }
  /// So many places of a line can be reached below the bound, more or less.
  private static var nodesOfLine: Int { 6 }

  /// `parts` says where words may be parted; nil leaves them whole.
  /// `bound` is what first fit costs, and `likelyCount` how many lines it makes.
  init(_ setting: Setting, parts: WordParts?, bound: Int, likelyCount: Int) {
    self.parts = parts
    self.bound = bound
    lines = LineDraft(likelyCount: likelyCount)
    nodes = LineNodes(likelyCount: likelyCount * Self.nodesOfLine)
    firstRoom = setting.room(onLine: 0)
    nextRoom = setting.room(onLine: 1)
    costs = LineCosts(room: nextRoom)
    start(at: last)
  }

  /// Forgets what came before a place, from which the next line starts.
  private mutating func start(at place: Candidate) {
    let room = lines.count == 0 ? firstRoom : nextRoom
    nodes.removeAll()
    nodes.append(
      LineNode(full: place.nextWidth + room, cost: 0, place: place, hyphensInARow: 0, previous: nil)
    )
    first = 0
    floor = 0
    nextFloor = Self.floorSpan
    last = place
    lastCost = 0
  }

  /// The lines, when the last place has been taken; none where no way costs less than the bound.
  consuming func finished() -> Lines { lines.finished() }

  var hasLines: Bool { lines.count > 0 }

  // What only looks is `mutating` too where it is asked at each line: total fit is then lent, not
  // copied.

  /// Whether no place to come can be reached.
  var isHopeless: Bool {
    mutating get { first >= nodes.count || isInGap && nodes[first].full < last.drawnWidth }
  }

  /// The cells from the start of the paragraph up to which no place can be reached below the bound.
  mutating func gap() -> Int {
    var width = Int.max
    for number in first..<nodes.count {
      let full = nodes[number].full
      let left = bound &- nodes[number].cost
      // The blank cells by which a line from here would have to end before what is found already.
      let more = full &- width
      if more > 0, more &* more > left { continue }
      width = min(width, full &- Int(Double(left).squareRoot()) &- 1)
    }
    return width
  }

  /// Passes over the places up to one that lies in the gap.
  mutating func pass(_ place: Candidate) {
    last = place
    lastCost = bound
  }

  /// Takes the next place; a forced one settles the lines before it.
  @inline(__always)
  mutating func take(_ place: Candidate) {
    if nodes.count == 1, place.kind != .forced, place.end <= nodes[0].place.next {
      return start(at: place)
    }
    if parts != nil, costs.isLoose(slack: place.drawnWidth &- last.drawnWidth) {
      partWords(before: place)
    }
    skipFarNodes(for: place)
    lastCost = bound
    isInGap = false
    if place.kind == .plain {
      reach(place)
    } else if place.kind == .forced {
      settle(at: place)
    } else {
      reach(place, afterHyphenFrom: first..<nodes.count)
    }
    isInGap = lastCost == bound
    last = place
  }

  /// Moves past the nodes that are more than a line away. The last one stays: a cluster wider than
  /// the measure has to stand somewhere.
  @inline(__always)
  private mutating func skipFarNodes(for place: Candidate) {
    let width = place.drawnWidth
    if first &+ 3 < nodes.count {
      var count = nodes[first].full < width ? 1 : 0
      count &+= nodes[first &+ 1].full < width ? 1 : 0
      count &+= nodes[first &+ 2].full < width ? 1 : 0
      first &+= count
    }
    while nodes[first].full < width, first &+ 1 < nodes.count { first &+= 1 }
    if first >= nextFloor { findFloor() }
  }

  private mutating func findFloor() {
    nextFloor = first &+ Self.floorSpan
    floor = nodes[first].cost
    for number in first..<nodes.count { floor = min(floor, nodes[number].cost) }
  }

  /// Takes the places inside the words before a place which the lines do not reach whole, where
  /// those that end before these words would be loose and cost more than a hyphen might.
  private mutating func partWords(before place: Candidate) {
    let cost = lastCost
    guard floor &+ costs.hyphen / 2 < cost, last.kind != .hyphenating, place.kind != .hyphenating
    else { return }
    var low = first
    while low < nodes.count, !costs.isLoose(slack: nodes[low].full - last.drawnWidth) { low += 1 }
    var high = low
    var isWorthIt = false
    while high < nodes.count, nodes[high].full < place.drawnWidth {
      if nodes[high].cost &+ costs.hyphen / 2 < cost, nodes[high].cost &+ costs.hyphen < bound {
        isWorthIt = true
      }
      high += 1
    }
    guard isWorthIt, let parts else { return }
    let widest = nodes[high - 1].full
    parts.eachPlace(from: last, to: place, within: widest) { part in
      while nodes[low].full < part.drawnWidth { low += 1 }
      reach(part, afterHyphenFrom: low..<high)
    }
  }

  /// Finds the cheapest way to a place. The nodes stand in order, each leaving more blank on the
  /// line to the place than the one before: where the blank alone costs too much, no later one is
  /// worth a look.
  ///
  /// Most often it is one of the four fullest lines. They are looked at together, each cost with the
  /// number of its node in its lowest bits, so that no branch has to be guessed.
  @inline(__always)
  private mutating func reach(_ place: Candidate) {
    let width = place.width
    guard nodes[first].full >= width else { return reachTooWide(place) }
    let cheapest = min(
      min(way(from: 0, to: width), way(from: 1, to: width)),
      min(way(from: 2, to: width), way(from: 3, to: width)))
    var best = cheapest &>> 2
    var previous = first &+ cheapest & 3
    reachOn(from: first &+ 4, to: width, &best, &previous)
    append(place, cost: best &+ costs.of(place.hold), hyphensInARow: 0, previous: previous)
  }

  /// The cost of a line from one of the first nodes to a width, and which of them.
  @inline(__always)
  private func way(from number: Int, to width: Int) -> Int {
    let node = first &+ number
    let slack = nodes[node].full &- width
    return (nodes[node].cost &+ slack &* slack) &<< 2 | number
  }

  /// The same where a cluster is wider than the measure.
  private mutating func reachTooWide(_ place: Candidate) {
    var best = Int.max
    var previous = first
    reachOn(from: first, to: place.width, &best, &previous)
    append(place, cost: best &+ costs.of(place.hold), hyphensInARow: 0, previous: previous)
  }

  @inline(__always)
  private func reachOn(from node: Int, to width: Int, _ best: inout Int, _ previous: inout Int) {
    var number = node
    while number < nodes.count {
      let blank = costs.of(slack: nodes[number].full &- width)
      guard blank < best &- floor else { return }
      let cost = nodes[number].cost &+ blank
      if cost < best {
        best = cost
        previous = number
      }
      number &+= 1
    }
  }

  /// The same for a place after a hyphen, once after a line without one and once after others.
  private mutating func reach(_ place: Candidate, afterHyphenFrom range: Range<Int>) {
    let width = place.drawnWidth
    var (best, previous) = (Int.max, -1)
    var (bestInARow, previousInARow) = (Int.max, -1)
    for number in range {
      let node = nodes[number]
      let cost = node.cost &+ costs.of(slack: node.full &- width)
      if node.hyphensInARow == 0 {
        if cost < best { (best, previous) = (cost, number) }
      } else {
        let isLadder = node.hyphensInARow == FirstFit.mostHyphensInARow
        let sum = cost &+ (isLadder ? costs.ladder : 0)
        if sum < bestInARow { (bestInARow, previousInARow) = (sum, number) }
      }
    }
    if previous >= 0 {
      let cost = best &+ costs.of(place, hyphensInARow: 1)
      append(place, cost: cost, hyphensInARow: 1, previous: previous)
    }
    if previousInARow >= 0 {
      let most = FirstFit.mostHyphensInARow
      let cost = bestInARow &+ costs.of(place, hyphensInARow: most)
      append(place, cost: cost, hyphensInARow: most, previous: previousInARow)
    }
  }

  @inline(__always)
  private mutating func append(
    _ place: Candidate, cost: Int, hyphensInARow: Int, previous: Int
  ) {
    guard cost < bound else { return }
    lastCost = min(lastCost, cost)
    nodes.append(
      LineNode(
        full: place.nextWidth &+ nextRoom, cost: cost, place: place, hyphensInARow: hyphensInARow,
        previous: previous))
  }

  /// Ends the last line, turns the cheapest way there round, writes its lines, and starts anew.
  private mutating func settle(at end: Candidate) {
    var best = Int.max
    var node = first
    for number in first..<nodes.count {
      let cost =
        nodes[number].cost + costs.ofLast(slack: nodes[number].full - end.drawnWidth)
      if cost < best {
        best = cost
        node = number
      }
    }
    guard best < bound else { return start(at: end) }
    var line = nodes.reverseWay(from: node)
    while let next = nodes[line].next {
      lines.append(from: nodes[line].place, to: nodes[next].place)
      line = next
    }
    lines.append(from: nodes[line].place, to: end)
    start(at: end)
  }
}

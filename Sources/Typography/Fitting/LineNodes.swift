/// A place reached in the cheapest way with so many hyphens in a row.
struct LineNode {
  let cost: Int
  let place: Candidate
  private let fullWidth: UInt32
  /// The node before it on the way, or after it once the way is turned round, one more so that 0 is
  /// none, and the hyphens in the two highest bits.
  private var link: UInt32

  /// `full`: the cells from the start of the paragraph to where a line from here on is full.
  @inline(__always)
  init(full: Int, cost: Int, place: Candidate, hyphensInARow: Int, previous: Int?) {
    self.cost = cost
    self.place = place
    fullWidth = UInt32(truncatingIfNeeded: full)
    link =
      UInt32(truncatingIfNeeded: hyphensInARow) << 30
      | UInt32(truncatingIfNeeded: (previous ?? -1) &+ 1) & 0x3FFF_FFFF
  }

  /// Costs more than any way, with all that a line may add to it.
  fileprivate static var never: LineNode {
    LineNode(
      full: 0, cost: 1 << 58, place: Candidate(at: 0, width: 0), hyphensInARow: 0, previous: nil)
  }

  @inline(__always)
  var full: Int { Int(fullWidth) }
  @inline(__always)
  var hyphensInARow: Int { Int(link >> 30) }
  /// The node after it, once the way is turned round.
  fileprivate(set) var next: Int? {
    get { link & 0x3FFF_FFFF == 0 ? nil : Int(link & 0x3FFF_FFFF) &- 1 }
    set {
      link = link & ~0x3FFF_FFFF | UInt32(truncatingIfNeeded: (newValue ?? -1) &+ 1) & 0x3FFF_FFFF
    }
  }
}

/// An array that is never shared, so that it is not asked for each node whether it is.
///
/// After the last node stand a few that no line is worth starting from, so that four can be looked
/// at wherever one is.
struct LineNodes: ~Copyable {
  private var base: UnsafeMutablePointer<LineNode>
  private var capacity: Int
  private(set) var count = 0

  private static var guards: Int { 3 }

  /// `likelyCount`: how many nodes there will be, more or less.
  init(likelyCount: Int) {
    capacity = min(max(32, likelyCount), 1024)
    base = .allocate(capacity: capacity)
    base.initialize(repeating: .never, count: Self.guards)
  }

  deinit { base.deallocate() }

  subscript(number: Int) -> LineNode {
    @inline(__always) get { base[number] }
  }

  @inline(__always)
  mutating func append(_ node: LineNode) {
    if count &+ Self.guards == capacity { grow() }
    base[count] = node
    base[count &+ Self.guards] = .never
    count &+= 1
  }

  mutating func removeAll() {
    base.update(repeating: .never, count: Self.guards)
    count = 0
  }

  /// Turns the way to a node round, so that each node leads to the next; the first one is returned.
  mutating func reverseWay(from last: Int) -> Int {
    var number = last
    var next: Int?
    while true {
      let previous = base[number].next
      base[number].next = next
      next = number
      guard let previous else { return number }
      number = previous
    }
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<LineNode>.allocate(capacity: 2 * capacity)
    larger.moveInitialize(from: base, count: capacity)
    base.deallocate()
    base = larger
    capacity *= 2
  }
}

/// A place reached in the cheapest way with so many hyphens in a row.
struct LineNode {
  let cost: Int
  let place: Candidate
  private let fullWidth: UInt32
  /// The node before it, one more so that 0 is none, and the hyphens in the two highest bits.
  private let link: UInt32

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

  @inline(__always)
  var full: Int { Int(fullWidth) }
  @inline(__always)
  var hyphensInARow: Int { Int(link >> 30) }
  var previous: Int? { link & 0x3FFF_FFFF == 0 ? nil : Int(link & 0x3FFF_FFFF) - 1 }
}

/// An array that is never shared, so that it is not asked for each node whether it is.
struct LineNodes: ~Copyable {
  private var base: UnsafeMutablePointer<LineNode>
  private var capacity = 128
  var count = 0

  init() { base = .allocate(capacity: capacity) }

  deinit { base.deallocate() }

  subscript(number: Int) -> LineNode {
    @inline(__always) get { base[number] }
  }

  @inline(__always)
  mutating func append(_ node: LineNode) {
    if count == capacity { grow() }
    base.advanced(by: count).initialize(to: node)
    count &+= 1
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<LineNode>.allocate(capacity: 2 * capacity)
    larger.moveInitialize(from: base, count: count)
    base.deallocate()
    base = larger
    capacity *= 2
  }
}

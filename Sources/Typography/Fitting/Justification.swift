import Text

/// Widens the spaces of a line until it fills the measure.
///
///     Il  pleuvait  trop,      three cells to give to two spaces: one each, and the third
///     dit le gardien  qui      where no wide space stands above it
///
/// A terminal has no half cells, so that some spaces of a line get one cell more than others. They
/// are spread evenly, from a phase on that keeps them from standing one under the other: such rivers
/// run through a page like cracks. A line that would need a hole is left ragged.
struct Justification {
  private let bytes: UTF8Bytes
  private let setting: Setting
  private let bindings: Bindings
  private let isNarrow: Bool

  /// No space gets wider than this.
  private static let widest = 3
  /// So many phases are tried for each line.
  private static let mostPhases = 8

  init(_ bytes: UTF8Bytes, setting: Setting) {
    self.bytes = bytes
    self.setting = setting
    bindings = .of(setting.language)
    isNarrow = setting.isNarrow
  }

  /// A space that may be widened, and the column where it stands before that.
  private struct Space {
    let offset: Int
    let column: Int
  }

  /// How many blanks are added after each space, by the space's offset; none where the line stays
  /// ragged.
  func blanks(of line: Line, number: Int) -> [Int: Int] {
    var spaces: [Space] = []
    findSpaces(of: line, &spaces)
    let shares = Shares(of: setting.room(onLine: number) - line.cells, among: spaces.count)
    var blanks: [Int: Int] = [:]
    for (place, space) in spaces.enumerated() {
      let count = shares.share(of: place, phase: line.phase)
      if count > 0 { blanks[space.offset] = count }
    }
    return blanks
  }

  /// Gives each line the phase that puts the fewest wide spaces under those of the line above.
  func choosePhases(of lines: inout Lines) {
    var spaces: [Space] = []
    var (above, best, columns) = ([Int](), [Int](), [Int]())
    for number in lines.indices {
      let line = lines[number]
      spaces.removeAll(keepingCapacity: true)
      best.removeAll(keepingCapacity: true)
      if !line.isLast { findSpaces(of: line, &spaces) }
      let shares = Shares(of: setting.room(onLine: number) - line.cells, among: spaces.count)
      let phases = min(Self.mostPhases, spaces.count)
      var leastMet = Int.max
      for turn in 0..<phases {
        let phase = (number * 5 + turn) % phases
        shares.findWideColumns(of: spaces, phase: phase, &columns)
        let met = Self.meetings(of: columns, above)
        if met < leastMet {
          leastMet = met
          swap(&best, &columns)
          lines.setPhase(phase, ofLine: number)
        }
        if met == 0 { break }
      }
      swap(&above, &best)
    }
  }

  /// How many columns stand under another, or beside one that does; both are in order.
  private static func meetings(of columns: [Int], _ above: [Int]) -> Int {
    var place = 0
    return columns.count { column in
      while place < above.count, above[place] < column - 1 { place += 1 }
      return place < above.count && above[place] <= column + 1
    }
  }

  /// How the blanks that a line lacks are shared among its spaces: each gets the same, and the rest
  /// is spread by steps of equal length.
  private struct Shares {
    private let count: Int
    private let least: Int
    private let rest: Int

    init(of missing: Int, among count: Int) {
      let isWidened = missing > 0 && count > 0 && missing <= (Justification.widest - 1) * count
      self.count = count
      least = isWidened ? missing / count : 0
      rest = isWidened ? missing % count : 0
    }

    func share(of place: Int, phase: Int) -> Int {
      rest == 0 ? least : least + ((place * rest + phase) % count < rest ? 1 : 0)
    }

    /// The columns, once the line is widened, of the spaces that are wider than the others.
    func findWideColumns(of spaces: [Space], phase: Int, _ columns: inout [Int]) {
      columns.removeAll(keepingCapacity: true)
      guard rest > 0 else { return }
      var added = 0
      var step = phase
      for space in spaces {
        if step < rest {
          columns.append(space.column + added)
          added += 1
        }
        added += least
        step += rest
        if step >= count { step -= count }
      }
    }
  }

  /// The spaces of a line that may be widened: not those that hold a number, a name or a mark
  /// together, nor the one after the dash of a reply.
  private func findSpaces(of line: Line, _ spaces: inout [Space]) {
    let range = line.range
    let marks = EightBytes.continuations(in: bytes, range)
    guard isNarrow, line.cells == range.count - marks + (line.hasHyphen ? 1 : 0) else {
      return findSpacesAmongClusters(of: line, &spaces)
    }
    var word = range.lowerBound
    var column = 0
    var counted = word
    while let offset = EightBytes.firstSpace(in: bytes, word..<range.upperBound) {
      column += offset - counted - EightBytes.continuations(in: bytes, counted..<offset)
      counted = offset
      if !isClaimed(offset, in: line, word: word) {
        spaces.append(Space(offset: offset, column: column))
      }
      word = offset + 1
    }
  }

  /// The same where some clusters take more or less than a cell.
  private func findSpacesAmongClusters(of line: Line, _ spaces: inout [Space]) {
    var column = 0
    var offset = line.range.lowerBound
    var word = offset
    while offset < line.range.upperBound {
      let cluster = ClusterEnd(in: bytes, from: offset, ambiguous: setting.ambiguous)
      if bytes[offset] == 0x20 {
        if !isClaimed(offset, in: line, word: word) {
          spaces.append(Space(offset: offset, column: column))
        }
        word = offset + 1
      }
      column += cluster.cells
      offset = cluster.end
    }
  }

  private func isClaimed(_ offset: Int, in line: Line, word: Int) -> Bool {
    if offset == line.range.lowerBound + 3, DashCount.isDash(bytes, at: offset - 3) { return true }
    let place = Candidate(end: offset, next: offset + 1, width: 0, nextWidth: 0)
    if word < offset, offset + 1 < bytes.count,
      PlainPair.isPlain(bytes, word: word, place, bindings)
    {
      return false
    }
    let left = LeftEdge(bytes, from: line.range.lowerBound, to: offset, words: bindings.words)
    let right = RightEdge(bytes, from: offset + 1, words: bindings.words)
    return bindings.hold(left, right) > .loose
  }
}

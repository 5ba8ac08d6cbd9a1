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

  /// No space gets wider than this.
  private static let widest = 3
  /// So many phases are tried for each line.
  private static let mostPhases = 8

  init(_ bytes: UTF8Bytes, setting: Setting) {
    self.bytes = bytes
    self.setting = setting
    bindings = .of(setting.language)
  }

  /// A space that may be widened, and the column where it stands before that.
  private struct Space {
    let offset: Int
    let column: Int
  }

  /// How many blanks are added after each space, by the space's offset; none where the line stays
  /// ragged.
  func blanks(of line: Line, number: Int) -> [Int: Int] {
    let spaces = spaces(of: line)
    let missing = setting.room(onLine: number) - line.cells
    var blanks: [Int: Int] = [:]
    for (place, space) in spaces.enumerated() {
      let count = share(of: place, among: spaces.count, missing: missing, phase: line.phase)
      if count > 0 { blanks[space.offset] = count }
    }
    return blanks
  }

  /// Gives each line the phase that puts the fewest wide spaces under those of the line above.
  func choosePhases(of lines: inout Lines) {
    var above: [Int] = []
    for number in lines.indices {
      let spaces = lines[number].isLast ? [] : spaces(of: lines[number])
      let missing = setting.room(onLine: number) - lines[number].cells
      var best: (phase: Int, columns: [Int], met: Int)?
      for turn in 0..<min(Self.mostPhases, spaces.count) {
        let phase = (number * 5 + turn) % min(Self.mostPhases, spaces.count)
        let columns = wideColumns(spaces, missing: missing, phase: phase)
        let met = columns.count { column in above.contains { abs($0 - column) <= 1 } }
        if met < best?.met ?? Int.max { best = (phase, columns, met) }
        if met == 0 { break }
      }
      if let best { lines.setPhase(best.phase, ofLine: number) }
      above = best?.columns ?? []
    }
  }

  /// The columns, once the line is widened, of the spaces that are wider than the others.
  private func wideColumns(_ spaces: [Space], missing: Int, phase: Int) -> [Int] {
    var columns: [Int] = []
    var added = 0
    let least = spaces.isEmpty ? 0 : missing / spaces.count
    for (place, space) in spaces.enumerated() {
      let count = share(of: place, among: spaces.count, missing: missing, phase: phase)
      if count > least { columns.append(space.column + added) }
      added += count
    }
    return columns
  }

  /// The blanks that one space gets: the same for all, and the rest spread by steps of equal length.
  private func share(of place: Int, among count: Int, missing: Int, phase: Int) -> Int {
    let rest = missing % count
    guard missing > 0, 1 + missing / count + (rest > 0 ? 1 : 0) <= Self.widest else { return 0 }
    return missing / count + ((place * rest + phase) % count < rest ? 1 : 0)
  }

  /// The spaces of a line that may be widened: not those that hold a number, a name or a mark
  /// together, nor the one after the dash of a reply.
  private func spaces(of line: Line) -> [Space] {
    var spaces: [Space] = []
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
    return spaces
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

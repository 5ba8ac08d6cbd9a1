import Text

/// What a line may take of plain text, as `CellSums` knows it.
///
///     Il pleuvait trop, dit le gardien, et la nuit tombait.
///     ╰ from here                      ╵  ╰ the width      back to the blanks, one by one
struct PlainRun {
  private let sums: CellSums
  private let origin: Int
  /// The cells from the start of the paragraph to where the sums start, were all of it plain.
  private let shift: Int
  /// No place within the width lies at this offset or after it.
  private(set) var end: Int
  /// Whether the text goes on beyond the width.
  private(set) var isFull = false
  /// Where it stands, and the cells from the start of the paragraph to there.
  private(set) var offset: Int
  private(set) var width: Int

  /// The text from an offset and its width on, up to another width, or to the first block that is
  /// not plain.
  @inline(__always)
  init(_ sums: CellSums, from offset: Int, width: Int, to limit: Int) {
    self.sums = sums
    origin = offset
    var block = offset / PlainBlock.count
    shift = offset < sums.plainEnd || !sums.isPlain(block) ? 0 : width &- sums.sum(to: offset)
    let most = limit &- shift
    while block < sums.count, sums.isPlain(block), sums.sum(toBlock: block &+ 1) <= most {
      block &+= 1
    }
    end = min(block &* PlainBlock.count, sums.bytes.count)
    self.width = shift &+ sums.sum(toBlock: block)
    if block < sums.count, sums.isPlain(block) {
      let more = most &- sums.sum(toBlock: block)
      let marks = PlainBlock.count &- sums.sum(toBlock: block &+ 1) &+ sums.sum(toBlock: block)
      end = min(end &+ min(PlainBlock.count, more &+ marks &+ 1), sums.bytes.count)
      isFull = true
    }
    self.offset = end
  }

  /// Whether the text after a place is plain, and the width far enough.
  @inline(__always)
  static func isWorthIt(_ sums: CellSums, after place: Candidate, to limit: Int) -> Bool {
    limit &- place.nextWidth >= shortest && place.next < sums.bytes.count
      && sums.isPlain(place.next / PlainBlock.count)
  }

  /// The least cells that are worth a leap.
  static var shortest: Int { 12 }

  /// Whether the text ends within the width.
  var reachesEnd: Bool { !isFull && end == sums.bytes.count }

  /// Goes back to the last blank that lies before an offset and after where it started.
  @inline(__always)
  mutating func retreat(toBlankBefore end: Int) -> Bool {
    guard end > origin, let space = EightBytes.lastSpace(in: sums.bytes, origin &+ 1..<end)
    else { return false }
    offset = space
    width = shift &+ sums.sum(to: space)
    return true
  }
}

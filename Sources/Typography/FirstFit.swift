import Text

/// Gives each line all the words it can take.
///
///     measure 12     Il pleuvait ╷       "trop" would make 16 cells: the line ends before it
///                    trop, dit-il╷
///
/// Where even the first words of a line are too wide, what holds weakest gives way.
struct FirstFit {
  private let bytes: UTF8Bytes
  private let setting: Setting
  private let hyphenation: Hyphenation?
  private(set) var lines: [Line] = []
  private var start = 0
  private var startWidth = 0
  /// The places already seen on this line, all within the measure.
  private var waiting: [Candidate] = []
  private var hyphensInARow = 0

  private static let mostHyphensInARow = 2

  init(_ bytes: UTF8Bytes, setting: Setting) {
    self.bytes = bytes
    self.setting = setting
    hyphenation = Hyphenation.of(setting.language)
  }

  /// Takes the next place; a forced one ends the line.
  mutating func take(_ candidate: Candidate) {
    while candidate.cells(from: startWidth) > room {
      guard breakLine(before: candidate) else { break }
    }
    if candidate.kind == .forced {
      end(at: candidate)
    } else if candidate.end <= start {
      start = candidate.next
      startWidth = candidate.nextWidth
    } else {
      waiting.append(candidate)
    }
  }

  private var room: Int { setting.room(onLine: lines.count) }
  private var nextRoom: Int { setting.room(onLine: lines.count + 1) }

  /// Ends the line somewhere before a place that does not fit; false when it cannot end.
  private mutating func breakLine(before candidate: Candidate) -> Bool {
    guard let choice = choose(before: candidate), choice.next > start else { return false }
    end(at: choice)
    return true
  }

  private func choose(before candidate: Candidate) -> Candidate? {
    let free = waiting.last { $0.hold == .none }
    guard let free else {
      return relaxed(after: nil, before: candidate) ?? clusterCut(before: candidate)
    }
    if candidate.width - free.nextWidth > nextRoom,
      let filling = relaxed(after: free, before: candidate)
    {
      return filling
    }
    if setting.hyphenation, room - free.cells(from: startWidth) > room / 8,
      let parted = parted(after: free, before: candidate)
    {
      return parted
    }
    let loose = waiting.last { $0.hold <= .loose }
    let isShort = free.cells(from: startWidth) * 3 < room * 2
    let best = isShort ? loose ?? free : free
    if best.showsHyphen, hyphensInARow >= Self.mostHyphensInARow {
      return waiting.last { $0.hold <= .loose && !$0.showsHyphen } ?? best
    }
    return best
  }

  /// Where a group wider than the measure gives way: loose holds first, then words are parted, then
  /// addresses are cut, then firmer holds give way.
  private func relaxed(after free: Candidate?, before candidate: Candidate) -> Candidate? {
    let origin = free?.next ?? start
    let held = waiting.filter { $0.end > origin }
    if let loose = held.last(where: { $0.hold == .loose }) { return loose }
    if let parted = parted(after: free, before: candidate) { return parted }
    if let cut = addressCut(after: free, before: candidate) { return cut }
    guard free == nil else { return nil }
    return held.last { $0.hold == .firm } ?? held.last { $0.hold == .fast }
  }

  private mutating func end(at candidate: Candidate) {
    let ending: Line.Ending =
      switch candidate.kind {
      case .hyphenating: .hyphen
      case .forced: .last
      case .plain, .afterHyphen: .plain
      }
    lines.append(
      Line(
        range: start..<max(start, candidate.end), cells: candidate.cells(from: startWidth),
        ending: ending))
    hyphensInARow = candidate.showsHyphen ? hyphensInARow + 1 : 0
    start = candidate.next
    startWidth = candidate.nextWidth
    waiting.removeAll { $0.end <= start }
  }
}

extension FirstFit {
  /// Parts the last word that reaches into the room of this line, where its language allows it.
  private func parted(after free: Candidate?, before candidate: Candidate) -> Candidate? {
    guard let hyphenation else { return nil }
    if hyphensInARow >= Self.mostHyphensInARow, free != nil { return nil }
    var words = WordParts(bytes, hyphenation: hyphenation)
    return words.last(
      from: free?.next ?? start, width: free?.nextWidth ?? startWidth, to: candidate,
      limit: startWidth + room - 1)
  }

  /// Cuts an address after a mark that says it goes on.
  private func addressCut(after free: Candidate?, before candidate: Candidate) -> Candidate? {
    var found: Candidate?
    var width = free?.nextWidth ?? startWidth
    var offset = free?.next ?? start
    while offset < candidate.end {
      let cluster = ClusterEnd(in: bytes, from: offset)
      width += cluster.cells
      guard width - startWidth <= room else { break }
      if Address.goesOn(after: bytes[offset]), cluster.end < candidate.end,
        !Blank.isAny(bytes.scalar(at: cluster.end).value)
      {
        found = Candidate(end: cluster.end, next: cluster.end, width: width, nextWidth: width)
      }
      offset = cluster.end
    }
    guard let found, Address.isAddress(bytes, Address.word(bytes, around: found.end)) else {
      return nil
    }
    return found
  }

  /// Cuts between two clusters; a single cluster wider than the measure stays whole.
  private func clusterCut(before candidate: Candidate) -> Candidate? {
    var width = startWidth
    var offset = start
    while offset < candidate.end {
      let cluster = ClusterEnd(in: bytes, from: offset)
      if width + cluster.cells - startWidth > room, offset > start { break }
      width += cluster.cells
      offset = cluster.end
    }
    guard offset < candidate.end else { return nil }
    return Candidate(end: offset, next: offset, width: width, nextWidth: width)
  }
}

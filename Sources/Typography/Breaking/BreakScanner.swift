import Text

/// Reads a paragraph once and names, in order, the places where a line might end.
///
///     Le 6 janv. 2022 : « Oui ! »
///       ╵ ╵     ╵    ╵ ╵ ╵   ╵       none firm loose fast fast fast fast
///
/// Unicode's rules say where a line may end at all; the language's say how firmly the text holds
/// there. No place inside a cluster is ever named.
struct BreakScanner {
  let bytes: UTF8Bytes
  let sums: CellSums
  let bindings: Bindings
  /// Whether there are any bindings: asked at each place, where touching them is not for nothing.
  let hasBindings: Bool
  /// Whether the letters of Latin writing take one cell each.
  let isNarrow: Bool
  /// Whether plain words are passed over without a question to all the rules.
  let isFast: Bool
  var rules = LineBreakRules()
  var offset = 0
  var width = 0
  /// Where the last character that is drawn ends, and the width up to there.
  var drawn = (end: 0, width: 0)
  private(set) var clusterEnd = 0
  var wordStart = 0
  /// Whether a word starts here, after plain text of which the rules have not been told yet: most
  /// words follow it in plain text too.
  var startsWord = true
  var dashes = DashCount()
  var memory = HoldMemory()
  /// The end of the last word that was looked at, and how firmly it holds as an address.
  var address = (end: 0, hold: Hold.none)
  var isFinished = false

  init(_ sums: CellSums, setting: Setting, reading: Reading) {
    self.sums = sums
    bytes = sums.bytes
    bindings = .of(setting.language)
    isNarrow = setting.isNarrow
    isFast = isNarrow && reading == .fast
    hasBindings = !bindings.isEmpty
  }

  /// Starts anew, and forgets nothing about the rules.
  mutating func restart() {
    rules = LineBreakRules()
    (offset, width, drawn, clusterEnd, wordStart) = (0, 0, (0, 0), 0, 0)
    startsWord = true
    dashes = DashCount()
    address = (0, .none)
    isFinished = false
  }

  /// The next place; the last one is the end of the text.
  mutating func next() -> Candidate? {
    if startsWord { enterWord() }
    while offset < bytes.count {
      let (scalar, end) = bytes.scalar(at: offset)
      let unit = LineBreakUnit(of: scalar)
      var found: Candidate?
      if offset >= clusterEnd {
        let ahead = LineBreakAhead(bytes: bytes, offset: end)
        if rules.allowBreak(before: unit, next: ahead) || startsPath(unit, end: end) {
          found = candidate(isForced: rules.mustBreak(before: unit))
        }
      }
      take(scalar, unit, end: end)
      if let found { return found }
    }
    if isFinished { return nil }
    isFinished = true
    return candidate(isForced: true)
  }

  /// Tells the rules of what precedes the word that starts here, and takes its first scalar in.
  private mutating func enterWord() {
    startsWord = false
    guard offset > 0 else { return }
    rules.noteWords(after: LineBreakUnit(.letter))
    noteLast()
    if drawn.end < offset { rules.note(LineBreakUnit(.space)) }
    let (scalar, end) = bytes.scalar(at: offset)
    take(scalar, LineBreakUnit(of: scalar), end: end)
  }

  /// Tells the rules of the last scalar of plain text; of an emoji they know nothing but its base.
  private mutating func noteLast() {
    var (last, start) = bytes.scalar(before: drawn.end)
    if last == 0xFE0F, start > 0 { (last, start) = bytes.scalar(before: start) }
    let unit = LineBreakUnit(of: last)
    rules.note(unit)
    // Flags are whole: this was the second half of one.
    if unit.kind == .regional { rules.note(unit) }
  }

  private mutating func take(_ scalar: UInt32, _ unit: LineBreakUnit, end: Int) {
    if offset >= clusterEnd {
      if let cells = simpleCells(scalar, end: end) {
        width += cells
      } else {
        let cluster = ClusterEnd(in: bytes, from: offset, ambiguous: isNarrow ? .narrow : .wide)
        width += cluster.cells
        clusterEnd = cluster.end
      }
    }
    rules.note(unit)
    let isBlank = Blank.isBreaking(scalar)
    if !isBlank, drawn.end < offset || offset == 0 { wordStart = offset }
    offset = end
    if !isBlank { drawn = (max(end, clusterEnd), width) }
  }

  /// Whether a slash after a blank starts a path, `/usr`, before which Unicode's rules alone (LB13)
  /// let no line end.
  private func startsPath(_ unit: LineBreakUnit, end: Int) -> Bool {
    unit.kind == .slash && hasBindings && rules.previous?.kind == .space && end < bytes.count
      && Self.isLetter(bytes[end])
  }

  /// The cells of a scalar that is a cluster by itself, or to which only marks can be added.
  private mutating func simpleCells(_ scalar: UInt32, end: Int) -> Int? {
    guard isNarrow || scalar < 0x80 else { return nil }
    switch scalar {
    case 0x20..<0x7F, 0xA0..<0x300:
      if end < bytes.count, bytes[end] == 0xEF { return nil }
      return scalar == 0xAD ? 0 : 1
    case 0x300..<0x370: return 0
    case 0x2010...0x2027, 0x202F, 0x20AC, 0x2212: return 1
    default: return nil
    }
  }
}

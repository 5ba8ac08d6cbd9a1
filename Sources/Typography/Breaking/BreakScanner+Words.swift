import Text

extension BreakScanner {
  /// Hands over the places of plain text, until told to stop or until a mark comes about which the
  /// rules have to be asked; `next` goes on from there.
  ///
  ///     M. Rey, 12 km plus loin, dit : « Oui ! » et l’arc-en-ciel 👍
  ///       ╵    ╵  ╵  ╵    ╵     ╵    ╵          ╵        ╵  ╵    ╵ and here it stops
  ///
  /// In plain text, words stand between single spaces; a line may end at a space but before a mark
  /// that closes or after one that opens, and after the hyphen between two letters. What changes on
  /// the way is kept at hand, not in the scanner: this is where total fit spends its time.
  @inline(__always)
  mutating func takePlainPlaces(_ take: (Candidate) -> Bool) {
    guard isFast, rules.isAfterLetter else { return }
    var run = PlainText(bytes, from: offset, width: width, word: wordStart)
    var last: Candidate?
    while let place = run.next() {
      var place = place
      if place.kind == .afterHyphen { place.hold = addressHold(at: place.next) }
      if hasBindings, !PlainPair.isPlain(bytes, word: run.word, place, bindings) {
        place.hold = max(place.hold, ruledHold(end: place.end, next: place.next))
      }
      run.startWord(after: place)
      last = place
      guard take(place) else { break }
    }
    if !resume(at: run), let last { resume(after: last, word: run.word) }
  }

  /// Goes on in the middle of a word, if that is where plain text ends.
  private mutating func resume(at run: borrowing PlainText) -> Bool {
    guard run.isAfterLetter else { return false }
    (offset, width, drawn, wordStart) = (run.end, run.cells, (run.end, run.cells), run.word)
    rules.noteWords(after: LineBreakUnit(.letter))
    return true
  }

  /// Goes on after a place, with what follows it taken in.
  private mutating func resume(after place: Candidate, word: Int) {
    (offset, width, drawn) = (place.next, place.nextWidth, (place.end, place.width))
    rules.noteWords(after: LineBreakUnit(.letter))
    rules.note(LineBreakUnit(of: bytes.scalar(before: place.end).value))
    if place.end < place.next { rules.note(LineBreakUnit(.space)) } else { wordStart = word }
    let (scalar, end) = bytes.scalar(at: offset)
    self.take(scalar, LineBreakUnit(of: scalar), end: end)
  }

  /// Whether a byte is a letter of ASCII.
  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20)
  }
}

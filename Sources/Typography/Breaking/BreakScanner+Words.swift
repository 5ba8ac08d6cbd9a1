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
    guard isFast, offset < bytes.count, bytes.count >= PlainText.least,
      startsWord || rules.isAfterLetter && !PlainText.endsEmoji(bytes, at: offset)
    else { return }
    var run = PlainText(bytes, from: offset, width: width, word: wordStart)
    var last: Candidate?
    while let place = run.next() {
      var place = place
      let isEnd = place.kind == .forced
      if isEnd {
        finish(at: place)
      } else if place.end == place.next {
        place.hold = stuckHold(place, word: run.word)
      } else if hasBindings, !PlainPair.isPlain(bytes, word: run.word, place, bindings) {
        place.hold = ruledHold(end: place.end, next: place.next)
      }
      run.startWord(after: place)
      last = place
      let goesOn = take(place)
      if isEnd { return }
      if !goesOn { return startWord(after: place, word: run.word) }
    }
    // U+FE0F makes one cluster of the letter and what follows it: the word is read again.
    if run.isAfterLetter, bytes[run.end] != 0xEF {
      goOn(after: run)
    } else if let last {
      startWord(after: last, word: run.word)
    }
  }

  /// How firmly plain text holds where no space parts it: after a hyphen, or between two emoji.
  @inline(never)
  private mutating func stuckHold(_ place: Candidate, word: Int) -> Hold {
    let hold = addressHold(at: place.next)
    return max(hold, place.showsHyphen ? boundHold(place, word: word) : bindings.holdOfEmoji)
  }

  /// Stays at the end of the text.
  @inline(__always)
  mutating func finish(at end: Candidate) {
    (offset, width, drawn) = (end.end, end.width, (end.end, end.width))
    startsWord = false
    isFinished = true
  }

  /// Goes on in the middle of a word, where plain text ends.
  private mutating func goOn(after run: borrowing PlainText) {
    (offset, width, drawn, wordStart) = (run.end, run.cells, (run.end, run.cells), run.word)
    startsWord = false
    rules.noteWords(after: LineBreakUnit(.letter))
  }

  /// Goes on after a place, of which the rules are told only if they have to be asked.
  @inline(__always)
  mutating func startWord(after place: Candidate, word: Int) {
    (offset, width, drawn) = (place.next, place.nextWidth, (place.end, place.width))
    wordStart = word
    startsWord = true
  }

  /// Whether a byte is a letter of ASCII.
  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20)
  }
}

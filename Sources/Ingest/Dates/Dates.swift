package import Model

/// Dates as people and machines write them, in French and English.
///
///     Jeudi, 06 Janv. 2022 - 16h28       2022-01-06T16:28:00
///     Publié le 1er févr. 2024 à 8 h     2024-02-01T08:00:00
///     Thu, 01 Jan 04 19:48:21 GMT        2004-01-01T19:48:21+00:00
///     hier à 18 h 30                     the day before `now`, 18:30:00
package enum Dates {
  /// The first date in a text, where it stands there, words that introduce it included
  /// (« Publié le … »). « 6 janvier » without a year is no date.
  package static func first(
    in text: some StringProtocol, now: Moment? = nil
  ) -> (moment: Moment, range: Range<String.Index>)? {
    let text = Substring(text)
    let mayHold = text.utf8.withContiguousStorageIfAvailable { self.mayHold($0, now: now) }
    guard mayHold ?? true else { return nil }
    let tokens = DateToken.tokens(of: text)
    var start = 0
    while start < tokens.count {
      var reader = DateReader(tokens, at: start)
      if let moment = reader.date(now: now) {
        let first = reader.introduction(before: start)
        let range = tokens[first].range.lowerBound..<tokens[reader.position - 1].range.upperBound
        return (moment, range)
      }
      start = max(start, reader.refusedUpTo) + 1
    }
    return nil
  }

  /// A first look at a text, for most have no date: a day and a year are two numbers, with a month's
  /// name or two strokes; a day told from now has a word that says so.
  static func mayHold(_ text: UnsafeBufferPointer<UInt8>, now: Moment?) -> Bool {
    holdsNumber(text) && mayHoldFigures(text)
      || now != nil && DateVocabulary.mayTellFromNow(text)
  }

  private static func holdsNumber(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    // Without a branch, so that many bytes are looked at at once.
    var digits: UInt8 = 0
    for byte in text { digits |= byte &- 0x30 < 10 ? 1 : 0 }
    return digits != 0
  }

  private static func mayHoldFigures(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var (numbers, strokes) = (0, 0)
    var isInNumber = false
    for byte in text {
      let isDigit = byte &- 0x30 < 10
      if isDigit {
        if !isInNumber { numbers += 1 }
      } else if numbers > 0 {
        switch byte {
        // The last two end the hyphens of Unicode.
        case UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."), 0x90, 0x91: strokes += 1
        default: break
        }
      }
      isInNumber = isDigit
    }
    return numbers > 2 && strokes > 1 || numbers > 1 && DateVocabulary.mayNameMonth(text)
  }

  /// The date that a text is, nothing else being in it; what feeds and `<time>` carry.
  package static func whole(_ text: some StringProtocol, now: Moment? = nil) -> Moment? {
    if let moment = MachineDate.moment(text) { return moment }
    let tokens = DateToken.tokens(of: Substring(text))
    var start = 0
    while start < tokens.count, start < 3 {
      if case .number = tokens[start].kind { break }
      if let word = tokens[start].word, !DateVocabulary.isWeekday(word) { break }
      start += 1
    }
    guard start < tokens.count else { return nil }
    var reader = DateReader(tokens, at: start)
    guard let moment = reader.date(now: now) else { return nil }
    reader.skipComment()
    return reader.isAtEnd ? moment : nil
  }
}

import Model

/// How far an article was read, and what of that must still be written down.
///
/// A read counts when the reader goes past the first screen, or has the end of a short article
/// before their eyes and presses a key.
struct Progress: Sendable {
  private(set) var isReadOn = false
  private(set) var isFinished = false
  /// How much of the text has been above the lower edge of the screen, 0 to 100.
  private(set) var percent = 0
  private var savedPlace: Place?

  /// Looks where the page stands after a step: how much of the text, in bytes, lies above the row
  /// `below`, which is the first out of sight.
  mutating func note(_ text: inout ArticleText, from top: Spot, to below: Spot?, rows: Int) {
    if let below, below.piece < text.pieceAfterBody {
      hasEndInSight = false
      let bytes = text.bytes(before: text.position(at: below))
      percent = bytes * 100 / max(1, text.leaves.bytes)
    } else {
      hasEndInSight = true
      percent = 100
    }
    isPastFirstScreen = text.spot(max(1, rows / 2), above: top) != nil
  }

  private(set) var hasEndInSight = false
  private var isPastFirstScreen = false

  /// The deeds that a key proves: the reader was there, and went on.
  mutating func deeds(for id: ArticleID) -> [Deed] {
    var deeds: [Deed] = []
    if !isReadOn, isPastFirstScreen || hasEndInSight {
      isReadOn = true
      deeds.append(.readOn(id))
    }
    if !isFinished, hasEndInSight {
      isFinished = true
      deeds.append(.finished(id))
    }
    return deeds
  }

  /// The place, if it moved since it was last written down.
  mutating func placeDeed(for page: ArticlePage) -> Deed? {
    guard page.text != nil else { return nil }
    var place = page.place
    place.percent = percent
    guard place != savedPlace, place.paragraph > 0 || place.offset > 0 || savedPlace != nil
    else { return nil }
    savedPlace = place
    return .place(page.id, place)
  }

  /// The place is where it was left last time: nothing new to write.
  mutating func resume(at place: Place?) { savedPlace = place }
}

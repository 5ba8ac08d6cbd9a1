package import Model

/// Looking through the list line by line, without holding it.
extension HeadlineIndex {
  /// The headlines of these articles that stand in the list.
  package func headlines(of ids: [ArticleID]) -> [Headline] {
    var wanted = Set(ids.map(\.digest))
    var found: [Headline] = []
    guard !wanted.isEmpty else { return [] }
    forEachLine(in: 0..<count) { line, month in
      guard let digest = HeadlineV1.digest(of: line), wanted.contains(digest),
        let entry = HeadlineV1.entry(from: line, month: month)
      else { return true }
      found.append(entry.headline)
      wanted.remove(digest)
      return !wanted.isEmpty
    }
    return found
  }

  /// Which of these articles stand in the list.
  package func kept(among ids: [ArticleID]) -> Set<ArticleID> {
    guard !ids.isEmpty else { return [] }
    let byDigest = Dictionary(ids.map { ($0.digest, $0) }, uniquingKeysWith: { first, _ in first })
    var kept: Set<ArticleID> = []
    forEachLine(in: 0..<count) { line, _ in
      if let id = HeadlineV1.digest(of: line).flatMap({ byDigest[$0] }) { kept.insert(id) }
      return kept.count < byDigest.count
    }
    return kept
  }

  /// The first place from one on, and round the end, of which `isWanted` says so.
  package func place(from start: Int, forward: Bool, _ isWanted: (ArticleID) -> Bool) -> Int? {
    let (later, earlier) = (start..<count, 0..<start)
    if forward {
      return first(in: later, isWanted) ?? first(in: earlier, isWanted)
    }
    return last(in: 0..<min(count, start + 1), isWanted)
      ?? last(in: min(count, start + 1)..<count, isWanted)
  }

  /// The nearest place from one on, that one included, of which `isWanted` says so; where there is
  /// none on that side, the nearest on the other.
  package func nearestPlace(
    from start: Int, forward: Bool, _ isWanted: (ArticleID) -> Bool
  ) -> Int? {
    let middle = max(0, min(start, count))
    if forward {
      return first(in: middle..<count, isWanted) ?? last(in: 0..<middle, isWanted)
    }
    let end = min(count, middle + 1)
    return last(in: 0..<end, isWanted) ?? first(in: end..<count, isWanted)
  }

  /// The articles around one in time that share the most telling words with it.
  package func neighbours(of headline: Headline) -> [Related.Neighbour] {
    var search = Related.Search(for: headline)
    forEachEntry(in: placesNearby(place(of: headline) ?? 0)) { entry in
      search.look(at: entry.headline)
      return !Task.isCancelled
    }
    return search.nearest()
  }

  /// Articles are related to those of their time: to a few thousand, in a few months where months
  /// hold little, since each is a file to open.
  private func placesNearby(_ middle: Int) -> Range<Int> {
    var starts = [0]
    for month in manifest.months { starts.append(starts[starts.count - 1] + month.articles) }
    let month = max(0, (starts.firstIndex { $0 > middle } ?? 1) - 1)
    let first = starts[max(0, month - Self.monthsNearby)]
    let end = starts[min(starts.count - 1, month + 1 + Self.monthsNearby)]
    return max(first, middle - Self.nearby)..<max(first, min(end, middle + Self.nearby))
  }

  private static let nearby = 2500
  private static let monthsNearby = 24

  private func first(in range: Range<Int>, _ isWanted: (ArticleID) -> Bool) -> Int? {
    var place = range.lowerBound
    var found: Int?
    forEachID(in: range) { id in
      if isWanted(id) { found = place }
      place += 1
      return found == nil
    }
    return found
  }

  /// In steps backwards, each read forwards.
  private func last(in range: Range<Int>, _ isWanted: (ArticleID) -> Bool) -> Int? {
    var end = range.upperBound
    while end > range.lowerBound {
      let start = max(range.lowerBound, end - 1000)
      var place = start
      var found: Int?
      forEachID(in: start..<end) { id in
        if isWanted(id) { found = place }
        place += 1
        return true
      }
      if let found { return found }
      end = start
    }
    return nil
  }
}

package import Model

/// The headlines of a library, newest first, read from the disk a piece at a time.
///
/// Months follow one another as their folders do; in a month the latest instant comes first. So the
/// place of a headline in a million is found by adding up what the months hold:
///
///     2024/03    8 articles     places  0 to  7
///     2024/02   12 articles     places  8 to 19
///     0000/00    2 articles     places 20 and 21
package struct HeadlineIndex: Sendable {
  let manifest: Manifest
  let folder: DerivedFolder
  /// The files of months that are held in memory: they could be left nowhere, or might not stay.
  let held: [String: [UInt8]]
  /// Whether it is known of each article which revision is the newest.
  let isSettled: Bool

  package var count: Int { manifest.articles }
  package var sites: Sites { manifest.sites }

  init(
    manifest: Manifest, folder: DerivedFolder, held: [String: [UInt8]] = [:],
    isSettled: Bool = true
  ) {
    self.isSettled = isSettled
    self.manifest = manifest
    self.folder = folder
    self.held = held
  }

  /// Whether the list is the same, wherever it lies.
  package func holdsSame(as other: HeadlineIndex) -> Bool {
    manifest.months.elementsEqual(other.manifest.months) {
      $0.name == $1.name && $0.content == $1.content && $0.articles == $1.articles
    }
  }

  /// Those at these places; fewer where the files are no longer what they were.
  package func headlines(in range: Range<Int>) -> [Headline] {
    var headlines: [Headline] = []
    forEachEntry(in: range) { entry in
      headlines.append(entry.headline)
      return true
    }
    return headlines
  }

  /// Hands over what lies at these places, until it is told to stop. False where some of it is no
  /// longer what it was.
  @discardableResult
  func forEachEntry(in range: Range<Int>, _ body: (LibraryFolder.Entry) -> Bool) -> Bool {
    var left = range.count
    var isStopped = false
    forEachLine(in: range) { line, month in
      guard let entry = HeadlineV1.entry(from: line, month: month) else { return true }
      left -= 1
      isStopped = !body(entry)
      return !isStopped
    }
    return isStopped || left == 0
  }

  /// The identifiers at these places, read without the rest of the headlines.
  package func forEachID(in range: Range<Int>, _ body: (ArticleID) -> Bool) {
    forEachLine(in: range) { line, _ in Self.id(in: line).map(body) ?? true }
  }

  /// The place of a headline that stands in the list.
  package func place(of headline: Headline) -> Int? {
    let name = ArticleFile.month(of: headline.published)
    var start = 0
    for month in manifest.months {
      if month.name == name {
        var place = start
        var isFound = false
        let prefix = Array(#"{"file":"\#(headline.id.text)."#.utf8)
        forEachLine(in: start..<start + month.articles) { line, _ in
          isFound = line.starts(with: prefix)
          if !isFound { place += 1 }
          return !isFound
        }
        return isFound ? place : nil
      }
      start += month.articles
    }
    return nil
  }

  func forEachLine(
    in range: Range<Int>, _ body: (_ line: ArraySlice<UInt8>, _ month: String) -> Bool
  ) {
    var start = 0
    for month in manifest.months {
      let places = range.clamped(to: start..<start + month.articles)
      let lines = places.lowerBound - start..<places.upperBound - start
      start += month.articles
      guard !lines.isEmpty else { continue }
      var goesOn = true
      forEachLine(of: month, in: lines) { line in
        goesOn = body(line, month.name)
        return goesOn
      }
      guard goesOn else { return }
    }
  }

  private func forEachLine(
    of month: Manifest.Month, in range: Range<Int>, _ body: (ArraySlice<UInt8>) -> Bool
  ) {
    if let bytes = held[month.name] {
      // The first line is the head.
      for line in bytes.split(separator: 0x0A).dropFirst(1 + range.lowerBound).prefix(range.count) {
        guard body(line) else { return }
      }
    } else if let file = HeadlineFile.open(
      month.name, in: folder, madeFrom: month.content, listing: month.articles)
    {
      file.forEachLine(in: range, body)
    }
  }

  private static func id(in line: ArraySlice<UInt8>) -> ArticleID? {
    HeadlineV1.id(of: line).flatMap { ArticleID(String(decoding: $0, as: UTF8.self)) }
  }
}

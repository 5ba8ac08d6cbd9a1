import Model

/// What stands above an article's text: masthead, menus, title, byline, standfirst.
struct DumpHead {
  var title: String?
  var site: String?
  var url: String?
  var date: Moment?
  var summary: String?
  var byline = DumpByline()
  /// The number of the first line of the body.
  var end = 0

  init(of lines: ArraySlice<DumpLine>, now: Moment?) {
    let bylineAt = Self.bylineIndex(lines, now: now)
    let firstProse = lines.firstIndex(where: \.isProse) ?? lines.endIndex
    var candidates: [Int] = []
    let limit = bylineAt ?? firstProse
    var hasMasthead = false
    for index in lines.indices.prefix(Self.longest) where index < limit {
      if readMasthead(lines[index], hasTitle: !candidates.isEmpty, now: now) {
        hasMasthead = true
      } else if !lines[index].isRule {
        candidates.append(index)
      }
    }
    if let bylineAt {
      settle(candidates, before: bylineAt, lines, now: now)
    } else if hasMasthead {
      settleUnsigned(candidates, lines)
    } else {
      settlePlain(lines)
    }
  }
}

extension DumpHead {
  /// No head has more lines: what comes after is text, whatever it looks like.
  private static let longest = 400

  /// The line that signs the article: a labelled name or a date, above the text or just under a
  /// standfirst.
  private static func bylineIndex(_ lines: ArraySlice<DumpLine>, now: Moment?) -> Int? {
    var prose = 0
    var dateAlone: Int?
    for (count, index) in lines.indices.enumerated() {
      if lines[index].isProse { prose += 1 }
      if prose > 1 || count > 60 { break }
      if lines[index].isProse || DumpMarker(lines[index].text) != nil { continue }
      var byline = DumpByline()
      guard byline.read(lines[index].text, now: now) else { continue }
      if !byline.authors.isEmpty || byline.editor != nil
        || index > lines.startIndex + 1 && prose == 0
          && count > 2
      {
        if !byline.authors.isEmpty || byline.editor != nil { return index }
        dateAlone = index
      }
    }
    return dateAlone
  }

  /// Takes what mastheads hold; false for a line that may be a title.
  private mutating func readMasthead(_ line: DumpLine, hasTitle: Bool, now: Moment?) -> Bool {
    let text = line.text
    if Self.isDomain(text) {
      site = site ?? text
      return true
    }
    if let (date, range) = Dates.first(in: text, now: now),
      Self.trimmed(String(text[..<range.lowerBound]) + text[range.upperBound...]).count <= 12
    {
      self.date = self.date ?? date
      return true
    }
    if let (name, address) = Self.namedAddress(text) {
      if let name, site == nil { site = name }
      url = url ?? Self.withoutPrintParameter(address)
      return true
    }
    if text.holds("://") || Self.isFurniture(line) { return true }
    return false
  }

  /// With a byline: the title is what stands nearest above it, but for a standfirst; the site's
  /// name what stands first.
  private mutating func settle(
    _ candidates: [Int], before bylineAt: Int, _ lines: ArraySlice<DumpLine>, now: Moment?
  ) {
    var candidates = candidates
    var standfirst: [String] = []
    while candidates.count > 1, let last = candidates.last,
      lines[last].isProse || lines[last].endsSentence && lines[last].text.utf8.count > 60
    {
      standfirst.insert(lines[last].text, at: 0)
      candidates.removeLast()
    }
    takeName(from: &candidates, before: bylineAt, lines, now: now)
    let titleAt = candidates.popLast()
    title = titleAt.map { lines[$0].text }
    if site == nil, let first = candidates.first, lines[first].text.count <= 50 {
      site = lines[first].text
    }
    if !standfirst.isEmpty { summary = standfirst.joined(separator: "\n\n") }
    end = bylineAt
    while end < lines.endIndex {
      let line = lines[end]
      let isSigned = !line.isProse && byline.read(line.text, now: now)
      guard isSigned || line.isRule || Self.isFurniture(line) else { break }
      end += 1
    }
    if titleAt == nil, end < lines.endIndex, !lines[end].isProse {
      title = lines[end].text
      end += 1
    }
    if byline.published == nil { byline.published = date }
    takeCaption(lines)
  }

  /// A name between the title and a date that nobody signed is the author's, as reader modes have
  /// it.
  private mutating func takeName(
    from candidates: inout [Int], before bylineAt: Int, _ lines: ArraySlice<DumpLine>, now: Moment?
  ) {
    var signed = DumpByline()
    guard candidates.count >= 2, let last = candidates.last, lines[last].run == lines[bylineAt].run,
      signed.read(lines[bylineAt].text, now: now), signed.authors.isEmpty,
      Self.isName(lines[last].text), lines[last].text.holds(" ")
    else { return }
    byline.authors = People.names(in: lines[last].text)
    candidates.removeLast()
  }

  /// With a masthead and no byline: site, title, perhaps a name between the title and the text.
  private mutating func settleUnsigned(_ candidates: [Int], _ lines: ArraySlice<DumpLine>) {
    guard let first = candidates.first else {
      end = lines.indices.first { !lines[$0].isRule && !Self.isFurniture(lines[$0]) } ?? end
      return
    }
    title = lines[first].text
    end = first + 1
  }

  /// Nothing but text: its first line is the title if it looks like one.
  private mutating func settlePlain(_ lines: ArraySlice<DumpLine>) {
    guard let first = lines.first, lines.count > 1, !first.isProse, !first.isRule,
      first.text.utf8.count <= 250, let mark = first.text.last, !".,;:".contains(mark),
      DumpMarker(first.text) == nil, lines.dropFirst().first?.run != first.run
    else { return }
    title = first.text
    end = lines.startIndex + 1
  }

  /// A short line between the byline and the first prose is the legend of a picture or a
  /// standfirst: it is kept as the summary, out of the text.
  private mutating func takeCaption(_ lines: ArraySlice<DumpLine>) {
    guard summary == nil, end + 1 < lines.endIndex else { return }
    let (line, next) = (lines[end], lines[end + 1])
    guard !line.isProse, !line.isCapitals, !line.endsSentence, line.run != next.run,
      line.text.last != ":", DumpMarker(line.text) == nil, next.text.utf8.count > 60
    else { return }
    summary = line.text
    end += 1
  }
}

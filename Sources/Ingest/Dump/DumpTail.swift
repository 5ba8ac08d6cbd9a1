import Model

/// What stands under an article: its source, related articles, comments, and the page's furniture.
///
/// It begins at the first line of furniture after which everything is explained: titles under
/// « Articles les plus lus », comments under « Commentaires », and so on. An intertitle
/// « Recherche » in the middle of a text is followed by prose, which nothing explains.
struct DumpTail {
  /// The number of lines that are above it.
  let start: Int
  var source: String?
  var related: [Link] = []
  var comments: [Comment] = []
  var areCommentsOpen: Bool?
  var siteLikes: Int?

  /// What stands before `first` is not looked at: there a page has its menus.
  init(of lines: [DumpLine], from first: Int = 0, references: DumpReferences, now: Moment?) {
    let anchors = (first..<lines.endIndex).compactMap { index in
      DumpVocabulary.anchor(lines[index]).map { (index: index, anchor: $0) }
    }
    start = Self.start(of: lines, anchors, now)
    read(lines, anchors.filter { $0.index >= start }, references, now)
  }

  typealias Anchors = [(index: Int, anchor: DumpVocabulary.Anchor)]

  /// Goes up from the end as long as what is read there is explained.
  private static func start(of lines: [DumpLine], _ anchors: Anchors, _ now: Moment?) -> Int {
    var start = lines.endIndex
    var sectionEnd = lines.endIndex
    var kinds: Set<DumpVocabulary.Anchor> = []
    for (index, anchor) in anchors.reversed() {
      let section = lines[(index + 1)..<sectionEnd]
      // The comments of a page come after its source, and once.
      if anchor == .comments, kinds.contains(.comments) || kinds.contains(.source) { break }
      if anchor == .source, kinds.contains(.source) { break }
      guard explains(anchor, section, now) else { break }
      kinds.insert(anchor)
      start = index
      sectionEnd = index
    }
    let isCredible = kinds.contains(where: \.isStrong) || kinds.count >= 2
    return isCredible ? start : lines.endIndex
  }

  private static func explains(
    _ anchor: DumpVocabulary.Anchor, _ section: ArraySlice<DumpLine>, _ now: Moment?
  ) -> Bool {
    let prose = section.count(where: \.isProse)
    switch anchor {
    case .comments: return prose == 0 || DumpComments.hasHeading(section, now: now)
    case .footer: return section.count <= 25
    case .source: return prose == 0 && section.count { !$0.isRule } <= 3
    case .closed, .loading, .share, .commentForm: return prose == 0 && section.count <= 12
    case .related, .search, .likes, .latest, .mostRead: return prose == 0 && section.count <= 80
    }
  }

  private mutating func read(
    _ lines: [DumpLine], _ anchors: Anchors, _ references: DumpReferences, _ now: Moment?
  ) {
    var hasForm = false
    var isClosed = false
    for (place, (index, anchor)) in anchors.enumerated() {
      let end = place + 1 < anchors.count ? anchors[place + 1].index : lines.endIndex
      let section = lines[(index + 1)..<end]
      switch anchor {
      case .source: source = source ?? Self.source(lines[index], section)
      case .related: related += Self.links(section, references)
      case .comments:
        comments += DumpComments.comments(in: section, references, now: now)
      case .commentForm: hasForm = true
      case .closed: isClosed = true
      case .likes: siteLikes = siteLikes ?? section.first.flatMap { Counts.count($0.text) }
      case .search, .latest, .mostRead, .loading, .share, .footer: break
      }
    }
    areCommentsOpen = isClosed ? false : hasForm ? true : nil
  }

  /// « - Source : AubeDigitale », or the name on the next line.
  private static func source(_ line: DumpLine, _ section: ArraySlice<DumpLine>) -> String? {
    let name = line.text.split(maxSplits: 1) { $0 == ":" }.dropFirst().first.map(String.init)
    let trimmed = name.map(DumpHead.trimmed) ?? ""
    return trimmed.isEmpty ? section.first?.text : trimmed
  }

  private static func links(
    _ section: ArraySlice<DumpLine>, _ references: DumpReferences
  ) -> [Link] {
    var links: [Link] = []
    for line in section where !line.isRule && line.text.utf8.count <= 300 {
      let text = DumpMarker(line.text)?.rest ?? line.text
      if text.hasPrefix("http://") || text.hasPrefix("https://") {
        if let last = links.indices.last, links[last].url == nil { links[last].url = text }
      } else {
        links.append(Link(title: references.plain(text), url: references.address(in: text)))
      }
    }
    return links
  }
}

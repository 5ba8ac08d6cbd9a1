/// What an element of a feed means, whichever format and prefix it is written in.
enum FeedName {
  case item, channel
  case title, link, id, summary, content, author, contributor, personName, email, published, updated
  case issued, date, language, category, subject, enclosure, media, group, comments, source, image
  case timeToLive, updatePeriod, updateFrequency

  /// The meanings of all names of a feed, by number; names without one are nil.
  static func meanings(in markup: Markup) -> [FeedName?] {
    let families = prefixes(in: markup)
    return (0..<markup.names.count).map { number in
      let parts = markup.names.text(of: Name(id: UInt16(number))).split(
        separator: ":", maxSplits: 1)
      guard let local = parts.last else { return nil }
      guard parts.count == 2 else { return core[String(local)] }
      let family = families[String(parts[0])] ?? wellKnown[String(parts[0])]
      return family.flatMap { meaning(of: String(local), in: $0) }
    }
  }

  private static func meaning(of local: String, in family: Family) -> FeedName? {
    switch family {
    case .core: core[local]
    case .dublinCore: dublinCore[local]
    case .content: local == "encoded" ? .content : nil
    case .media: mediaNames[local]
    case .podcast: podcast[local]
    case .syndication: syndication[local]
    case .markup: local == "body" || local == "div" ? .content : nil
    }
  }

  private enum Family { case core, dublinCore, content, media, podcast, syndication, markup }

  /// What each prefix stands for in this document.
  private static func prefixes(in markup: Markup) -> [String: Family] {
    var families: [String: Family] = [:]
    for attribute in markup.attributes {
      let name = markup.names.text(of: attribute.name)
      guard name.hasPrefix("xmlns:") else { continue }
      let value = markup.text[Int(attribute.start)..<Int(attribute.end)]
      let address = String(decoding: value.prefix(200), as: UTF8.self).lowercased()
      let family = spaces.first { address.holds($0.0) }?.1
      if let family { families[String(name.dropFirst(6))] = family }
    }
    return families
  }

  /// Parts of the addresses of namespaces that tell them apart.
  private static let spaces: [(String, Family)] = [
    ("w3.org/2005/atom", .core), ("purl.org/atom/ns", .core),
    ("purl.org/rss/1.0/modules/content", .content),
    ("purl.org/rss/1.0/modules/syndication", .syndication),
    ("purl.org/dc/", .dublinCore), ("search.yahoo.com/mrss", .media), ("itunes.com/dtds", .podcast),
    ("w3.org/1999/xhtml", .markup), ("backend.userland.com/rss", .core),
    ("my.netscape.com/rdf", .core), ("channel.netscape.com/rdf", .core),
    ("purl.org/net/rss1.1", .core),
  ]

  /// Feeds that lost their head still use the prefixes that everybody uses.
  private static let wellKnown: [String: Family] = [
    "atom": .core, "atom10": .core, "a10": .core, "rss": .core, "dc": .dublinCore,
    "dcterms": .dublinCore,
    "content": .content, "media": .media, "itunes": .podcast, "xhtml": .markup, "rdf": .core,
    "sy": .syndication,
  ]

  private static let core: [String: FeedName] = [
    "item": .item, "entry": .item, "channel": .channel, "feed": .channel,
    "title": .title, "link": .link, "guid": .id, "id": .id, "url": .link,
    "description": .summary, "summary": .summary, "subtitle": .summary, "tagline": .summary,
    "abstract": .summary, "content": .content, "body": .content, "fullitem": .content,
    "author": .author, "managingeditor": .author, "contributor": .contributor, "name": .personName,
    "email": .email, "pubdate": .published, "published": .published, "issued": .issued,
    "created": .issued, "updated": .updated, "modified": .updated, "lastbuilddate": .updated,
    "language": .language, "category": .category, "enclosure": .enclosure, "comments": .comments,
    "source": .source, "image": .image, "ttl": .timeToLive,
  ]

  private static let dublinCore: [String: FeedName] = [
    "title": .title, "description": .summary, "creator": .author, "author": .author,
    "publisher": .contributor, "contributor": .contributor, "date": .date, "issued": .issued,
    "created": .issued, "modified": .updated, "language": .language, "subject": .subject,
  ]

  private static let mediaNames: [String: FeedName] = [
    "content": .media, "description": .media, "group": .group,
  ]

  private static let syndication: [String: FeedName] = [
    "updateperiod": .updatePeriod, "updatefrequency": .updateFrequency,
  ]

  private static let podcast: [String: FeedName] = [
    "author": .contributor, "summary": .media,
  ]
}

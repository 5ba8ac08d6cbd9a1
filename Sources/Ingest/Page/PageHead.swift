import Model

/// The facts in a page's `<meta>`, `<link>`, `<title>` and `<html>`.
struct PageHead {
  private var metas: [String: String] = [:]
  /// Those of them that were given as properties.
  private var properties: Set<String> = []
  private var authorNames: [String] = []
  private var documentTitle: String?
  private var documentLanguage: String?
  private(set) var base: String?
  private var canonicalLink: String?
  /// What scripts of linked data hold.
  var scripts: [[UInt8]] = []

  init(_ markup: Markup) {
    for node in markup.nodes.indices where markup.nodes[node].kind == .element {
      switch markup.tag(node) {
      case .meta: readMeta(markup, node)
      case .title where documentTitle == nil:
        documentTitle = markup.line(node)
      case .html:
        documentLanguage = markup.attribute(node, .lang) ?? markup.attribute(node, .xmlLang)
      case .base where base == nil: base = markup.attribute(node, .href)
      case .link:
        if canonicalLink == nil, let relations = markup.attribute(node, .rel)?.lowercased(),
          relations.holds("canonical"), relations.parts(at: " ").contains("canonical")
        {
          canonicalLink = markup.attribute(node, .href)
        }
      case .script where scripts.count < 50:
        if markup.attribute(node, .type)?.lowercased().holds("ld+json") == true {
          scripts.append(Array(markup.textContent(node).utf8))
        }
      default: break
      }
    }
  }

  private mutating func readMeta(_ markup: Markup, _ node: Int) {
    guard let content = markup.attribute(node, .content),
      case let value = Words.line(content), !value.isEmpty
    else { return }
    for name in [AttributeName.property, .name, .itemprop, .httpEquiv] {
      guard let keys = markup.attribute(node, name)?.lowercased() else { continue }
      for key in keys.utf8.contains(0x20) ? keys.parts(at: " ") : [keys] {
        note(value, as: key, isProperty: name == .property)
      }
    }
  }

  private mutating func note(_ value: String, as key: String, isProperty: Bool) {
    let key =
      key.utf8.contains(UInt8(ascii: ".")) ? key.parts(at: ".").joined(separator: ":") : key
    let isAuthor = Self.authorKeys.contains(key) || key.hasSuffix(":article_author_name")
    if isAuthor, Words.isName(value), !authorNames.contains(value) {
      authorNames.append(value)
    }
    // A property is what the makers of the vocabularies ask for: it counts before a name.
    let isFirstProperty = isProperty && properties.insert(key).inserted
    if isFirstProperty || metas[key] == nil { metas[key] = value }
  }

  private static let authorKeys: Set<String> = [
    "author", "article:author", "dc:creator", "dcterms:creator", "byl", "parsely-author",
    "sailthru:author", "citation_author", "article:author_name", "authors", "dc:contributor",
  ]

  private func first(_ keys: [String]) -> String? {
    keys.lazy.compactMap { metas[$0] }.first
  }

  private func firstDate(_ keys: [String]) -> Moment? {
    keys.lazy.compactMap { metas[$0] }.compactMap { Dates.whole($0) ?? Dates.first(in: $0)?.moment }
      .first
  }

  /// Whether nothing but the window's title was given.
  var hasOnlyWindowTitle: Bool { first(Self.titleKeys) == nil }

  var title: String? { first(Self.titleKeys) ?? documentTitle }

  private static let titleKeys = [
    "dc:title", "dcterm:title", "dcterms:title", "og:title", "parsely-title",
    "weibo:article:title",
    "weibo:webpage:title", "title", "twitter:title", "headline", "citation_title",
  ]

  /// What the window of a browser would show.
  var windowTitle: String? { documentTitle }

  var authors: [String] { authorNames.isEmpty ? [] : Self.split(authorNames) }

  private static func split(_ names: [String]) -> [String] {
    People.distinct(names.flatMap { People.names(in: $0) })
  }

  var published: Moment? {
    firstDate([
      "article:published_time", "article:published", "og:article:published_time", "datepublished",
      "parsely-pub-date", "sailthru:date", "dc:date:issued", "dcterms:issued", "dcterms:created",
      "dc:date:created", "dc:issued", "dc:created", "dc:date", "dcterms:date", "date", "pubdate",
      "publishdate", "publish-date", "publication_date", "article:post_date", "og:pubdate",
      "cxenseparse:recs:publishtime", "article_date_original", "citation_publication_date",
      "datecreated", "originalpublicationdate", "article:created", "og:published_time",
      "citation_date", "date_published", "pub_date", "published-date", "created", "dateonline",
    ])
  }

  var updated: Moment? {
    firstDate([
      "article:modified_time", "og:updated_time", "datemodified", "dc:modified", "dcterms:modified",
      "article:modified", "lastmod", "last-modified", "revised", "dc:date:modified",
      "date_modified",
    ])
  }

  var language: String? {
    let tags = [
      documentLanguage, metas["content-language"], metas["language"], metas["dc:language"],
      metas["og:locale"], metas["inlanguage"],
    ]
    return tags.lazy.compactMap { $0.flatMap(Language.tag) }.first
  }

  var siteName: String? {
    first(["og:site_name", "application-name", "apple-mobile-web-app-title", "publisher"])
  }

  var summary: String? {
    first([
      "dc:description", "dcterm:description", "og:description", "weibo:article:description",
      "weibo:webpage:description", "description", "twitter:description",
    ])
  }

  var canonical: String? { canonicalLink ?? first(["og:url", "twitter:url"]) }

  var image: String? { first(["og:image", "og:image:url", "twitter:image"]) }
}

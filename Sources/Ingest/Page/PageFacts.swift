import Model

/// What a page says of itself besides its text, each fact from the best place that gave it.
struct PageFacts {
  var title: String?
  var titleRule = Evidence.Rule.meta
  var authors: [String] = []
  /// Whether the author is not a person but a house.
  var isOrganization = false
  var authorsRule = Evidence.Rule.meta
  var editor: String?
  /// As data for machines and `<meta>` have it.
  var published: [Found<Moment>?] = []
  var updated: [Found<Moment>?] = []
  var language: String?
  var url: String?
  var urlRule = Evidence.Rule.meta
  var siteName: String?
  var siteRule = Evidence.Rule.meta
  var summary: String?
  /// The text as the page gave it to machines: only to find the text itself.
  var body: String?
  var image: String?
  var likes: Int?
  /// What the window of a browser would show.
  var windowTitle: String?
  /// The base of the page's relative addresses.
  var base: Address?

  init(of markup: Markup, address: String?) {
    var head = PageHead(markup)
    let baseText = head.base ?? address ?? head.canonical
    base = Address(baseText.flatMap { Address.resolve($0, against: Address(address)) })
    let linked = LinkedData(head.scripts)
    title = linked.title ?? head.title
    titleRule = linked.title != nil ? .linkedData : head.hasOnlyWindowTitle ? .windowTitle : .meta
    authors = linked.authors.isEmpty ? head.authors : linked.authors
    authorsRule = linked.authors.isEmpty ? .meta : .linkedData
    isOrganization = linked.isOrganization
    editor = linked.editor
    published = [
      Found(linked.published, by: .linkedData), Found(head.published, by: .meta),
    ]
    updated = [Found(linked.updated, by: .linkedData), Found(head.updated, by: .meta)]
    language = head.language ?? linked.language
    siteName = head.siteName ?? linked.siteName
    siteRule = head.siteName == nil ? .linkedData : .meta
    summary = head.summary ?? linked.summary
    body = linked.body
    image = head.image ?? linked.image
    likes = linked.likes
    windowTitle = head.windowTitle
    urlRule = address == nil ? .meta : .fetched
    url = address ?? head.canonical.flatMap { Address.resolve($0, against: base) }
    if let found = url, Address(found) == nil { url = nil }
    head.scripts = []
  }
}

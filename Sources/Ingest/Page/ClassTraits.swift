/// What the class and id of an element say of its content, by the words that page makers choose.
struct ClassTraits {
  /// Probably furniture: left out, unless it might be the article.
  var isUnlikely = false
  /// Might be the article, or hold it.
  var mayBeArticle = false
  var isPositive = false
  var isNegative = false
  var isByline = false
  var isShare = false
  /// Surely furniture, even inside an article.
  var isFurniture = false

  /// What a class adds to the score of an element.
  var weight: Double { (isPositive ? 25 : 0) - (isNegative ? 25 : 0) }

  init(_ text: String) {
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty else { return }
    isUnlikely = Self.holds(bytes, Self.unlikely)
    mayBeArticle = Self.holds(bytes, Self.maybe)
    isPositive = Self.holds(bytes, Self.positive)
    isNegative = Self.holds(bytes, Self.negative)
    isByline = Self.holds(bytes, Self.bylines)
    let words = text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    isShare = words.contains {
      ["share", "sharedaddy", "sharing", "partage", "partager"].contains($0)
    }
    isFurniture = isShare || Self.holds(bytes, Self.furniture)
    if words.contains("hid") || words.contains("hidden") { isNegative = true }
  }

  private static func holds(_ text: [UInt8], _ words: [[UInt8]]) -> Bool {
    words.contains { word in
      guard let first = word.first, text.count >= word.count else { return false }
      for start in 0...(text.count - word.count) where text[start] == first {
        if text[start..<(start + word.count)].elementsEqual(word) { return true }
      }
      return false
    }
  }

  private static func bytes(_ words: [String]) -> [[UInt8]] { words.map { Array($0.utf8) } }

  private static let unlikely = bytes([
    "-ad-", "ai2html", "banner", "breadcrumb", "combx", "comment", "community", "cover-wrap",
    "disqus", "extra", "footer", "gdpr", "header", "legends", "menu", "related", "remark",
    "replies",
    "rss", "shoutbox", "sidebar", "skyscraper", "social", "sponsor", "supplemental", "ad-break",
    "agegate", "pagination", "pager", "popup", "yom-remote", "cookie", "newsletter", "publicite",
    "fil-ariane", "connexes", "partage",
  ])

  private static let maybe = bytes([
    "and", "article", "body", "column", "content", "main", "mathjax", "shadow", "texte", "contenu",
  ])

  private static let positive = bytes([
    "article", "body", "content", "entry", "hentry", "h-entry", "main", "page", "pagination",
    "post",
    "text", "blog", "story", "contenu", "chapo",
  ])

  private static let negative = bytes([
    "-ad-", "banner", "combx", "comment", "com-", "contact", "footer", "gdpr", "masthead", "media",
    "meta", "outbrain", "promo", "related", "scroll", "share", "shoutbox", "sidebar", "skyscraper",
    "sponsor", "shopping", "tags", "widget", "partage", "publicite",
  ])

  private static let bylines = bytes([
    "byline", "author", "dateline", "writtenby", "p-author", "auteur",
  ])

  private static let furniture = bytes([
    "newsletter", "outbrain", "taboola", "breadcrumb", "sharedaddy", "jp-relatedposts", "addtoany",
    "related-", "-related", "relatedposts", "read-also", "lire-aussi", "also-read", "read-more",
    "author-bio", "author-box", "post-tags", "entry-tags", "tag-list", "taglist", "social-",
    "cookie",
    "paywall-", "advert", "publicite", "subscribe", "abonnez", "comment-form", "commentlist",
    "navigation", "pagination", "searchform", "search-form",
  ])
}

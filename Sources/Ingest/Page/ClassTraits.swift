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
  /// The class alone: a list of other articles, comments and the like, whose people and days are
  /// others'.
  var isElsewhere = false
  var isComment = false
  /// Names who wrote, or signs for them.
  var isAuthor = false
  var isSigned = false
  /// Holds the day of publication.
  var isDated = false

  /// What a class adds to the score of an element.
  var weight: Double { (isPositive ? 25 : 0) - (isNegative ? 25 : 0) }

  /// - Parameters: the class and the id of an element, in small letters.
  init(class name: String, id: String) {
    let text = name + " " + id
    let bytes = Array(text.utf8)
    guard bytes.count > 1 else { return }
    let pairs = Pairs(of: bytes)
    if Self.holds(bytes, pairs, Self.telling) { readWords(name, id) }
    isUnlikely = Self.holds(bytes, pairs, Self.unlikely)
    mayBeArticle = Self.holds(bytes, pairs, Self.maybe)
    isPositive = Self.holds(bytes, pairs, Self.positive)
    isNegative = Self.holds(bytes, pairs, Self.negative)
    isByline = Self.holds(bytes, pairs, Self.bylines)
    let words = text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    isShare = words.contains {
      ["share", "sharedaddy", "sharing", "partage", "partager"].contains($0)
    }
    isFurniture = isShare || Self.holds(bytes, pairs, Self.furniture)
    if words.contains("hid") || words.contains("hidden") { isNegative = true }
  }

  private mutating func readWords(_ name: String, _ id: String) {
    for word in name.split(separator: " ") {
      if Self.comments.contains(String(word)) { isComment = true }
      let isOfOther = ["comment", "bio", "box", "image", "avatar", "photo"].contains(
        where: word.holds)
      if !isOfOther {
        if word.holds("author") || word.holds("auteur") { isAuthor = true }
        if word.holds("byline") || word.holds("writtenby") || word.holds("signature") {
          isSigned = true
        }
      }
      let saysDate =
        word.hasSuffix("date") || word.hasPrefix("date") || word.holds("publish")
        || word == "datum" || word == "timestamp"
      if saysDate, !word.holds("upd"), !word.holds("modif"), !word.holds("publisher") {
        isDated = true
      }
    }
    isElsewhere = (name + " " + id).split(separator: " ").contains {
      Self.elsewhere.contains(String($0))
    }
  }

  /// Parts of all the words that `readWords` knows.
  private static let telling = bytes([
    "comment", "author", "auteur", "byline", "writtenby", "signature", "date", "publish", "datum",
    "timestamp", "respond", "related", "sidebar", "recommended", "connexes",
  ])

  private static let comments: Set<String> = [
    "comment", "commentaire", "comment-item", "comment__item",
  ]

  private static let elsewhere: Set<String> = [
    "comment", "comments", "commentaire", "commentaires", "commentlist", "respond", "related",
    "sidebar", "recommended", "connexes",
  ]

  /// Which pairs of bytes a text has, roughly: a word is looked for where its first pair is there.
  private struct Pairs {
    private var bits: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

    init(of bytes: [UInt8]) {
      for (first, second) in zip(bytes, bytes.dropFirst()) {
        let place = Self.place(first, second)
        let bit: UInt64 = 1 << UInt64(place & 63)
        switch place >> 6 {
        case 0: bits.0 |= bit
        case 1: bits.1 |= bit
        case 2: bits.2 |= bit
        default: bits.3 |= bit
        }
      }
    }

    func mayHold(_ first: UInt8, _ second: UInt8) -> Bool {
      let place = Self.place(first, second)
      let word =
        place >> 6 == 0 ? bits.0 : place >> 6 == 1 ? bits.1 : place >> 6 == 2 ? bits.2 : bits.3
      return word & 1 << UInt64(place & 63) != 0
    }

    private static func place(_ first: UInt8, _ second: UInt8) -> Int {
      Int((first &* 29) ^ second)
    }
  }

  private static func holds(_ text: [UInt8], _ pairs: Pairs, _ words: [[UInt8]]) -> Bool {
    words.contains { word in
      guard text.count >= word.count, pairs.mayHold(word[0], word[1]) else { return false }
      let first = word[0]
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

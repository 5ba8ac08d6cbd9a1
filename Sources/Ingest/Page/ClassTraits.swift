/// What the class and id of an element say of its content, by the words that page makers choose.
struct ClassTraits: OptionSet, Sendable {
  let rawValue: UInt32

  /// Probably furniture: left out, unless it might be the article.
  static let unlikely = ClassTraits(rawValue: 1 << 0)
  /// Might be the article, or hold it.
  static let mayBeArticle = ClassTraits(rawValue: 1 << 1)
  static let positive = ClassTraits(rawValue: 1 << 2)
  static let negative = ClassTraits(rawValue: 1 << 3)
  static let share = ClassTraits(rawValue: 1 << 4)
  /// Surely furniture, even inside an article.
  static let furniture = ClassTraits(rawValue: 1 << 5)
  /// A list of other articles, comments and the like, whose people and days are others'.
  static let elsewhere = ClassTraits(rawValue: 1 << 6)
  static let comment = ClassTraits(rawValue: 1 << 7)
  /// Names who wrote, or signs for them.
  static let author = ClassTraits(rawValue: 1 << 8)
  static let signed = ClassTraits(rawValue: 1 << 9)
  /// Holds the day of publication.
  static let dated = ClassTraits(rawValue: 1 << 10)
  /// Words for those who hear the page: the others don't see them.
  static let heardOnly = ClassTraits(rawValue: 1 << 14)
  /// May hold one comment, where none is called so.
  static let mayBeComment = ClassTraits(rawValue: 1 << 15)

  /// What only counts together with others while a class is read: a word of someone else's, a day of
  /// another kind, parts of the words of `whole`.
  private static let ofOther = ClassTraits(rawValue: 1 << 11)
  private static let notDated = ClassTraits(rawValue: 1 << 12)
  private static let mayBeWhole = ClassTraits(rawValue: 1 << 13)

  /// What a class adds to the score of an element.
  var weight: Double { (contains(.positive) ? 25 : 0) - (contains(.negative) ? 25 : 0) }
}

extension ClassTraits {
  private typealias Bytes = UnsafeBufferPointer<UInt8>

  /// No class says more in what comes after.
  private static let longest = 300

  /// - Parameters: the values of an element's class and id.
  init(class name: UnsafeBufferPointer<UInt8>, id: UnsafeBufferPointer<UInt8>) {
    self = []
    let name = Bytes(rebasing: name.prefix(Self.longest))
    let id = Self.isSlug(id) ? Bytes(rebasing: id[..<0]) : Bytes(rebasing: id.prefix(Self.longest))
    readWords(name) { Self.ofClassWord($0) }
    readWords(id) { $0.subtracting([.comment, .author, .signed, .dated, .heardOnly]) }
    if contains(.mayBeWhole) {
      formUnion(Self.wholeWords(of: name))
      formUnion(Self.wholeWords(of: id))
    }
    if contains(.share) { insert(.furniture) }
    subtract([.ofOther, .notDated, .mayBeWhole])
  }

  /// « le-partage-des-eaux-du-port » is the title of a section, whose words say nothing of its kind.
  private static func isSlug(_ id: UnsafeBufferPointer<UInt8>) -> Bool {
    id.count { $0 == UInt8(ascii: "-") } >= 3
  }

  private mutating func readWords(_ text: Bytes, _ judge: (ClassTraits) -> ClassTraits) {
    if text.isEmpty { return }
    let search = Self.search
    let space = search.next(0, 0x20)
    var state = space
    var word: ClassTraits = []
    for byte in text {
      state = search.next(state, byte)
      word.formUnion(ClassTraits(rawValue: search.signs(of: state)))
      if byte <= 0x20 {
        formUnion(judge(word))
        word = []
      }
    }
    let end = ClassTraits(rawValue: search.signs(of: search.next(state, 0x20)))
    formUnion(judge(word.union(end)))
  }

  /// « comment-author » and « author-bio » tell of others, « updated-date » of another day.
  private static func ofClassWord(_ word: ClassTraits) -> ClassTraits {
    var word = word
    if word.contains(.ofOther) { word.subtract([.author, .signed]) }
    if word.contains(.notDated) { word.remove(.dated) }
    return word
  }

  /// What stands as a word of its own, between signs: "btn-share" but not "shareholder".
  private static func wholeWords(of text: Bytes) -> ClassTraits {
    var traits: ClassTraits = []
    for word in text.split(whereSeparator: { !isOfWord($0) }) {
      for (whole, trait) in whole where word.elementsEqual(whole, by: { $0 | 0x20 == $1 }) {
        traits.insert(trait)
      }
    }
    return traits
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    MarkupScanner.isLetterOrDigit(byte) || byte >= 0x80
  }

  private static let whole: [(String.UTF8View, ClassTraits)] = [
    ("share".utf8, .share), ("sharedaddy".utf8, .share), ("sharing".utf8, .share),
    ("partage".utf8, .share), ("partager".utf8, .share), ("hid".utf8, .negative),
    ("hidden".utf8, .negative),
  ]
}

/// Reads the classes of one page, which says the same ones again and again: those read last are known
/// still.
struct ClassReader {
  private typealias Bytes = UnsafeBufferPointer<UInt8>

  private var known = [(name: Bytes, traits: ClassTraits)](
    repeating: (Bytes(start: nil, count: 0), []), count: 128)

  /// - Parameters: the values of an element's class and id, which stay where they are.
  mutating func traits(
    class name: UnsafeBufferPointer<UInt8>, id: UnsafeBufferPointer<UInt8>
  ) -> ClassTraits {
    guard id.isEmpty else { return ClassTraits(class: name, id: id) }
    let place = Self.place(of: name)
    if known[place].name.isSame(as: name) { return known[place].traits }
    let traits = ClassTraits(class: name, id: id)
    known[place] = (name, traits)
    return traits
  }

  /// By the length and the last eight bytes: beginnings are often the same.
  private static func place(of name: Bytes) -> Int {
    var hash = UInt64(name.count)
    for byte in name.suffix(8) { hash = hash << 7 ^ hash >> 57 ^ UInt64(byte) }
    return Int((hash &* 0x9E37_79B9_7F4A_7C15) >> 57)
  }
}

/// The words. With a space at an end, what the class begins or ends with; with both, all of it.
extension ClassTraits {
  private static let search = WordSearch(
    words.map { (signs: $0.0.rawValue, words: $0.1) })

  private static let words: [(ClassTraits, [String])] = [
    (
      .unlikely,
      [
        "-ad-", "ai2html", "banner", "breadcrumb", "combx", "comment", "community", "cover-wrap",
        "disqus", "extra", "footer", "gdpr", "header", "legends", "menu", "related", "remark",
        "replies", "rss", "shoutbox", "sidebar", "skyscraper", "social", "sponsor", "supplemental",
        "ad-break", "agegate", "pagination", "pager", "popup", "yom-remote", "cookie",
        "newsletter", "publicite", "fil-ariane", "connexes", "partage",
      ]
    ),
    (
      .mayBeArticle,
      [
        "and", "article", "body", "column", "content", "main", "mathjax", "shadow", "texte",
        "contenu",
      ]
    ),
    (
      .positive,
      [
        "article", "body", "content", "entry", "hentry", "h-entry", "main", "page", "pagination",
        "post", "text", "blog", "story", "contenu", "chapo",
      ]
    ),
    (
      .negative,
      [
        "-ad-", "banner", "combx", "comment", "com-", "contact", "footer", "gdpr", "masthead",
        "media", "meta", "outbrain", "promo", "related", "scroll", "share", "shoutbox", "sidebar",
        "skyscraper", "sponsor", "shopping", "tags", "widget", "partage", "publicite",
      ]
    ),
    (
      .furniture,
      [
        "newsletter", "outbrain", "taboola", "breadcrumb", "sharedaddy", "jp-relatedposts",
        "addtoany", "related-", "-related", "relatedposts", "read-also", "lire-aussi", "also-read",
        "read-more", "author-bio", "author-box", "author_bio", "author_box", "authorbox",
        "about-author", "about_author", "author-description", "author_description",
        "saboxplugin-wrap", "personcard", "person-card", "person_card", "-likes", "_likes",
        "like-count", "likecount", "like-button", "post-tags", "entry-tags", "tag-list", "taglist",
        "social-", "cookie", "paywall-", "advert", "publicite", "subscribe", "abonnez",
        "comment-form", "commentlist", "navigation", "pagination", "searchform", "search-form",
      ]
    ),
    (
      .elsewhere,
      [
        " comment ", " comments ", " commentaire ", " commentaires ", " commentlist ", " respond ",
        " related ", " sidebar ", " recommended ", " connexes ",
      ]
    ),
    (.comment, [" comment ", " commentaire ", " comment-item ", " comment__item "]),
    (
      .mayBeComment,
      [
        "comment-body ", "comment_body ", "comment-single ", "single-comment ", "comment_item ",
        "comment_answer ", "comment-answer ",
        " comment-0", " comment-1", " comment-2", " comment-3", " comment-4", " comment-5",
        " comment-6", " comment-7", " comment-8", " comment-9",
      ]
    ),
    (.author, ["author", "auteur"]),
    (.signed, ["byline", "writtenby", "signature"]),
    (
      .heardOnly,
      [
        " sr-only ", " u-sr-only ", " hidden-tag ", " element-invisible ",
        " assistive-text ", " a11y-hidden ", "hidden-accessible ",
        "screen-reader-text ", " screen-reader ", " screen-reader-only ",
        " screenreader ", "visually-hidden ", "visuallyhidden ",
      ]
    ),
    (.ofOther, ["comment", "bio", "box", "image", "avatar", "photo"]),
    (.dated, ["date ", " date", "publish", " datum ", " timestamp "]),
    (.notDated, ["upd", "modif", "publisher"]),
    (.mayBeWhole, ["share", "sharing", "partage", "hid"]),
  ]
}

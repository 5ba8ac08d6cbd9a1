/// What some bytes are, told from their first kilobytes. Names and media types are only asked when
/// the bytes do not speak for themselves, for both are often wrong.
package enum Format: Hashable, Sendable {
  case empty
  /// Kiosque's own article, and one of them a line. Another part reads them.
  case article, articleLines
  case rss, atom, jsonFeed, opml
  case html
  case markdown
  case mail
  case text
  /// gzip, zip, bzip2, xz, zstd.
  case compressed(String)
  case binary(String?)
}

extension Format {
  init(of bytes: [UInt8], _ context: Intake.Context) {
    if let magic = Self.magic.first(where: { bytes.starts(with: $0.bytes) }) {
      self = magic.format
      return
    }
    let charset = Charset.mark(of: bytes)
    let head = Decoding.sample(of: bytes, as: charset)
    let start = head.firstIndex { !Self.isBlank($0) } ?? head.endIndex
    guard start < head.endIndex else {
      self = head.count < bytes.count ? .text : .empty
      return
    }
    if Self.looksBinary(head) {
      self = .binary(nil)
    } else if head[start] == UInt8(ascii: "{") || head[start] == UInt8(ascii: "[") {
      self = Self.json(head[start...], isWhole: head.count >= bytes.count)
    } else if head[start] == UInt8(ascii: "<") {
      self = Self.markup(head[start...])
    } else if MailHeader.stands(over: head[start...]) {
      self = .mail
    } else if let format = Self.tagWithin(head[start...]) {
      self = format
    } else if Self.looksLikeNoise(head) {
      self = .binary(nil)
    } else {
      self = Self.looksLikeMarkdown(head, name: context.name) ? .markdown : .text
    }
  }

  /// By its name, by the facts over it, or by a heading and another mark: a text may begin with a
  /// number sign.
  private static func looksLikeMarkdown(_ head: [UInt8], name: String?) -> Bool {
    let end = name?.split(separator: ".").last?.lowercased()
    if end == "md" || end == "markdown" { return true }
    let text = String(decoding: head, as: UTF8.self)
    let start = text.drop { $0.isWhitespace }
    if start.hasPrefix("---\n") || start.hasPrefix("---\r\n") {
      return start.holds("\ntitle:") && start.dropFirst(3).holds("\n---")
    }
    guard start.hasPrefix("# ") else { return false }
    return start.holds("](http") || start.holds("\n## ") || start.holds("**")
  }

  private static let magic: [(bytes: [UInt8], format: Format)] = [
    ([0x1F, 0x8B], .compressed("gzip")),
    (Array("PK\u{3}\u{4}".utf8), .compressed("zip")),
    (Array("BZh".utf8), .compressed("bzip2")),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], .compressed("xz")),
    ([0x28, 0xB5, 0x2F, 0xFD], .compressed("zstd")),
    (Array("%PDF-".utf8), .binary("PDF")),
    ([0x89, 0x50, 0x4E, 0x47], .binary("PNG")),
    ([0xFF, 0xD8, 0xFF], .binary("JPEG")),
    (Array("GIF8".utf8), .binary("GIF")),
    (Array("RIFF".utf8), .binary("RIFF")),
    ([0x7F, 0x45, 0x4C, 0x46], .binary("ELF")),
    (Array("SQLite format 3".utf8), .binary("SQLite")),
    (Array("ID3".utf8), .binary("MP3")),
    (Array("OggS".utf8), .binary("Ogg")),
    ([0xD0, 0xCF, 0x11, 0xE0], .binary("Word")),
  ]

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  /// Text has no NUL, and few control characters: pages that were damaged have some.
  private static func looksBinary(_ head: [UInt8]) -> Bool {
    head.withUnsafeBufferPointer { head in
      var (controls, index) = (0, 0)
      while index < head.count {
        if index + 8 <= head.count, !head.mayHaveControls(at: index) {
          index += 8
          continue
        }
        let byte = head[index]
        if byte < 0x20, !isBlank(byte), byte != 0x1B { controls += 1 }
        index += 1
      }
      return controls * 10 > head.count
    }
  }

  /// Without a tag that speaks for it: a NUL, or a third of bytes beyond ASCII that are no UTF-8,
  /// where the accents of a Western charset are one letter in ten.
  private static func looksLikeNoise(_ head: [UInt8]) -> Bool {
    if head.contains(0) { return true }
    let high = head.count { $0 >= 0x80 }
    guard high * 3 > head.count else { return false }
    let broken = String(decoding: head, as: UTF8.self).unicodeScalars.count { $0 == "\u{FFFD}" }
    return broken * 20 > head.count
  }

  private static func json(_ head: ArraySlice<UInt8>, isWhole: Bool) -> Format {
    let text = String(decoding: head.prefix(4096), as: UTF8.self)
    let plain = text.filter { $0 != "\\" }
    // The version may stand after the entries: what no other format has tells it too.
    if plain.holds("jsonfeed.org/version")
      || plain.holds("\"items\"")
        && ["home_page_url", "feed_url", "content_html", "content_text", "date_published"]
          .contains(where: { plain.holds("\"\($0)\"") })
    {
      return .jsonFeed
    }
    guard head.first == UInt8(ascii: "{"), text.holds("\"format\""), text.holds("\"title\"")
    else { return .text }
    let lines = head.split(separator: UInt8(ascii: "\n"), maxSplits: 1)
    guard let first = lines.first?.last(where: { !isBlank($0) }) else { return .article }
    let rest = lines.count > 1 ? lines[1].first { !isBlank($0) } : nil
    return first == UInt8(ascii: "}") && rest == UInt8(ascii: "{") ? .articleLines : .article
  }

  /// The first element whose name tells a format; before it come declarations and comments.
  private static func markup(_ head: ArraySlice<UInt8>) -> Format {
    // A feed may stand within a page, as servers wrap what they do not know.
    if let feed = wrappedFeed(head) { return feed }
    for name in TagNames(head) {
      if let format = roots[name] ?? (parts.contains(name) ? .html : nil) { return format }
    }
    return TagNames(head).contains("!doctype") ? .html : .text
  }

  private static func wrappedFeed(_ head: ArraySlice<UInt8>) -> Format? {
    guard TagNames(head).first(where: { $0 == "html" }) != nil else { return nil }
    return head.withUnsafeBufferPointer { head in
      var isAtom = false
      var place = head.place(of: UInt8(ascii: "<"), from: 0, to: head.count)
      while place < head.count {
        let rest = head[(place + 1)...]
        if rest.first == UInt8(ascii: "r"), rest.starts(with: "rss version=".utf8) { return .rss }
        isAtom =
          isAtom
          || rest.first == UInt8(ascii: "f")
            && rest.starts(with: "feed xmlns=\"http://www.w3.org/2005/Atom\"".utf8)
        place = head.place(of: UInt8(ascii: "<"), from: place + 1, to: head.count)
      }
      return isAtom ? .atom : nil
    }
  }

  /// A text may speak of a tag; it is a page or a feed that lost its beginning when it has a root,
  /// or three elements of a page.
  private static func tagWithin(_ head: ArraySlice<UInt8>) -> Format? {
    var count = 0
    for name in TagNames(head) {
      if let format = roots[name] { return format }
      if parts.contains(name) { count += 1 }
    }
    return count >= 3 ? .html : nil
  }

  private static let roots: [String: Format] = [
    "rss": .rss, "rdf": .rss, "channel": .rss, "feed": .atom, "entry": .atom, "opml": .opml,
    "html": .html,
  ]

  private static let parts: Set<String> = [
    "head", "body", "title", "meta", "div", "p", "article", "main", "section", "table", "h1", "br",
    "span", "a", "script", "link", "ul", "img", "b", "i", "em", "strong",
  ]
}

/// The names of the tags in a piece of markup, in small letters and without prefix.
private struct TagNames: Sequence, IteratorProtocol {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  mutating func next() -> String? {
    guard let open = rest.firstIndex(of: UInt8(ascii: "<")) else { return nil }
    rest = rest[(open + 1)...]
    let name = rest.prefix(24).prefix { $0 > 0x20 && $0 != 0x3E && $0 != 0x2F }
    let key = String(decoding: name, as: UTF8.self).lowercased()
    return key.split { $0 == ":" }.last.map(String.init) ?? key
  }
}

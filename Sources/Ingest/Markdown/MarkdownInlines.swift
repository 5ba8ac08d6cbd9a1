/// Makes HTML of a line of Markdown: emphasis, code, links, pictures.
///
///     *Il* **dort**, [dit-elle](https://a.example/)
///     <em>Il</em> <strong>dort</strong>, <a href="https://a.example/">dit-elle</a>
///
/// Each byte is looked at a bounded number of times; a mark without its fellow stays a mark.
struct MarkdownInlines {
  private let bytes: [UInt8]
  private var index = 0
  private var pieces: [[UInt8]] = [[]]
  /// Where marks stand that are not closed yet, by kind: `*`, `**`, `_`, `__`, `[`, `![`.
  private var open: [[Int]] = Array(repeating: [], count: 6)
  /// Where the text of an open bracket begins.
  private var starts: [Int: Int] = [:]
  /// Lengths of runs of back quotes that nothing closes any more.
  private var unclosed: Set<Int> = []

  static func html(_ text: String) -> [UInt8] {
    var inlines = MarkdownInlines(bytes: Array(text.utf8))
    inlines.read()
    return Array(inlines.pieces.joined())
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func read() {
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\\") where index + 1 < bytes.count && Self.isMark(bytes[index + 1]):
        escape(bytes[index + 1])
        index += 2
      case UInt8(ascii: "`"): code()
      case UInt8(ascii: "*"), UInt8(ascii: "_"): emphasis(byte)
      case UInt8(ascii: "!") where byteAt(1) == UInt8(ascii: "["): bracket(kind: 5, length: 2)
      case UInt8(ascii: "["): bracket(kind: 4, length: 1)
      case UInt8(ascii: "]"): endBracket()
      case UInt8(ascii: "<"): angle()
      default:
        pieces[pieces.count - 1].append(byte)
        index += 1
      }
    }
  }

  private func byteAt(_ offset: Int) -> UInt8 {
    let place = index + offset
    return place >= 0 && place < bytes.count ? bytes[place] : 0x20
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    (0x21...0x2F).contains(byte) || (0x3A...0x40).contains(byte) || (0x5B...0x60).contains(byte)
      || (0x7B...0x7E).contains(byte)
  }

  private mutating func add(_ text: String) { pieces[pieces.count - 1] += Array(text.utf8) }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "<"): add("&lt;")
    case UInt8(ascii: "&"): add("&amp;")
    case UInt8(ascii: "\""): add("&quot;")
    default: pieces[pieces.count - 1].append(byte)
    }
  }

  private mutating func code() {
    var length = 0
    while byteAt(length) == UInt8(ascii: "`"), length < 64 { length += 1 }
    let start = index + length
    var end = start
    while !unclosed.contains(length), end < bytes.count {
      var run = 0
      while end + run < bytes.count, bytes[end + run] == UInt8(ascii: "`") { run += 1 }
      if run == length {
        add("<code>")
        for byte in bytes[start..<end] { escape(byte) }
        add("</code>")
        index = end + run
        return
      }
      end += max(1, run)
    }
    unclosed.insert(length)
    pieces[pieces.count - 1] += bytes[index..<start]
    index = start
  }

  private mutating func emphasis(_ mark: UInt8) {
    let length = byteAt(1) == mark ? 2 : 1
    let kind = (mark == UInt8(ascii: "*") ? 0 : 2) + length - 1
    let (before, after) = (byteAt(-1), byteAt(length))
    // `_` within a word is a letter: snake_case.
    let isWithin = mark == UInt8(ascii: "_") && Self.isWord(before) && Self.isWord(after)
    let tag = length == 2 ? "strong" : "em"
    if before > 0x20, !isWithin, let place = open[kind].last {
      close(place)
      pieces[place] = Array("<\(tag)>".utf8)
      add("</\(tag)>")
    } else if after > 0x20, !isWithin {
      remember(kind, bytes[index..<(index + length)])
    } else {
      pieces[pieces.count - 1] += bytes[index..<(index + length)]
    }
    index += length
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || MarkupScanner.isLetterOrDigit(byte)
  }

  /// A mark that may be closed later, in a piece of its own.
  private mutating func remember(_ kind: Int, _ mark: ArraySlice<UInt8>) {
    pieces.append(Array(mark))
    open[kind].append(pieces.count - 1)
    pieces.append([])
  }

  /// What was opened after a place is not closed any more.
  private mutating func close(_ place: Int) {
    for kind in open.indices {
      while let last = open[kind].last, last >= place { open[kind].removeLast() }
    }
  }

  private mutating func bracket(kind: Int, length: Int) {
    remember(kind, bytes[index..<(index + length)])
    index += length
    starts[pieces.count - 2] = index
  }

  private mutating func endBracket() {
    let place = max(open[4].last ?? 0, open[5].last ?? 0)
    guard place > 0, byteAt(1) == UInt8(ascii: "("), let start = starts[place],
      let end = bytes[(index + 2)...].prefix(Address.longest).firstIndex(of: UInt8(ascii: ")"))
    else {
      add("]")
      index += 1
      return
    }
    let isPicture = open[5].last == place
    let address = bytes[(index + 2)..<end].drop { $0 <= 0x20 }.prefix { $0 > 0x20 }
    let href = String(
      decoding: address.filter { $0 != 0x22 && $0 != 0x3C && $0 != 0x3E }, as: UTF8.self)
    if isPicture {
      let alt = bytes[start..<index].filter { $0 != 0x22 && $0 != 0x3C }
      pieces.removeSubrange((place + 1)...)
      pieces[place] = Array(
        "<img src=\"\(href)\" alt=\"\(String(decoding: alt, as: UTF8.self))\">".utf8)
      pieces.append([])
    } else {
      pieces[place] = Array("<a href=\"\(href)\">".utf8)
      add("</a>")
    }
    close(place)
    index = end + 1
  }

  /// `<https://a.example/>` is a link; other tags stay; a sign is a sign.
  private mutating func angle() {
    let rest = bytes[(index + 1)...].prefix(Address.longest)
    if rest.starts(with: "http".utf8), let end = rest.firstIndex(of: UInt8(ascii: ">")),
      !rest[..<end].contains(where: { $0 <= 0x20 || $0 == 0x22 })
    {
      let address = String(decoding: rest[..<end], as: UTF8.self)
      add("<a href=\"\(address)\">\(address)</a>")
      index = end + 1
      return
    }
    let next = byteAt(1)
    if MarkupScanner.isLetter(next) || next == UInt8(ascii: "/") || next == UInt8(ascii: "!") {
      pieces[pieces.count - 1].append(UInt8(ascii: "<"))
    } else {
      add("&lt;")
    }
    index += 1
  }
}

import Model
import Text

/// A paragraph or a heading seen as a line that may be furniture.
struct BodyLine {
  let text: String
  /// In small letters without accents.
  let folded: String
  let isHeading: Bool
  private let runs: [Inline]
  private let key: String

  init?(_ block: Block) {
    switch block {
    case .paragraph(let runs):
      self.runs = runs
      isHeading = false
    case .heading(_, let runs):
      self.runs = runs
      isHeading = true
    default: return nil
    }
    text = runs.plainText
    guard text.utf8.count <= 600 else {
      (folded, key) = ("", "")
      return
    }
    folded = Folding.key(text)
    key = DumpVocabulary.key(folded: folded)
  }

  /// How much of it leads elsewhere, in hundredths.
  private var linkedShare: Int {
    let linked = runs.reduce(0) { $0 + ($1.link == nil ? 0 : $1.text.utf8.count) }
    return text.isEmpty ? 0 : linked * 100 / text.utf8.count
  }

  private var endsSentence: Bool { DumpLine(text: text, indent: 0, run: 0).endsSentence }

  var links: [Link] {
    runs.compactMap { run in
      guard let url = run.link, case let title = Words.line(run.text), title.count > 8 else {
        return nil
      }
      return Link(title: title, url: url)
    }
  }

  /// Advertising, a button, the counter of a gallery.
  var isFurniture: Bool {
    if text.utf8.count <= 80, Self.buttons.contains(key) { return true }
    if Self.appeals.begin(key), text.utf8.count <= 250 { return true }
    // What is left of a sentence that something was taken out of.
    if text.utf8.count == 1, ".,;:".holds(text) { return true }
    if countsComments { return true }
    // A line all in capitals that leads elsewhere is the title of another article.
    if linkedShare >= 90, DumpLine(text: text, indent: 0, run: 0).isCapitals { return true }
    return isCounter
  }

  /// « Image 1 of 23 », « Photo 2 / 5 »
  private var isCounter: Bool {
    guard text.utf8.count <= 30, key.hasPrefix("image ") || key.hasPrefix("photo ") else {
      return false
    }
    let words = key.split { !$0.isLetter && !$0.isNumber }.dropFirst()
    return words.count >= 2
      && words.allSatisfy { $0 == "of" || $0 == "sur" || $0.allSatisfy(\.isNumber) }
  }

  /// « 10 réactions », "Comments (5 posted)"
  private var countsComments: Bool {
    guard !isHeading, text.utf8.count <= 40,
      text.utf8.contains(where: { (0x30...0x39).contains($0) }),
      !endsSentence
    else { return false }
    let words = folded.split { !$0.isLetter && !$0.isNumber }
    let numbers = words.filter { $0.allSatisfy(\.isNumber) }
    return numbers.count == 1 && words.count > 1
      && words.allSatisfy { Self.commentWords.contains($0) || $0 == numbers[0] }
  }

  private static let commentWords: Set<Substring> = [
    "comment", "comments", "commentaire", "commentaires", "reaction", "reactions", "posted",
    "kommentar", "kommentare",
  ]

  /// « Lire aussi : La bouée perdue »
  var isLeadIn: Bool {
    guard text.utf8.count <= 300,
      let label = Self.leadIns.beginnings(of: key).first(where: { $0.length < key.utf8.count })
    else { return false }
    let rest = key.dropFirst(label.length).drop { $0.isWhitespace }
    guard let mark = rest.first else { return false }
    return ":»>|→-–—".contains(mark) || linkedShare >= 50
  }

  /// « À lire aussi », over links.
  var isLeadInAlone: Bool {
    text.utf8.count <= 60
      && (Self.leadIns.beginnings(of: key).contains { $0.length == key.utf8.count } || isListTitle)
  }

  /// « Articles les plus lus »: the title of a list that is not here.
  var isListTitle: Bool { DumpVocabulary.anchor(key: key, length: 1).map(Self.isLeadIn) ?? false }

  private static func isLeadIn(_ anchor: DumpVocabulary.Anchor) -> Bool {
    anchor == .related || anchor == .latest || anchor == .mostRead
  }

  /// The links that a list or a paragraph consists of; nil when it has words of its own.
  static func links(of block: Block) -> [Link]? {
    switch block {
    case .list(_, let items):
      let lines = items.flatMap { $0 }.compactMap { BodyLine($0) }
      guard !lines.isEmpty, lines.allSatisfy({ $0.linkedShare >= 60 }) else { return nil }
      return lines.flatMap(\.links)
    case .paragraph:
      guard let line = BodyLine(block), line.linkedShare >= 60 else { return nil }
      return line.links
    default: return nil
    }
  }

  /// Who took a picture, or its legend under the words « Image caption ».
  var isCredit: Bool {
    guard !isHeading, text.utf8.count <= 300 else { return false }
    if Self.legends.begin(key) { return true }
    guard text.utf8.count <= 120 else { return false }
    if text.hasPrefix("©") { return true }
    let inner = key.hasPrefix("(") ? key.dropFirst() : key[...]
    return Self.credits.begin(inner)
  }

  /// Reads like a legend, under a picture that has none.
  var mayBeLegend: Bool {
    !isHeading && text.utf8.count <= 250
      && ["(c) ", "©", " / afp", "/afp", "getty", "reuters", "credit", "photo "].contains {
        folded.holds($0)
      }
  }

  /// The title of another article with what is said of it: under a picture, or with its date.
  static func isTeaser(_ item: [Block]) -> Bool {
    let lines = item.compactMap { BodyLine($0) }
    guard let first = lines.first, first.linkedShare >= 90, !first.endsSentence else {
      return false
    }
    let hasPicture = lines.count < item.count
    return hasPicture || lines.count > 1
  }

  /// The runs of a legend without the words that say that it is one.
  var legend: [Inline] {
    guard let label = Self.legends.beginning(of: key), var first = runs.first,
      first.text.utf8.count > label.length
    else { return runs }
    first.text = String(first.text.dropFirst(label.length))
    return [first] + runs.dropFirst()
  }

  /// « À propos de l’auteur », "About the author: Anne Morvan": what follows is of the author.
  var opensAuthor: Bool { text.utf8.count <= 80 && Self.authorTitles.begin(key) }

  /// Asks to subscribe, to follow, to write; says who else worked on it. Such lines close an article.
  var isAppeal: Bool {
    if Self.closings.begin(key) || Self.authorTitles.begin(key) { return true }
    if Self.datings.begin(key), text.utf8.count <= 100, !endsSentence { return true }
    if linkedShare >= 90, !endsSentence { return true }
    return Self.invitations.begin(key)
      && (linkedShare > 0 || Self.networks.contains { folded.holds($0) })
  }
}

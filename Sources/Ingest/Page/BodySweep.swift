import Model
import Text

/// Takes out of an article's blocks the lines that a page puts between its paragraphs: advertising,
/// buttons, « Lire aussi », legends of pictures repeated, who took them, words about the author.
///
///     p « Le phare porte plus loin. »   p « Lire aussi : La bouée »   p « Publicité »   p « Il brille. »
///     p                                                                                 p
struct BodySweep {
  private(set) var blocks: [Block]
  /// The articles that the lines left out lead to.
  private(set) var related: [Link] = []
  private let authors: [String]

  init(_ blocks: [Block], authors: [String]) {
    self.blocks = []
    self.authors = authors.map(Folding.key).filter { $0.utf8.count > 4 }
    let count = blocks.count
    var index = 0
    while index < count {
      let next = index + 1 < count ? blocks[index + 1] : nil
      index += take(blocks[index], next)
    }
    dropAuthor()
    dropEnd()
    tidy()
  }

  /// Keeps a block, or leaves it out; says how many blocks that settled.
  private mutating func take(_ block: Block, _ next: Block?) -> Int {
    if Self.isGallery(block) || isAuthorsPicture(block) { return 1 }
    let line = BodyLine(block)
    guard let line, line.text.utf8.count <= 400 else {
      blocks.append(block)
      return 1
    }
    if line.isFurniture || !line.isHeading && isByline(line) { return 1 }
    if line.isLeadIn {
      related += line.links
      return 1
    }
    if line.isLeadInAlone {
      guard let next, let list = BodyLine.links(of: next) else {
        return keep(block, unless: line.isListTitle || next == nil)
      }
      related += list
      return 2
    }
    if line.isCredit || isUnderPicture && line.mayBeLegend {
      legend(line)
      return 1
    }
    if !line.isHeading, isRepeated(block, line) { return 1 }
    return keep(block, unless: false)
  }

  /// « Anne Morvan », « Par Anne Morvan »
  private func isByline(_ line: BodyLine) -> Bool {
    authors.contains(line.folded)
      || DumpByline.signature(line.text).map { authors.contains(Folding.key($0)) } ?? false
  }

  /// A list whose items each say their beginning again is of pictures, with a short and a long
  /// legend.
  private static func isGallery(_ block: Block) -> Bool {
    guard case .list(_, let items) = block, !items.isEmpty else { return false }
    return items.allSatisfy { item in
      let text = item.map(\.plainText).joined(separator: "\n")
      guard text.utf8.count > 160 else { return false }
      let start = String(text.prefix(60))
      return String(text.dropFirst(60)).holds(start)
    }
  }

  /// The picture beside a byline has the author's name, and no legend but this.
  private func isAuthorsPicture(_ block: Block) -> Bool {
    guard case .figure(_, let alt, let caption) = block else { return false }
    let isNamed = authors.contains(Folding.key(alt))
    return isNamed && (caption.isEmpty || authors.contains(Folding.key(caption.plainText)))
  }

  /// What a page shows twice: the same paragraph twice in a row, the legend of a gallery.
  private func isRepeated(_ block: Block, _ line: BodyLine) -> Bool {
    guard line.text.utf8.count > 30 else { return false }
    if blocks.last == block { return true }
    // The pictures of one event may all have one legend.
    return line.text.utf8.count < 200 && blocks.suffix(isUnderPicture ? 40 : 3).contains(block)
  }

  private mutating func keep(_ block: Block, unless isFurniture: Bool) -> Int {
    if !isFurniture { blocks.append(block) }
    return 1
  }

  private var isUnderPicture: Bool {
    if case .figure(_, _, let caption)? = blocks.last { caption.isEmpty } else { false }
  }

  /// Gives a legend to the picture above it, where that has none.
  private mutating func legend(_ line: BodyLine) {
    guard isUnderPicture, case .figure(let url, let alt, _)? = blocks.last else { return }
    blocks[blocks.count - 1] = .figure(url: url, alt: alt, caption: line.legend)
  }

  /// What stands at the end under « À propos de l’auteur »: a few lines, and no heading.
  private mutating func dropAuthor() {
    let end = max(1, blocks.count - Self.blocksOfAuthor)
    let title = blocks.indices.dropFirst(end).last { BodyLine(blocks[$0])?.opensAuthor == true }
    guard let title else { return }
    let rest = blocks[(title + 1)...]
    let isShort = rest.reduce(0) { $0 + $1.plainText.utf8.count } <= 1_200
    if isShort, rest.allSatisfy({ BodyLine($0)?.isHeading != true }) {
      blocks.removeSubrange(title...)
    }
  }

  /// Its title, a portrait, and what is said.
  private static let blocksOfAuthor = 5

  /// From the end up: headings over nothing, appeals, who the author is.
  private mutating func dropEnd() {
    var isSearching = true
    while isSearching, blocks.count > 2, let last = blocks.last {
      switch last {
      case .heading, .separator: blocks.removeLast()
      case .paragraph:
        guard let line = BodyLine(last), line.text.utf8.count <= 600,
          line.isAppeal || speaksOfAuthor(line)
        else {
          isSearching = false
          continue
        }
        blocks.removeLast()
      case .list(_, let items):
        guard items.count > 1, items.allSatisfy(BodyLine.isTeaser) else {
          isSearching = false
          continue
        }
        blocks.removeLast()
      case .figure:
        // The signs of networks within an appeal come to stand behind it.
        guard let line = blocks.lastIndex(where: { !Self.isBarePicture($0) }), line > 0,
          line < blocks.count - 1, BodyLine(blocks[line])?.isAppeal == true
        else {
          isSearching = false
          continue
        }
        blocks.removeSubrange(line...)
      default: isSearching = false
      }
    }
  }

  private static func isBarePicture(_ block: Block) -> Bool {
    if case .figure(_, let alt, let caption) = block {
      alt.isEmpty && caption.isEmpty
    } else {
      false
    }
  }

  /// One separator where furniture left several; a heading that is a whole sentence is a paragraph
  /// set in bold.
  private mutating func tidy() {
    var tidied: [Block] = []
    for block in blocks {
      switch (block, tidied.last) {
      case (.separator, .separator?), (.separator, .heading?), (.separator, nil): continue
      case (.heading(_, let runs), _):
        let line = DumpLine(text: runs.plainText, indent: 0, run: 0)
        guard line.text.utf8.count > 120, line.endsSentence else { break }
        tidied.append(
          .paragraph(
            runs.map { Inline($0.text, traits: $0.traits.union(.strong), link: $0.link) }))
        continue
      default: break
      }
      tidied.append(block)
    }
    blocks = tidied
  }

  /// « Anne Morvan est reporter à la Gazette », « Anne Morvan ».
  private func speaksOfAuthor(_ line: BodyLine) -> Bool {
    authors.contains { author in
      guard line.folded.hasPrefix(author) else { return false }
      let rest = line.folded.dropFirst(author.count).drop { $0 == " " || $0 == "," }
      // « Anne Morvan (Bruxelles, correspondante) »
      if rest.isEmpty || rest.hasPrefix("(") && rest.hasSuffix(")") { return true }
      return ["is ", "est ", "was ", "covers ", "couvre ", "writes ", "ist "].contains {
        rest.hasPrefix($0)
      }
    }
  }
}

import Model
import Typography

/// The body cut into leaves, with the addresses that it links to.
///
///     quotation                      leaf 0  │ « C’est plus beau… »
///       paragraph « C’est plus… »    leaf 1  • une pelle [1]
///     list                           leaf 2  • un seau
///       item « une pelle »  (link)   addresses  [1] outils.example/pelle
///       item « un seau »
///
/// Nothing of it depends on the measure.
struct Leaves: Sendable {
  private(set) var all: [Leaf] = []
  /// The addresses, the first of which is [1].
  private(set) var addresses: [String] = []
  /// Bytes of the body's text.
  private(set) var bytes = 0
  let language: Setting.Language
  private var numbers: [String: Int] = [:]
  private var paragraphs = 0

  init(of article: Article) {
    language = article.language?.lowercased().hasPrefix("en") == true ? .english : .french
    all.reserveCapacity(article.body.count)
    for block in article.body { add(block, Leaf.Margin()) }
  }

  /// The number of an address among those that the body links to.
  func number(of address: String) -> Int? { numbers[address] }

  private mutating func add(_ block: Block, _ margin: Leaf.Margin) {
    switch block {
    case .paragraph(let runs): add(Leaf(block: block, kind: .paragraph, margin: margin), runs)
    case .heading(_, let runs): add(Leaf(block: block, kind: .heading, margin: margin), runs)
    case .separator:
      let leaf = Leaf(block: block, kind: .separator, margin: margin)
      add(leaf, leaf.inlines)
    case .preformatted(let text):
      add(Leaf(block: block, kind: .preformatted, margin: margin), [Inline(text)])
    case .figure:
      let leaf = Leaf(block: block, kind: .caption, margin: margin)
      let words = leaf.inlines
      if words.contains(where: { !$0.text.isEmpty }) { add(leaf, words) }
    case .table(let rows, _): add(Leaf(block: block, kind: .table, margin: margin), rows: rows)
    case .quotation(let blocks):
      var inner = margin.indented(by: 2)
      inner.isQuoted = true
      for block in blocks { add(block, inner) }
    case .list(let start, let items): add(items: items, from: start, margin)
    }
  }

  private mutating func add(items: [[Block]], from start: Int?, _ margin: Leaf.Margin) {
    func mark(_ index: Int) -> Leaf.Mark { start.map { .number($0 + index) } ?? .point }
    let width = max(mark(0).cells, mark(max(0, items.count - 1)).cells)
    for (index, blocks) in items.enumerated() {
      for (part, block) in blocks.enumerated() {
        var inner = margin.indented(by: width)
        if part == 0 {
          inner.mark = mark(index)
          inner.followsClosely = index > 0 || margin.followsClosely
        }
        add(block, inner)
      }
    }
  }

  private mutating func add(_ leaf: Leaf, _ runs: [Inline]) {
    var length = 0
    for run in runs {
      length += run.text.utf8.count
      if let address = run.link, !address.isEmpty { note(address) }
    }
    add(leaf, length)
    if length >= 2 * LongText.part { addParts(length, runs.map { $0.text.utf8.count }) }
  }

  private mutating func add(_ leaf: Leaf, rows: [[[Inline]]]) {
    let lengths = rows.map { TableText.bytes(of: $0) }
    let length = lengths.reduce(0, +)
    add(leaf, length)
    if length >= 2 * LongText.part { addParts(length, lengths) }
  }

  private mutating func add(_ leaf: Leaf, _ length: Int) {
    var leaf = leaf
    leaf.paragraph = paragraphs
    leaf.bytesBefore = bytes
    all.append(leaf)
    paragraphs += 1
    bytes += length
  }

  /// Parts the last leaf, whose text is long.
  ///
  /// - Parameter elements: the bytes of its runs or rows.
  private mutating func addParts(_ length: Int, _ elements: [Int]) {
    guard var part = all.last else { return }
    part.margin.mark = nil
    part.margin.followsClosely = true
    for (index, bytes) in elements.enumerated() {
      part.element = index
      let end = part.elementStart + bytes
      while part.offset + LongText.part < end, part.offset + 2 * LongText.part <= length {
        part.offset += LongText.part
        if part.kind == .table {
          guard end < length else { return }
          part.offset = end
          part.element += 1
          part.elementStart = end
        }
        all.append(part)
      }
      part.elementStart = end
    }
  }

  private mutating func note(_ address: String) {
    guard numbers[address] == nil else { return }
    addresses.append(address)
    numbers[address] = addresses.count
  }
}

extension Leaf.Margin {
  fileprivate func indented(by cells: Int) -> Leaf.Margin {
    Leaf.Margin(indent: indent + cells, isQuoted: isQuoted, followsClosely: followsClosely)
  }
}

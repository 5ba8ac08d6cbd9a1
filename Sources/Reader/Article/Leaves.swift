import Display
import Model
import Text

/// The body cut into leaves, with the addresses that it links to.
///
///     quotation                      leaf 0  │ « C’est plus beau… »
///       paragraph « C’est plus… »    leaf 1  • une pelle [1]
///     list                           leaf 2  • un seau
///       item « une pelle »  (link)   addresses  [1] outils.example/pelle
///       item « un seau »
struct Leaves: Hashable, Sendable {
  private(set) var leaves: [Leaf] = []
  /// The addresses, the first of which is [1].
  private(set) var addresses: [String] = []

  /// - Parameter measure: cells there are for a table.
  init(_ body: [Block], measure: Int) {
    for block in body { add(block, Position(measure: measure)) }
  }

  /// What the blocks around a block mean for it.
  private struct Position {
    var indent = 0
    var isQuoted = false
    var mark = ""
    var followsClosely = false
    let measure: Int

    /// Set in, as long as half of the measure is left to the text.
    func indented(by cells: Int) -> Position {
      var inner = self
      inner.indent = min(indent + cells, measure / 2)
      inner.mark = ""
      return inner
    }
  }

  private mutating func add(_ block: Block, _ position: Position) {
    switch block {
    case .paragraph(let runs): add(runs, .paragraph, position)
    case .heading(_, let runs): add(runs, .heading, position)
    case .separator: add([Inline("* * *")], .separator, position)
    case .preformatted(let text): add([Inline(text)], .preformatted, position)
    case .quotation(let blocks):
      var inner = position.indented(by: 2)
      inner.isQuoted = true
      for block in blocks { add(block, inner) }
    case .list(let start, let items): add(items: items, from: start, position)
    case .figure(_, let alt, let caption):
      let words = caption.isEmpty ? [Inline(alt)] : caption
      guard !words.plainText.isEmpty else { return }
      add(words, .caption, position)
    case .table(let rows, let hasHead):
      let table = TableText.set(
        rows, hasHead: hasHead, measure: position.measure - position.indent)
      add([Inline(table)], .table, position)
    }
  }

  private mutating func add(items: [[Block]], from start: Int?, _ position: Position) {
    let marks = items.indices.map { index in start.map { "\($0 + index). " } ?? "• " }
    let width = marks.map { Columns.of($0) }.max() ?? 2
    for (index, blocks) in items.enumerated() {
      for (part, block) in blocks.enumerated() {
        var inner = position.indented(by: width)
        if part == 0 {
          inner.mark = marks[index]
          inner.followsClosely = index > 0 || position.followsClosely
        }
        add(block, inner)
      }
    }
  }

  private mutating func add(_ inlines: [Inline], _ kind: Leaf.Kind, _ position: Position) {
    var leaf = Leaf(kind: kind)
    leaf.indent = position.indent
    leaf.isQuoted = position.isQuoted
    leaf.mark = position.mark
    leaf.followsClosely = position.followsClosely
    if kind == .caption { leaf.insert("[image] ") }
    for inline in inlines { append(inline, to: &leaf) }
    leaves.append(leaf)
  }

  private mutating func append(_ inline: Inline, to leaf: inout Leaf) {
    let start = leaf.text.utf8.count
    if leaf.kind.keepsLines {
      leaf.appendPreformatted(inline.text)
    } else {
      leaf.text += inline.text
    }
    let range = start..<leaf.text.utf8.count
    if let style = style(of: inline) { leaf.runs.append(Leaf.Run(range: range, style: style)) }
    guard let address = inline.link, !address.isEmpty else { return }
    let number = number(of: address)
    leaf.links.append(Leaf.LinkRun(range: range, number: number))
    leaf.insert("\u{A0}[\(number)]")
    leaf.runs.append(Leaf.Run(range: range.upperBound..<leaf.text.utf8.count, style: .faint))
  }

  private func style(of inline: Inline) -> Style? {
    if inline.link != nil { return .link }
    if inline.traits.contains(.strong) { return .strong }
    if inline.traits.contains(.emphasis) { return .emphasis }
    return nil
  }

  private mutating func number(of address: String) -> Int {
    if let index = addresses.firstIndex(of: address) { return index + 1 }
    addresses.append(address)
    return addresses.count
  }
}

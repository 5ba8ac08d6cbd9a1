/// A piece of the body that stands by itself.
package enum Block: Hashable, Sendable {
  case paragraph([Inline])
  /// Levels as in HTML, 2 under the title. A line all in capitals is a heading of level 3.
  case heading(level: Int, [Inline])
  case quotation([Block])
  /// Ordered lists number their items from `start`; nil is a list of points.
  case list(start: Int?, items: [[Block]])
  case figure(url: String?, alt: String, caption: [Inline])
  /// Rows of cells; the first row is a head where `hasHead`.
  case table(rows: [[[Inline]]], hasHead: Bool)
  /// Poems, code, drawings: line ends and spaces are kept.
  case preformatted(String)
  /// `* * *`
  case separator

  /// The text alone, lines of a list or a table on lines of their own. What stands in place of a
  /// picture is not part of it.
  package var plainText: String {
    switch self {
    case .paragraph(let runs), .heading(_, let runs): runs.plainText
    case .quotation(let blocks): blocks.map(\.plainText).joined(separator: "\n\n")
    case .list(let start, let items):
      items.enumerated().map { index, blocks in
        let mark = start.map { "\($0 + index). " } ?? "- "
        return mark + blocks.map(\.plainText).joined(separator: "\n")
      }.joined(separator: "\n")
    case .figure(_, _, let caption): caption.plainText
    case .table(let rows, _):
      rows.map { $0.map(\.plainText).joined(separator: "\t") }.joined(separator: "\n")
    case .preformatted(let text): text
    case .separator: "* * *"
    }
  }
}

/// A run of text in one style. "\n" is a line end that the page wanted.
package struct Inline: Hashable, Sendable {
  package struct Traits: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let emphasis = Traits(rawValue: 1)
    package static let strong = Traits(rawValue: 2)
    package static let code = Traits(rawValue: 4)
  }

  package var text: String
  package var traits: Traits
  package var link: String?

  package init(_ text: String, traits: Traits = [], link: String? = nil) {
    self.text = text
    self.traits = traits
    self.link = link
  }
}

extension [Inline] {
  package var plainText: String { count == 1 ? self[0].text : map(\.text).joined() }
}

import Display
import Text
import Typography

/// A leaf set in lines, with what stands at its left and above it.
struct SetLeaf: Sendable {
  let leaf: Leaf
  let text: LeafText
  let paragraph: Paragraph
  /// Cells that it is set in by.
  let indent: Int
  /// Whether a blank row stands above it.
  let hasGap: Bool
  private let measure: Int
  private let ruler: Ruler

  /// - Parameter setting: how text is set; the measure is the page's.
  init(_ leaf: Leaf, _ text: LeafText, hasGap: Bool, setting: Setting) {
    self.leaf = leaf
    self.text = text
    self.hasGap = hasGap
    measure = setting.measure
    ruler = Ruler(setting.ambiguous)
    indent = Self.indent(of: leaf, measure: measure)
    paragraph = Paragraph(text.text, setting: Self.setting(of: leaf, setting, indent))
  }

  /// Set in, as long as half of the measure is left to the text.
  static func indent(of leaf: Leaf, measure: Int) -> Int { min(leaf.margin.indent, measure / 2) }

  /// Rows that it takes.
  var height: Int { gap + paragraph.lines.count }

  /// Blank rows above it.
  var gap: Int { hasGap ? 1 : 0 }

  /// The mark of the leaf, on its first line.
  func mark(ofLine line: Int) -> String? { line == 0 ? leaf.margin.mark.map(ruler.text) : nil }

  /// The cells from the left edge of the measure to a line's text.
  func margin(ofLine line: Int) -> Int {
    guard leaf.kind == .separator else { return indent }
    return indent + max(0, (measure - indent - paragraph.lines[line].cells) / 2)
  }

  /// A line as plain text, from the left edge of the measure.
  func string(ofLine line: Int) -> String {
    var words = paragraph.string(of: paragraph.lines[line])
    if leaf.kind.keepsLines {
      let blanks = words.prefix { $0 == "\u{A0}" }.count
      words = String(repeating: " ", count: blanks) + words.dropFirst(blanks)
    }
    let left =
      mark(ofLine: line).map { ruler.pad($0, to: indent, on: .left) }
      ?? (leaf.margin.isQuoted ? ruler.line : "")
    return ruler.pad(left, to: margin(ofLine: line)) + words
  }

  /// The style of the cluster that begins at an offset of the text.
  func style(at offset: Int) -> Style {
    if let style = text.style(at: offset) { return style }
    return switch leaf.kind {
    case .heading: .strong
    case .caption, .separator, .note: .faint
    case .paragraph, .preformatted, .table: .plain
    }
  }

  private static func setting(of leaf: Leaf, _ setting: Setting, _ indent: Int) -> Setting {
    var setting = setting
    setting.measure = max(1, setting.measure - indent)
    switch leaf.kind {
    case .preformatted, .table: return .plain(measure: setting.measure, setting.ambiguous)
    case .note: return Setting(measure: setting.measure, fit: .first, ambiguous: setting.ambiguous)
    case .heading, .caption, .separator: setting.isJustified = false
    case .paragraph: break
    }
    return setting
  }
}

extension Setting {
  /// For what keeps its lines: a line too long for the measure goes on below, and nothing else.
  static func plain(measure: Int, _ ambiguous: AmbiguousWidth) -> Setting {
    Setting(measure: measure, language: .other, fit: .first, spacing: false, ambiguous: ambiguous)
  }
}

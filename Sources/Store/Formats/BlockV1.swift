import JSON
import Model

/// The blocks of a body.
///
///     {"kind": "paragraph", "text": ["Il dit : ", {"text": "oui", "strong": true}]}
///     {"kind": "heading", "level": 2, "text": ["Le matin"]}
///     {"kind": "quotation", "blocks": [{…}]}
///     {"kind": "list", "ordered": true, "start": 1, "items": [[{…}], [{…}]]}
///     {"kind": "figure", "url": "https://…", "alt": "Un quai", "caption": ["Le quai, hier."]}
///     {"kind": "table", "rows": [[["Jour"], ["Heure"]], [["lundi"], ["6 h"]]], "header": true}
///     {"kind": "preformatted", "text": "deux  espaces"}
///     {"kind": "separator"}
enum BlockV1 {
  /// Quotations and lists in one another, so deep and no deeper: what lies below loses its frame
  /// and keeps its text. So what we write can always be read back.
  private static let deepest = 32

  static func values(of blocks: [Block], depth: Int = 1) -> [JSONValue] {
    blocks.flatMap { block -> [JSONValue] in
      if depth >= deepest {
        switch block {
        case .quotation(let inner): return values(of: inner, depth: depth)
        case .list(_, let items): return values(of: items.flatMap(\.self), depth: depth)
        default: break
        }
      }
      return [value(of: block, depth: depth)]
    }
  }

  private static func value(of block: Block, depth: Int) -> JSONValue {
    var members = Members()
    switch block {
    case .paragraph(let runs):
      members.add("kind", "paragraph")
      members.add("text", InlineV1.value(of: runs))
    case .heading(let level, let runs):
      members.add("kind", "heading")
      members.add("level", level)
      members.add("text", InlineV1.value(of: runs))
    case .quotation(let blocks):
      members.add("kind", "quotation")
      members.add("blocks", .array(values(of: blocks, depth: depth + 1)))
    case .list(let start, let items):
      members.add("kind", "list")
      members.add("ordered", start != nil)
      members.add("start", start)
      members.add("items", .array(items.map { .array(values(of: $0, depth: depth + 1)) }))
    case .figure(let url, let alt, let caption):
      members.add("kind", "figure")
      members.add("url", url)
      members.add("alt", alt.isEmpty ? nil : alt)
      members.add("caption", caption.isEmpty ? nil : InlineV1.value(of: caption))
    case .table(let rows, let hasHead):
      members.add("kind", "table")
      members.add("rows", .array(rows.map { .array($0.map(InlineV1.value(of:))) }))
      members.add("header", hasHead)
    case .preformatted(let text):
      members.add("kind", "preformatted")
      members.add("text", text)
    case .separator:
      members.add("kind", "separator")
    }
    return members.object
  }
}

extension BlockV1 {
  /// The body; where a person wrote `text` alone, its paragraphs.
  static func body(of article: JSONValue) -> [Block] {
    if let blocks = article["body"]?.array { return blocks.compactMap(block(from:)) }
    guard let text = (article["body"] ?? article["text"])?.text else { return [] }
    return paragraphs(of: text)
  }

  private static func block(from value: JSONValue) -> Block? {
    if let text = value.text { return .paragraph([Inline(text)]) }
    let text = value["text"]
    switch value["kind"]?.string {
    case "heading":
      let level = min(max(value["level"]?.integer ?? 2, 1), 6)
      return .heading(level: level, InlineV1.runs(from: text))
    case "quotation": return .quotation(blocks(from: value["blocks"]))
    case "list":
      let isOrdered = value["ordered"]?.bool ?? (value["start"] != nil)
      let start = value["start"]?.integer.map { min(max($0, -1_000_000_000), 1_000_000_000) }
      return .list(
        start: isOrdered ? start ?? 1 : nil,
        items: (value["items"]?.array ?? []).map { blocks(from: $0) })
    case "figure":
      return .figure(
        url: value["url"]?.line, alt: value["alt"]?.line ?? "",
        caption: InlineV1.runs(from: value["caption"]))
    case "table":
      let rows = (value["rows"]?.array ?? []).map { row in
        (row.array ?? []).map { InlineV1.runs(from: $0) }
      }
      return .table(rows: rows, hasHead: value["header"]?.bool ?? false)
    case "preformatted": return .preformatted(text?.text ?? "")
    case "separator": return .separator
    default:
      // A paragraph, or a kind of a later day: its text is read, its frame is not.
      if let inner = value["blocks"] { return .quotation(blocks(from: inner)) }
      return text.map { .paragraph(InlineV1.runs(from: $0)) }
    }
  }

  private static func blocks(from value: JSONValue?) -> [Block] {
    guard let value else { return [] }
    return (value.array ?? [value]).compactMap(block(from:))
  }

  private static func paragraphs(of text: String) -> [Block] {
    var paragraphs: [[Substring]] = [[]]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.allSatisfy(\.isWhitespace) {
        paragraphs.append([])
      } else {
        paragraphs[paragraphs.count - 1].append(line)
      }
    }
    return paragraphs.filter { !$0.isEmpty }
      .map { .paragraph([Inline($0.joined(separator: "\n"))]) }
  }
}

@testable import Ingest

/// One case of html5lib's tests of the tree's construction.
struct TreeCase {
  let input: String
  /// The element within which the input stands; nil for a whole page.
  let context: Tag?
  /// The tree as html5lib draws it.
  let expected: String

  /// The cases of a file, but those that need scripts to run, or that stand within a drawing.
  static func all(in text: String) -> [TreeCase] {
    ("\n" + text).split(separator: "\n#data\n").compactMap { piece in
      let (input, rest) = cut(String(piece.first == "#" ? "\n" + piece : piece), at: "\n#errors")
      let (head, tree) = cut(rest, at: "\n#document\n")
      if head.contains("#script-on") || tree.isEmpty { return nil }
      let (_, fragment) = cut(head, at: "#document-fragment\n")
      let name = fragment.prefix { $0 != "\n" }
      if name.contains(" ") { return nil }
      let context = Tag.allCases.first { String(describing: $0) == name }
      return TreeCase(input: input, context: context, expected: tree)
    }
  }

  private static func cut(_ text: String, at mark: String) -> (String, String) {
    guard let place = text.firstRange(of: mark) else { return (text, "") }
    return (String(text[..<place.lowerBound]), String(text[place.upperBound...]))
  }

  var markup: Markup {
    let bytes = Array(input.utf8)
    return context.map { HTMLTree.fragment(of: bytes, depth: 256, within: $0) }
      ?? HTMLTree.markup(of: bytes, depth: 256)
  }

  /// What differs: nothing, where both trees are one. Comments and doctypes are in no tree of ours.
  var difference: (wanted: [String], found: [String])? {
    let (wanted, found) = (Self.lines(of: expected), Self.lines(of: Self.drawing(of: markup)))
    return wanted == found ? nil : (wanted, found)
  }

  /// The lines of a drawing made comparable: comments left out, the texts beside them joined, names
  /// in small letters, attributes in one order.
  private static func lines(of drawing: String) -> [String] {
    var lines: [String] = []
    for line in drawing.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("| ") {
        lines.append(String(line))
      } else if !lines.isEmpty {
        lines[lines.count - 1] += "\n" + line
      }
    }
    while let last = lines.last, last.hasSuffix("\n") { lines[lines.count - 1].removeLast() }
    var result: [String] = []
    var attributes: [String] = []
    for line in lines {
      let content = line.dropFirst(2).drop { $0 == " " }
      let indent = line.prefix(line.count - content.count)
      if content.hasPrefix("<!") { continue }
      if !content.hasPrefix("<"), !content.hasPrefix("\""), content != "content" {
        let name = content.lowercased().replacing("xlink ", with: "xlink:")
        attributes.append(indent + name.replacing("xml ", with: "xml:"))
        continue
      }
      result += attributes.sorted()
      attributes = []
      if content.hasPrefix("\""), let last = result.last, last.hasPrefix(indent + "\"") {
        result[result.count - 1] = String(last.dropLast()) + content.dropFirst()
      } else {
        result.append(content.hasPrefix("\"") ? line : line.lowercased())
      }
    }
    return result + attributes.sorted()
  }

  private static func drawing(of markup: Markup) -> String {
    var lines: [String] = []
    draw(0, of: markup, indent: "| ", into: &lines)
    return lines.joined(separator: "\n")
  }

  private static func draw(
    _ parent: Int, of markup: Markup, indent: String, into lines: inout [String]
  ) {
    for node in markup.children(parent) {
      if markup.isText(node) {
        lines.append("\(indent)\"\(String(decoding: markup.bytes(node), as: UTF8.self))\"")
        continue
      }
      let space = markup.nodes[node].space
      let prefix = space == .html ? "" : space == .svg ? "svg " : "math "
      lines.append("\(indent)<\(prefix)\(markup.name(node))>")
      for (name, value) in markup.attributes(node) {
        lines.append("\(indent)  \(name)=\"\(value)\"")
      }
      let isTemplate = markup.tag(node) == .template
      if isTemplate { lines.append("\(indent)  content") }
      draw(node, of: markup, indent: indent + (isTemplate ? "    " : "  "), into: &lines)
    }
  }
}

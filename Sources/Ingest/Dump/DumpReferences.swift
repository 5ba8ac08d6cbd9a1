import Model
import Text

/// The addresses that a text browser lists at the end, and the marks that stand for them in the text:
///
///     … le lycée de [4]Port-Trévigan, juste au-dessus …
///
///     References
///        4. https://gazette.example/communes/port-trevigan
struct DumpReferences {
  private(set) var addresses: [Int: String] = [:]

  /// None.
  init() {}

  /// Takes the list off the end of the lines. The list is there when lines that say so stand over
  /// numbered addresses, and nothing else follows.
  init(takingFrom lines: inout [DumpLine]) {
    var found: [Int: String] = [:]
    var start = lines.endIndex
    for index in lines.indices.reversed() {
      if Self.isHeading(lines[index]) {
        start = index
      } else if let marker = DumpMarker(lines[index].text), let number = marker.number,
        Self.startsWithScheme(marker.rest)
      {
        found[number] = marker.rest
      } else {
        break
      }
    }
    guard start < lines.endIndex, !found.isEmpty else { return }
    addresses = found
    lines.removeSubrange(start...)
  }

  /// "https:", "mailto:"; what comes after may hold anything, spaces too, but not at once: « Le Monde:
  /// deux ans de travaux » is a title.
  private static func startsWithScheme(_ text: String) -> Bool {
    let scheme = text.utf8.prefix { $0 != UInt8(ascii: ":") }
    guard let next = text.utf8.dropFirst(scheme.count + 1).first, next > 0x20 else { return false }
    return (2...40).contains(scheme.count)
      && scheme.allSatisfy { MarkupScanner.isLetter($0) || (0x2B...0x39).contains($0) }
  }

  private static func isHeading(_ line: DumpLine) -> Bool {
    guard line.text.utf8.count < 60, line.text.withBytes(headings.mayBegin) else { return false }
    let key = line.key
    return headings.beginnings(of: key).contains { $0.length == key.utf8.count }
  }

  private static let headings = Phrases<Void>([
    "references", "visible links", "hidden links", "liens", "liens visibles", "liens caches",
  ])

  /// The text without its marks.
  func plain(_ text: String) -> String {
    runs(of: text).plainText
  }

  /// The first address that a text refers to.
  func address(in text: String) -> String? {
    runs(of: text).lazy.compactMap(\.link).first
  }

  /// The text as runs; the words after a mark, up to the next punctuation, carry its address. The
  /// dump does not say where a link ends: that is the best guess.
  func runs(of text: String) -> [Inline] {
    guard !addresses.isEmpty, text.holds("[") else { return [Inline(text)] }
    var runs: [Inline] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "[") {
      let after = rest[rest.index(after: open)...]
      let digits = after.prefix { $0.isASCII && $0.isNumber }
      let close = digits.endIndex
      guard let number = Int(digits), let address = addresses[number], close < after.endIndex,
        after[close] == "]"
      else {
        append(String(rest[...open]), to: &runs)
        rest = after
        continue
      }
      append(String(rest[..<open]), to: &runs)
      let linked = after[after.index(after: close)...]
      let words = linked.prefix { !",.;:!?)»[…".contains($0) }
      let label = words.count <= 80 ? words : words.prefix { $0 != " " }
      if address.hasPrefix("http"), !label.isEmpty {
        runs.append(Inline(String(label), link: address))
      } else {
        append(String(label), to: &runs)
      }
      rest = linked[label.endIndex...]
    }
    append(String(rest), to: &runs)
    return runs
  }

  private func append(_ text: String, to runs: inout [Inline]) {
    guard !text.isEmpty else { return }
    if let last = runs.indices.last, runs[last].link == nil {
      runs[last].text += text
    } else {
      runs.append(Inline(text))
    }
  }
}

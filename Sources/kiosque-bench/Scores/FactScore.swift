/// Counts how often a title, a byline or a day is the one that was to be found.
struct FactScore {
  private(set) var right: [String: Int] = [:]
  private(set) var of: [String: Int] = [:]

  static let fields = ["title", "byline", "publishedTime"]

  /// The facts that differ: their names, what was wanted, what was found.
  mutating func add(gold: [String: String], found: [String: String]) -> [String] {
    var misses: [String] = []
    for field in Self.fields {
      guard let wanted = gold[field], !wanted.isEmpty else { continue }
      of[field, default: 0] += 1
      let key = Self.key(wanted, field)
      if key == Self.key(found[field] ?? "", field), !key.isEmpty {
        right[field, default: 0] += 1
      } else {
        misses.append("\(field): want « \(wanted) », found « \(found[field] ?? "") »")
      }
    }
    return misses
  }

  var line: String {
    Self.fields.filter { of[$0] != nil }
      .map { "\($0) \(right[$0] ?? 0)/\(of[$0] ?? 0)" }.joined(separator: "  ")
  }

  /// Days compare as days; quotes, dashes, white space, case, « Par » and « | Le site » do not count.
  static func key(_ text: String, _ field: String) -> String {
    if field == "publishedTime" { return String(text.prefix(10)) }
    var plain = String(text.unicodeScalars.map { Character(signs[$0] ?? $0) }).lowercased()
    plain = MarkupText.squeezed(plain)
    if field == "byline", let label = labels.first(where: { plain.hasPrefix($0) }) {
      plain = String(plain.dropFirst(label.count).drop { $0 == ":" || $0 == " " })
    }
    if field == "title", plain.count > 40 { plain = withoutSite(plain) }
    while let first = plain.first, first == " " || first == "\"" { plain.removeFirst() }
    while let last = plain.last, last == " " || last == "\"" { plain.removeLast() }
    return plain
  }

  private static func withoutSite(_ title: String) -> String {
    let words = title.split(separator: " ")
    guard let stroke = words.lastIndex(where: { ["|", "-", "·", ":"].contains($0) }), stroke > 0
    else { return title }
    let site = words[(stroke + 1)...].joined(separator: " ")
    return (1...40).contains(site.count) ? words[..<stroke].joined(separator: " ") : title
  }

  private static let labels = [
    "by ", "par ", "de ", "von ", "auteur ", "auteur:", "auteur :", "author ", "author:",
    "written by ", "publié par ", "propos recueillis par ",
  ]

  private static let signs: [Unicode.Scalar: Unicode.Scalar] = [
    "‘": "'", "’": "'", "“": "\"", "”": "\"", "«": "\"", "»": "\"", "–": "-", "—": "-",
    "\u{A0}": " ", "\u{202F}": " ",
  ]
}

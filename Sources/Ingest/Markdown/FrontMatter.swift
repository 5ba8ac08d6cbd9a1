/// The facts that writers of Markdown put over their text, one a line.
///
///     ---
///     title: "Le phare change d’ampoule"
///     author: Jeanne Abgrall
///     date: 2023-02-14
///     ---
struct FrontMatter {
  private var facts: [String: String] = [:]
  /// The lines after it.
  let rest: ArraySlice<Substring>

  /// No text has more lines of it.
  private static let most = 100

  init(_ lines: [Substring]) {
    let start = lines.firstIndex { !$0.allSatisfy(\.isWhitespace) } ?? lines.endIndex
    guard start < lines.endIndex, Self.isFence(lines[start]),
      let end = lines[(start + 1)...].prefix(Self.most).firstIndex(where: Self.isFence)
    else {
      rest = lines[start...]
      return
    }
    for line in lines[(start + 1)..<end] {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let key = line[..<colon].lowercased().filter { !$0.isWhitespace }
      let value = line[line.index(after: colon)...].drop { " \"'[".contains($0) }
      let end = value.lastIndex { !" \"']\r".contains($0) }
      if let end, facts[key] == nil { facts[key] = Words.line(value[...end]) }
    }
    rest = lines[(end + 1)...]
  }

  private static func isFence(_ line: Substring) -> Bool {
    line.hasPrefix("---") && line.allSatisfy { $0 == "-" || $0.isWhitespace }
  }

  var isEmpty: Bool { facts.isEmpty }

  func first(_ keys: [String]) -> String? { keys.lazy.compactMap { facts[$0] }.first }
}

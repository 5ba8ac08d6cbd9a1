/// How much two texts share, 0 to 1: twice the words in common over the words of both, each counted
/// as often as it stands there. Case does not matter, nor does order.
///
///     « un chat, un chien » and « un chat »   →   2 · 2 / (4 + 2) = 0.67
func tokenOverlap(_ one: String, _ other: String) -> Double {
  let (first, second) = (tokens(of: one), tokens(of: other))
  let counts = Dictionary(first.map { ($0, 1) }, uniquingKeysWith: +)
  let otherCounts = Dictionary(second.map { ($0, 1) }, uniquingKeysWith: +)
  let common = counts.reduce(0) { $0 + min($1.value, otherCounts[$1.key] ?? 0) }
  return first.count + second.count == 0
    ? 1 : 2 * Double(common) / Double(first.count + second.count)
}

private func tokens(of text: String) -> [Substring] {
  text.lowercased().split { !$0.isLetter && !$0.isNumber }
}

/// A sentence at the foot of the screen, which has one row, made to fit where it would lose least:
/// first a name loses an end, then the advice goes. What is too long even then stands on more rows.
///
///     « ~/presse/2026/11/la-digue.html » n’existe pas : vérifiez le nom.       as it is
///     « …/11/la-digue.html » n’existe pas : vérifiez le nom.                   in 56 cells
///     « …/11/la-digue.html » n’existe pas.                                     in 38
///     « …grutier.html » n’est pas                                              in 30
///     un article.
extension Ruler {
  func notice(_ sentence: String, to cells: Int) -> [String] {
    var form = sentence
    while true {
      if self.cells(of: form) <= cells { return [form] }
      if let shorter = shorteningName(of: form, to: cells) { return [shorter] }
      guard let rest = Self.withoutLastClause(form) else { break }
      form = rest
    }
    // What is told of a name says more than all of the name.
    guard let name = Self.quotedName(in: form) else { return lines(form, measure: cells) }
    let rest = self.cells(of: form) - self.cells(of: String(form[name]))
    let shorter = shorteningName(of: form, to: rest + max(Self.leastName, cells / 2))
    return lines(shorter ?? form, measure: cells)
  }

  /// A name that is no longer than this is not worth cutting, nor recognised when it is.
  private static let leastName = 14

  /// The first of the quoted names cut to what room the rest of the sentence leaves.
  private func shorteningName(of sentence: String, to cells: Int) -> String? {
    guard let name = Self.quotedName(in: sentence) else { return nil }
    let length = self.cells(of: String(sentence[name]))
    let room = cells - (self.cells(of: sentence) - length)
    guard room >= Self.leastName, room < length else { return nil }
    return sentence[..<name.lowerBound] + cutName(String(sentence[name]), to: room)
      + sentence[name.upperBound...]
  }

  /// Of a path or an address the end tells most, of a title the beginning.
  private func cutName(_ name: String, to cells: Int) -> String {
    guard name.contains("/") else { return cut(name, to: cells) }
    var end = ""
    for part in name.split(separator: "/").reversed() {
      let longer = "/" + part + end
      if self.cells(of: longer) >= cells { break }
      end = longer
    }
    if end.isEmpty {
      for character in name.reversed() {
        let longer = String(character) + end
        if self.cells(of: longer) >= cells { break }
        end = longer
      }
    }
    return "…" + end
  }

  private static let quotes: [(open: Character, close: Character)] = [("«", "»"), ("“", "”")]

  /// What stands between the first marks of quotation, the spaces at its ends left out.
  private static func quotedName(in sentence: String) -> Range<String.Index>? {
    guard let open = sentence.firstIndex(where: { mark in quotes.contains { $0.open == mark } }),
      let close = quotes.first(where: { $0.open == sentence[open] })?.close,
      let end = sentence[open...].firstIndex(of: close)
    else { return nil }
    let inner = sentence[sentence.index(after: open)..<end]
    let name = inner.drop(while: \.isWhitespace)
    guard let last = name.lastIndex(where: { !$0.isWhitespace }) else { return nil }
    return name.startIndex..<name.index(after: last)
  }

  /// « Illisible : vérifiez ses droits. » is « Illisible. »; nil where there is one clause, or where
  /// only a name or a word stands before the mark.
  private static func withoutLastClause(_ sentence: String) -> String? {
    var depth = 0
    var mark: String.Index?
    for index in sentence.indices {
      let character = sentence[index]
      if quotes.contains(where: { $0.open == character }) { depth += 1 }
      if quotes.contains(where: { $0.close == character }) { depth -= 1 }
      let next = sentence.index(after: index)
      guard depth == 0, character == ":" || character == ";", next < sentence.endIndex,
        sentence[next] == " "
      else { continue }
      mark = index
    }
    guard let mark else { return nil }
    let clause = sentence[..<mark]
    let end = clause.lastIndex { !$0.isWhitespace } ?? clause.startIndex
    let outside = clause.split { quotes.map(\.close).contains($0) }.last ?? clause
    guard outside.split(whereSeparator: \.isWhitespace).count > 1 else { return nil }
    return clause[...end] + "."
  }
}

import Text
package enum Language: Hashable, Sendable { case french, english, other }
package enum Fit: Hashable, Sendable { case first, total }
package struct Setting: Hashable, Sendable {
  package var measure: Int; package var language: Language; package var fit: Fit; package var spacing: Bool; package var hyphenation: Bool
  package init(measure: Int, language: Language = .french, fit: Fit = .total, spacing: Bool = true, hyphenation: Bool = false) { self.measure = measure; self.language = language; self.fit = fit; self.spacing = spacing; self.hyphenation = hyphenation }
}
package struct Line: Hashable, Sendable { package let range: Range<Int>; package let cells: Int; package let hasHyphen: Bool }
package struct Paragraph: Sendable {
  package let text: String; package let lines: [Line]
  package init(_ text: String, setting: Setting) { self.text = text
    var lines: [Line] = []; let b = Array(text.utf8); var s = 0; var i = 0; var lastSpace = -1
    while i < b.count { if b[i] == 32 { lastSpace = i }; if b[i] == 10 { lines.append(Line(range: s..<i, cells: i-s, hasHyphen: false)); s = i+1; lastSpace = -1 } else if i - s >= setting.measure, lastSpace > s { lines.append(Line(range: s..<lastSpace, cells: lastSpace-s, hasHyphen: false)); s = lastSpace+1; lastSpace = -1 }; i += 1 }
    if s < b.count || lines.isEmpty { lines.append(Line(range: s..<b.count, cells: b.count-s, hasHyphen: false)) }
    self.lines = lines }
  package func string(of line: Line) -> String { String(decoding: Array(text.utf8)[line.range], as: UTF8.self) }
  package func clusters(of line: Line) -> [(text: String, utf8Offset: Int, cells: Int)] { var o = line.range.lowerBound; return string(of: line).map { c in defer { o += c.utf8.count }; return (String(c), o, Columns.of(c)) } }
  package func line(at utf8Offset: Int) -> Int { lines.lastIndex { $0.range.lowerBound <= utf8Offset } ?? 0 }
}

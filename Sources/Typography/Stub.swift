import Text
package struct Paragraph: Sendable {
  package let text: String; package let lines: [Line]
  package init(_ text: String, setting: Setting) { self.text = text
    var lines: [Line] = []; let b = Array(text.utf8); var s = 0; var i = 0; var lastSpace = -1
    while i < b.count { if b[i] == 32 { lastSpace = i }; if b[i] == 10 { lines.append(Line(range: s..<i, cells: i-s, ending: .plain)); s = i+1; lastSpace = -1 } else if i - s >= setting.measure, lastSpace > s { lines.append(Line(range: s..<lastSpace, cells: lastSpace-s, ending: .plain)); s = lastSpace+1; lastSpace = -1 }; i += 1 }
    if s < b.count || lines.isEmpty { lines.append(Line(range: s..<b.count, cells: b.count-s, ending: .plain)) }
    self.lines = lines }
  package func string(of line: Line) -> String { String(decoding: Array(text.utf8)[line.range], as: UTF8.self) }
  package func clusters(of line: Line) -> [(text: String, utf8Offset: Int, cells: Int)] { var o = line.range.lowerBound; return string(of: line).map { c in defer { o += c.utf8.count }; return (String(c), o, Columns.of(c)) } }
  package func line(at utf8Offset: Int) -> Int { lines.lastIndex { $0.range.lowerBound <= utf8Offset } ?? 0 }
}

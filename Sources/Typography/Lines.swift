/// The lines of a paragraph, in eight bytes each: a long text has many, and nearly all are short.
package struct Lines: Hashable, Sendable {
  private var short: [UInt64] = []
  /// All the lines as they are, once one of them is long.
  private var others: [Line] = []

  /// `count`: how many lines there may be, more or less.
  init(count: Int) { short.reserveCapacity(count) }

  @inline(__always)
  mutating func append(_ line: Line) {
    if line.isShort, others.isEmpty { short.append(line.short) } else { appendLong(line) }
  }

  private mutating func appendLong(_ line: Line) {
    others += short.map(Line.init(short:)) + [line]
    short = []
  }
}

extension Lines: RandomAccessCollection, MutableCollection {
  package var startIndex: Int { 0 }
  package var endIndex: Int { short.count + others.count }

  package subscript(number: Int) -> Line {
    get { others.isEmpty ? Line(short: short[number]) : others[number] }
    set {
      if others.isEmpty { short[number] = newValue.short } else { others[number] = newValue }
    }
  }
}

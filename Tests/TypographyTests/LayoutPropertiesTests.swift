import Testing
import Text
import Typography

@Suite("Every layout")
struct LayoutPropertiesTests {
  @Test("keeps to the measure and loses nothing, on French text", arguments: 10...120)
  func french(measure: Int) throws {
    for (number, text) in try frenchParagraphs().enumerated() {
      check(text, setting: setting(measure: measure, variant: measure + number))
    }
  }

  @Test("keeps to the measure and loses nothing, on text of every script", arguments: 0..<150)
  func anyScript(seed: Int) {
    var generator = Generator(seed: seed)
    let text = strangeText(&generator)
    for _ in 0..<4 {
      let measure = 1 + generator.next(below: 60)
      check(text, setting: setting(measure: measure, variant: generator.next(below: 64)))
      check(Cleaning.body(text), setting: setting(measure: measure, variant: 0))
    }
  }

  @Test("finds the line of every offset, and every line by where it begins", arguments: 12...120)
  func offsets(measure: Int) {
    var generator = Generator(seed: measure)
    let text = strangeText(&generator)
    let paragraph = Paragraph(text, setting: setting(measure: measure, variant: measure))
    let starts = paragraph.lines.map(\.range.lowerBound)
    for offset in 0...text.utf8.count {
      let number = paragraph.line(at: offset)
      // What lies between two lines belongs to the first.
      #expect(starts[number] <= offset || number == 0)
      #expect(number + 1 == starts.count || offset < starts[number + 1])
    }
    for (number, start) in starts.enumerated() { #expect(paragraph.line(at: start) == number) }
  }

  @Test("survives any bytes", arguments: 0..<100)
  func anyBytes(seed: Int) {
    var generator = Generator(seed: seed)
    let bytes = (0..<300).map { _ in UInt8(generator.next(below: 256)) }
    let text = bytes.withUnsafeBufferPointer { Cleaning.body(utf8: $0) }
    check(text, setting: setting(measure: 1 + seed, variant: seed))
    check(String(decoding: bytes, as: UTF8.self), setting: setting(measure: 20, variant: seed))
  }

  @Test(
    "breaks decomposed text where it breaks composed text", arguments: [12, 23, 34, 45, 60, 72])
  func decomposition(measure: Int) throws {
    for text in try frenchParagraphs() {
      for variant in 0..<8 {
        let setting = setting(measure: measure, variant: variant)
        let composed = drawn(Paragraph(text, setting: setting))
        let other = drawn(Paragraph(decomposed(text), setting: setting))
        #expect(composed.elementsEqual(other) { $0 == $1 }, "\(setting)")
      }
    }
  }

  @Test("keeps to the measure of a terminal that draws accents wide", arguments: 20...72)
  func ambiguous(measure: Int) throws {
    for (number, text) in try frenchParagraphs().enumerated() {
      var setting = setting(measure: measure, variant: measure + number)
      setting.ambiguous = .wide
      let paragraph = Paragraph(text, setting: setting)
      for (number, line) in paragraph.lines.enumerated() {
        let drawn = paragraph.clusters(of: line)
        let cells = Columns.of(drawn.map(\.text).joined(), ambiguous: .wide)
        #expect(drawn.reduce(0) { $0 + $1.cells } == cells)
        #expect(cells <= setting.measure - setting.indent(ofLine: number))
      }
    }
  }

  @Test("sets unaccented text alike on every terminal", arguments: 10...60)
  func unaccented(measure: Int) {
    let text = "Il pleuvait trop, dit le gardien, et la nuit tombait : M. Rey ne vint pas."
    var setting = setting(measure: measure, variant: measure)
    let narrow = Paragraph(text, setting: setting).lines
    setting.ambiguous = .wide
    #expect(Paragraph(text, setting: setting).lines == narrow)
  }

  @Test("is the same by the fast path as by Unicode's rules alone", arguments: 0..<120)
  func plainPath(seed: Int) {
    var generator = Generator(seed: seed)
    let words = [
      "le", "été", "l’œuvre,", "Paris.", "où", "(ça)", "dit-il", "à", "«oui»", "12", "fin!", "É",
      "naïf;", "a’b", "中文", "e\u{301}te\u{301}", "x", "…", "d'or", "—", "👍🏽", "aujourd’hui",
    ]
    let text = (0..<40).map { _ in words[generator.next(below: words.count)] }
      .joined(separator: generator.next(below: 4) == 0 ? "  " : " ")
    for measure in [14, 21, 33, 58] {
      let setting = Setting(measure: measure, language: .other, fit: .first)
      let lines = Paragraph(text, setting: setting).lines
      #expect(lines.map(\.range) == greedyLines(text, measure: measure))
    }
  }

  @Test("is the same by the fast path as by all the rules", arguments: 0..<64)
  func thoroughPath(variant: Int) throws {
    var generator = Generator(seed: variant)
    let strange = (0..<6).map { _ in strangeText(&generator) }
    let french = try frenchParagraphs()
    let measures = [11, 20, 34, 47, 60, 72, 103].enumerated()
      .filter { ($0.offset + variant / 3) % 4 == 0 }.map(\.element)
    for text in french + french.map(decomposed) + strange {
      for measure in measures {
        let setting = setting(measure: measure, variant: variant)
        let fast = Paragraph(text, setting: setting)
        let thorough = Paragraph(text, setting: setting, reading: .thorough)
        #expect(fast.lines == thorough.lines, "\(drawn(fast)) \(drawn(thorough)) \(setting)")
      }
    }
  }

  @Test(
    "is the same by the fast path where only the rules know",
    arguments: [
      "et maison maison .gouvernement /rouge parapluie",  // a path after a blank
      "un gouvernement etc. 16  h n° 1914-1918",  // two blanks after a number
      "que Mme rouge : XXe» XXe janv.",  // a mark between a name and a number
      "œ 12 € – n\u{303} où l’œuvre coûte 3 450 000 € et l’e\u{301}té 👍 dure encore un peu ici",
      "bravo 😱🔥 👩🏽‍🚀👩‍👩‍👧‍👦, vive la 🇫🇷🇧🇪🇨🇭🇱 ou ❤️❤️ à − 12 °C et −5 puis 👍🏿👍🏽 !",
      "au Mme♀️ 1er XIV👍🏿 XXe plan, ☎️😱 et que de bruit",  // a name or a sign before an emoji
      "responsabilité\u{FE0F}🏿 de la maison rouge",  // one cluster of a letter and a tone of skin
    ])
  func thoroughPath(text: String) {
    for measure in 12...48 {
      let setting = Setting(measure: measure, fit: .first)
      let fast = Paragraph(text, setting: setting)
      let thorough = Paragraph(text, setting: setting, reading: .thorough)
      #expect(fast.lines == thorough.lines, "\(measure): \(drawn(fast)) \(drawn(thorough))")
    }
  }

  @Test("of a whole paragraph is as even as the best of all ways", arguments: 0..<60)
  func optimum(seed: Int) {
    var generator = Generator(seed: seed)
    let words = (0..<12).map { _ in
      String(repeating: "m", count: 1 + generator.next(below: 9))
    }
    let text = (words + ["mmmmm"]).joined(separator: " ")
    let measure = 12 + generator.next(below: 12)
    let total = Paragraph(text, setting: Setting(measure: measure, language: .other, fit: .total))
    let cost = total.lines.dropLast().reduce(0) { $0 + square(measure - $1.cells) }
    #expect(cost == leastCost(words + ["mmmmm"], measure: measure))
  }

  @Test("parts words as a reader accepts it", arguments: [16, 20, 24, 28, 32, 40, 50])
  func hyphens(measure: Int) throws {
    for text in try frenchParagraphs() where !text.contains("Llanfair") {
      for fit in Setting.Fit.allCases {
        let setting = Setting(measure: measure, fit: fit, hyphenation: true)
        let paragraph = Paragraph(text, setting: setting)
        var row = 0
        for (line, next) in zip(paragraph.lines, paragraph.lines.dropFirst()) {
          row = line.hasHyphen || text.slice(line.range).hasSuffix("-") ? row + 1 : 0
          #expect(row <= 2 || measure < 24, "\(measure): \(text.slice(line.range))")
          guard line.hasHyphen else { continue }
          let before = Array(text.slice(line.range)).suffix(2)
          let after = Array(text.slice(next.range)).prefix(3)
          #expect(before.allSatisfy(\.isLetter) && after.allSatisfy(\.isLetter))
        }
      }
    }
  }
}

/// Sixteen ways to set a text, each bit of the number one choice.
private func setting(measure: Int, variant: Int) -> Setting {
  Setting(
    measure: measure, language: variant & 32 == 0 ? .french : .other,
    fit: variant & 1 == 0 ? .first : .total, spacing: variant & 8 == 0,
    hyphenation: variant & 2 != 0, isJustified: variant & 4 != 0,
    firstIndent: variant & 16 == 0 ? 0 : min(2, measure - 1))
}

private func check(_ text: String, setting: Setting) {
  let paragraph = Paragraph(text, setting: setting)
  let lines = paragraph.lines
  let bytes = Array(text.utf8)
  var end = 0
  for (number, line) in lines.enumerated() {
    let between = bytes[end..<max(end, line.range.lowerBound)]
    #expect(line.range.lowerBound >= end, "\(setting) \(text)")
    #expect(isBlank(between), "lost \(Array(between)) before line \(number): \(setting) \(text)")
    end = line.range.upperBound

    let clusters = paragraph.clusters(of: line)
    let cells = clusters.reduce(0) { $0 + $1.cells }
    let room = max(1, setting.measure - setting.indent(ofLine: number))
    let isOneCluster = clusters.filter { $0.cells > 0 }.count <= 1
    #expect(cells <= room || isOneCluster, "\(setting) \(paragraph.string(of: line))")
    if !setting.isJustified { #expect(cells == line.cells, "\(setting) \(text)") }
    #expect(cells == line.cells || cells == room, "\(setting) \(text)")
    for scalar in paragraph.string(of: line).unicodeScalars {
      #expect(scalar != "\n" && scalar != "\u{AD}" && scalar != "\u{200B}")
    }
    if let first = clusters.first { #expect(paragraph.line(at: first.utf8Offset) == number) }
    #expect(paragraph.line(at: line.range.lowerBound) == number)
  }
  #expect(isBlank(bytes[end...]), "lost at the end: \(setting) \(text)")
}

/// Whether bytes are nothing but what a line end swallows.
private func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
  String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy { scalar in
    scalar.properties.isWhitespace || scalar == "\u{AD}" || scalar == "\u{200B}"
  }
}

/// First fit as one would write it from Unicode's rules, a line at a time.
private func greedyLines(_ text: String, measure: Int) -> [Range<Int>] {
  var lines: [Range<Int>] = []
  var start = 0
  let places = LineBreaker.opportunities(in: text)
  while start < text.utf8.count {
    var best: (end: Int, next: Int)?
    for next in places where next > start {
      let end = start + trimmed(text.slice(start..<next)).utf8.count
      if Columns.of(text.slice(start..<end)) > measure, best != nil { break }
      best = (end, next)
    }
    guard let best else { break }
    lines.append(start..<best.end)
    start = best.next
  }
  return lines
}

private func trimmed(_ text: String) -> Substring {
  var rest = text[...]
  while rest.last == " " { rest.removeLast() }
  return rest
}

/// The least sum of squares over all the ways to set words, the last line left out.
private func leastCost(_ words: [String], measure: Int) -> Int {
  var least = [Int](repeating: .max, count: words.count + 1)
  least[words.count] = 0
  for start in words.indices.reversed() {
    var cells = -1
    for end in start..<words.count {
      cells += words[end].utf8.count + 1
      guard cells <= measure else { break }
      let isLast = end == words.count - 1
      let rest = least[end + 1]
      if rest < .max {
        least[start] = min(least[start], rest + (isLast ? 0 : square(measure - cells)))
      }
    }
  }
  return least[0]
}

private func square(_ number: Int) -> Int { number * number }

/// Words, blanks, marks and scalars of every kind, in any order.
private func strangeText(_ generator: inout Generator) -> String {
  let pieces = [
    "le ", "mot", " ", "été", "  ", "\n", "« ", " »", " ?", "l’", "'", "—", " — ", "-", "…", "1",
    " 000", "12,", "%", " km", "M. ", "XVI", "etc.", "https://a.fr/b?c=d&e", "anticonstitutionnel",
    "\u{AD}", "\u{200B}", "\u{A0}", "\u{202F}", "\u{2060}", "中文", "ガ", "각", "\u{1100}\u{1161}",
    "ไทย", "हिन्दी", "العربية", "עברית", "👍🏽", "👨‍👩‍👧", "🇫🇷", "1\u{FE0F}\u{20E3}", "e\u{301}",
    "\u{301}", "\u{200D}", "\u{FE0F}", "(", ")", "[", "!", "/", "\t", "\r\n", "\u{2028}",
    "\u{3000}",
    "Æ", "ﬁ", "\u{378}", "𝔘", "\u{0}",
  ]
  return (0..<50).map { _ in pieces[generator.next(below: pieces.count)] }.joined()
}

@Suite("A hostile text")
struct HostileTextTests {
  /// Each is long enough that a search from each place to the end of the text would take half a minute.
  @Test(
    "is laid out in a time that grows no faster than it",
    arguments: [
      "a", "a-", "abandon-", "'", "« ", "1 000 ", "M. 6 % ", "👍🏽", "\u{301}", "👩\u{200D}", ".",
      "a/b.c",
      "a\u{AD}", "\u{200B}", "a\u{A0}", "l’", "中", "— ", "(", " )", "\u{1100}", "etc ", "\n", "  ",
    ])
  func linear(piece: String) {
    let text = String(repeating: piece, count: 20_000 / piece.utf8.count)
    for measure in [5, 72] {
      let setting = Setting(measure: measure, hyphenation: true, isJustified: true)
      #expect(!Paragraph(text, setting: setting).lines.isEmpty)
    }
    #expect(Cleaning.body(Cleaning.body(text)) == Cleaning.body(text))
  }
}

import Model

extension DumpHead {
  /// The head of an article within the dump of a whole page: its title is known, and so is where its
  /// text begins; who signed it, and when, stands between the two, or just above the title.
  init(
    ofPage lines: [DumpLine], title index: Int?, body: Int, references: DumpReferences,
    now: Moment?
  ) {
    let plain = { (index: Int) in Self.withoutPicture(references.plain(lines[index].text)) }
    title = index.map(plain)
    end = max(body, index.map { $0 + 1 } ?? body)
    for line in lines[..<(index ?? body)].prefix(5) {
      if site == nil, Self.isDomain(line.text) { site = line.text }
      if url == nil, let (_, address) = Self.namedAddress(line.text) {
        url = Self.withoutPrintParameter(address)
      }
    }
    guard let index else { return }
    var text: Int?
    for line in (index + 1)..<max(body, index + 1) {
      if text == nil, !lines[line].isProse, sign(plain(line), now: now) { continue }
      if text == nil, lines[line].endsSentence, lines[line].text.utf8.count > 40,
        !DumpPage.isFurniture(lines[line])
      {
        text = line
      }
    }
    end = min(text ?? end, end)
    if byline.published == nil {
      for line in lines[..<index].indices.suffix(6).reversed() where byline.published == nil {
        if !lines[line].isProse { _ = sign(plain(line), now: now) }
      }
    }
  }

  private mutating func sign(_ text: String, now: Moment?) -> Bool {
    // « (c) Getty », « 704 » say nothing of who wrote.
    text.utf8.count >= 6 && byline.read(text, now: now)
  }

  /// Without what text browsers put for the pictures before it: "[logo] Le bac repart".
  static func withoutPicture(_ text: String) -> String {
    var rest = text[...]
    while rest.first == "[", let close = rest.firstIndex(of: "]"), !rest[..<close].contains(" ") {
      rest = rest[rest.index(after: close)...].drop { $0 == " " || $0 == "\u{A0}" }
    }
    return rest.isEmpty ? text : String(rest)
  }
}

import Text

/// What makers of pages break a sentence with, though it goes on.
extension BlockBuilder {
  /// An element with nothing in it and a word right behind: what tidies up pasted text leaves it where
  /// it took a space away.
  ///
  ///     « reproche à<em></em>Jeanne »   →   « reproche à Jeanne »
  func isLostSpace(_ node: Int) -> Bool {
    guard markup.nodes[node].firstChild == 0, Self.letterStyles.contains(markup.tag(node)),
      !markup.hasAttributes(node),
      case let next = markup.following(node, under: 0), next != 0, markup.isText(next),
      let first = markup.bytes(next).first
    else { return false }
    // Beyond ASCII the letters of Latin and Greek.
    return MarkupScanner.isLetterOrDigit(first) || (0xC3...0xCF).contains(first)
  }

  private static let letterStyles: TagSet = [.em, .i, .strong, .b]

  /// A `<pre>` of a few signs within a sentence that goes on behind it.
  ///
  ///     « remplacez-la par un <pre>+</pre>. »
  func isCodeInSentence(_ node: Int) -> Bool {
    guard markup.tag(node) == .pre, case let before = Int(markup.nodes[node].previous),
      case let after = Int(markup.nodes[node].next), before != 0, after != 0,
      markup.isText(before), markup.isText(after),
      let end = markup.bytes(before).last(where: { $0 > 0x20 }), !".:!?;".utf8.contains(end),
      let start = markup.bytes(after).first(where: { $0 > 0x20 }),
      (0x61...0x7A).contains(start) || (0xC3...0xCF).contains(start)
        || ".,;:!?)".utf8.contains(start)
    else { return false }
    let text = markup.textBytes(node, limit: 80)
    return (1...80).contains(text.count) && !text.contains(0x0A)
  }

  /// What a link says to those who hear it, and only to them: « (nouvelle fenêtre) ».
  func saysNewWindow(_ node: Int) -> Bool {
    guard markup.tag(node) == .span else { return false }
    let bytes = markup.textBytes(node, limit: 48)
    guard (8...48).contains(bytes.count) else { return false }
    let key = Folding.key(Words.line(String(decoding: bytes, as: UTF8.self)))
    return Self.newWindows.contains(String(key.filter { $0.isLetter || $0 == " " }))
  }

  private static let newWindows: Set<String> = [
    "nouvelle fenetre", "dans une nouvelle fenetre", "ouvre une nouvelle fenetre",
    "ouvre dans une nouvelle fenetre", "souvre dans une nouvelle fenetre", "new window",
    "opens new window", "opens a new window", "opens in new window", "opens in a new window",
    "opens in a new tab", "offnet in neuem fenster",
  ]
}

import Display

extension TextBuffer {
  /// Does what the key does in every line editor; false when the key is none of its own.
  mutating func press(_ key: Key) -> Bool {
    if case .character(let character) = key { return insert(String(character)) }
    guard let command = Self.bindings.first(where: { $0.keys.contains(key) })?.command
    else { return false }
    return perform(command)
  }

  /// The keys of readline, which are those of most shells.
  static let bindings: [Binding] = [
    Binding([.left, .control("b")], .left, "à gauche", "left"),
    Binding([.right, .control("f")], .right, "à droite", "right"),
    Binding([.alt("b")], .wordLeft, "mot précédent", "previous word"),
    Binding([.alt("f")], .wordRight, "mot suivant", "next word"),
    Binding([.home, .control("a")], .lineStart, "début de ligne", "start of line"),
    Binding([.end, .control("e")], .lineEnd, "fin de ligne", "end of line"),
    Binding([.alt("<")], .textStart, "début du texte", "start of text"),
    Binding([.alt(">")], .textEnd, "fin du texte", "end of text"),
    Binding([.backspace, .control("h")], .deleteLeft, "effacer à gauche", "delete to the left"),
    Binding([.delete], .deleteRight, "effacer à droite", "delete to the right"),
    Binding([.control("w")], .deleteWordLeft, "effacer le mot précédent", "delete the word before"),
    Binding([.alt("d")], .deleteWordRight, "effacer le mot suivant", "delete the word after"),
    Binding([.control("u")], .deleteToStart, "effacer jusqu’au début", "delete to the start"),
    Binding([.control("k")], .deleteToEnd, "effacer jusqu’à la fin", "delete to the end"),
    Binding([.enter], .newLine, "nouvelle ligne", "new line"),
  ]

  private mutating func perform(_ command: Command) -> Bool {
    switch command {
    case .left: moveLeft()
    case .right: moveRight()
    case .wordLeft: moveWordLeft()
    case .wordRight: moveWordRight()
    case .lineStart: moveToLineStart()
    case .lineEnd: moveToLineEnd()
    case .textStart: moveToStart()
    case .textEnd: moveToEnd()
    case .deleteLeft: deleteLeft()
    case .deleteRight: deleteRight()
    case .deleteWordLeft: deleteWordLeft()
    case .deleteWordRight: deleteWordRight()
    case .deleteToStart: deleteToLineStart()
    case .deleteToEnd: deleteToLineEnd()
    case .newLine where !isOneLine: return insert("\n")
    default: return false
    }
    return true
  }
}

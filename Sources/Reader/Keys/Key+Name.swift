import Display

extension Key {
  /// How a keyboard or a manual names it: « ^D », « Espace », « ⇧Tab ».
  func name(in wording: Wording) -> String {
    switch self {
    case .character(" "): wording.say("Espace", "Space")
    case .character(let character): String(character)
    case .control(let letter): "^" + letter.uppercased()
    case .enter: wording.say("Entrée", "Enter")
    case .tab: "Tab"
    case .backTab: "⇧Tab"
    case .escape: wording.say("Échap", "Esc")
    case .backspace: "⌫"
    case .delete: wording.say("Suppr", "Del")
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .home: wording.say("Début", "Home")
    case .end: wording.say("Fin", "End")
    case .pageUp: wording.say("Page ↑", "Page Up")
    case .pageDown: wording.say("Page ↓", "Page Down")
    case .function(let number): "F\(number)"
    case .alt(let character): "Alt-" + String(character)
    }
  }
}

/// One rule of a language about where a line may not end.
///
/// The example shows it at work: `|` stands where the line may not end.
struct Binding: Sendable {
  let left: LeftEdge
  let right: RightEdge
  let hold: Hold
  let example: String
  let reason: String

  init(
    _ left: LeftEdge, _ right: RightEdge, _ hold: Hold, _ example: String, _ reason: String
  ) {
    self.left = left
    self.right = right
    self.hold = hold
    self.example = example
    self.reason = reason
  }
}

/// The rules of a language, and the words they name.
struct Bindings: Sendable {
  let rules: [Binding]
  let words: WordTable

  /// How firmly the text holds together between two edges.
  func hold(_ left: LeftEdge, _ right: RightEdge) -> Hold {
    var hold = Hold.none
    for rule in rules where rule.hold > hold {
      if !left.isDisjoint(with: rule.left), !right.isDisjoint(with: rule.right) { hold = rule.hold }
    }
    return hold
  }

  static func of(_ language: Setting.Language) -> Bindings? {
    switch language {
    case .french: .french
    case .english: .english
    case .other: nil
    }
  }
}

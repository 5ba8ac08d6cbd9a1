/// One rule of a language about where a line may not end.
///
/// The example shows it at work: `|` stands where the line may not end.
package struct Binding: Sendable {
  let left: LeftEdge
  let right: RightEdge
  package let hold: Hold
  package let example: String
  package let reason: String

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

/// The rules of a language, and the words they name. There is one of each language, shared by all
/// who set a text in it: a class, so that sharing costs nothing.
package final class Bindings: Sendable {
  package let rules: [Binding]
  let words: WordTable
  /// For each hold but none, weakest first, and each kind of left edge, the right edges it holds.
  private let held: [RightEdge]

  init(rules: [Binding], words: WordTable) {
    self.rules = rules
    self.words = words
    held = [Hold.loose, .firm, .fast].flatMap { hold in
      (0..<LeftEdge.count).map { number in
        rules.reduce(into: RightEdge()) { held, rule in
          if rule.hold == hold, rule.left.rawValue >> number & 1 == 1 {
            held.formUnion(rule.right)
          }
        }
      }
    }
  }

  /// How firmly the text holds together between two edges.
  func hold(_ left: LeftEdge, _ right: RightEdge) -> Hold {
    var found = Hold.none
    var kinds = left.rawValue
    while kinds != 0 {
      let kind = kinds.trailingZeroBitCount
      kinds &= kinds - 1
      if !held[2 * LeftEdge.count + kind].isDisjoint(with: right) { return .fast }
      if !held[LeftEdge.count + kind].isDisjoint(with: right) { found = .firm }
      if found == .none, !held[kind].isDisjoint(with: right) { found = .loose }
    }
    return found
  }

  /// Whether there is no rule to ask.
  var isEmpty: Bool { rules.isEmpty }

  package static func of(_ language: Setting.Language) -> Bindings {
    switch language {
    case .french: french
    case .english: english
    case .other: none
    }
  }

  static let none = Bindings(rules: [], words: WordTable([]))
}

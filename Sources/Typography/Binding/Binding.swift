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
  /// For each kind of left edge, the right edges it holds.
  private let held: [Held]

  init(rules: [Binding], words: WordTable) {
    self.rules = rules
    self.words = words
    held = (0..<LeftEdge.count).map { number in
      Held(rules.filter { $0.left.rawValue >> number & 1 == 1 })
    }
  }

  /// The right edges that are held, by how firmly.
  private struct Held {
    var loose = RightEdge()
    var doubtful = RightEdge()
    var firm = RightEdge()
    var fast = RightEdge()

    init(_ rules: [Binding] = []) {
      for rule in rules {
        switch rule.hold {
        case .none: break
        case .loose: loose.formUnion(rule.right)
        case .doubtful: doubtful.formUnion(rule.right)
        case .firm: firm.formUnion(rule.right)
        case .fast: fast.formUnion(rule.right)
        }
      }
    }

    mutating func formUnion(_ other: Held) {
      loose.formUnion(other.loose)
      doubtful.formUnion(other.doubtful)
      firm.formUnion(other.firm)
      fast.formUnion(other.fast)
    }
  }

  /// How firmly the text holds together between two edges.
  func hold(_ left: LeftEdge, _ right: RightEdge) -> Hold {
    var all = Held()
    var kinds = left.rawValue
    while kinds != 0 {
      all.formUnion(held[kinds.trailingZeroBitCount])
      kinds &= kinds - 1
    }
    if !all.fast.isDisjoint(with: right) { return .fast }
    if !all.firm.isDisjoint(with: right) { return .firm }
    if !all.doubtful.isDisjoint(with: right) { return .doubtful }
    return all.loose.isDisjoint(with: right) ? .none : .loose
  }

  /// How firmly two emoji hold together that no space parts. A rule that named the first one by
  /// more than being there would have to be asked.
  var holdOfEmoji: Hold { hold(.any, [.any, .stuckEmoji]) }

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

/// Reads a selector; what it does not know it refuses, for a rule that means something else than its
/// writer thinks is worse than none.
struct SelectorParser {
  private let text: [Unicode.Scalar]
  private var index = 0
  /// Whether it is within `:not(…)`.
  private var isNegated = false

  static func selector(_ text: String) throws(SelectorRefusal) -> Selector {
    var parser = SelectorParser(text: Array(text.unicodeScalars))
    return try parser.list()
  }

  private init(text: [Unicode.Scalar]) { self.text = text }

  private mutating func list() throws(SelectorRefusal) -> Selector {
    var alternatives = [try chain()]
    while take(",") { alternatives.append(try chain()) }
    if let rest = peek { throw .unexpected(String(rest)) }
    return Selector(alternatives: alternatives)
  }

  private mutating func chain() throws(SelectorRefusal) -> [Selector.Step] {
    skipBlanks()
    var steps = [Selector.Step(relation: .descendant, conditions: try compound())]
    while true {
      let hasBlank = skipBlanks()
      guard let next = peek, next != "," else { return steps }
      let relation: Selector.Relation
      if take(">") {
        relation = .child
      } else if take("+") {
        relation = .next
      } else if take("~") {
        relation = .following
      } else if hasBlank {
        relation = .descendant
      } else {
        throw .unexpected(String(next))
      }
      skipBlanks()
      steps.append(Selector.Step(relation: relation, conditions: try compound()))
    }
  }

  private mutating func compound() throws(SelectorRefusal) -> [Selector.Condition] {
    var conditions: [Selector.Condition] = []
    let isAny = take("*")
    if !isAny, let name = name() { conditions.append(.tag(name.lowercased())) }
    while let next = peek {
      if take(".") {
        conditions.append(.className(try requiredName()))
      } else if take("#") {
        conditions.append(.attribute("id", .equals, try requiredName()))
      } else if take("[") {
        conditions.append(try attribute())
      } else if take(":") {
        conditions.append(try pseudoClass())
      } else if conditions.isEmpty, !isAny {
        throw .unexpected(String(next))
      } else {
        return conditions
      }
    }
    if conditions.isEmpty, !isAny { throw .empty }
    return conditions
  }

  private mutating func attribute() throws(SelectorRefusal) -> Selector.Condition {
    skipBlanks()
    let name = try requiredName().lowercased()
    skipBlanks()
    if take("]") { return .attribute(name, .exists, "") }
    let comparison: Selector.Comparison
    if take("~") {
      comparison = .word
    } else if take("|") {
      comparison = .language
    } else if take("^") {
      comparison = .begins
    } else if take("$") {
      comparison = .ends
    } else if take("*") {
      comparison = .holds
    } else {
      comparison = .equals
    }
    guard take("=") else { throw .unexpected(peek.map(String.init) ?? "") }
    skipBlanks()
    let value = try value()
    skipBlanks()
    guard take("]") else { throw .unclosed("[") }
    return .attribute(name, comparison, value)
  }

  private mutating func value() throws(SelectorRefusal) -> String {
    guard let quote = peek, quote == "\"" || quote == "'" else { return try requiredName() }
    index += 1
    var value = String.UnicodeScalarView()
    while let next = peek {
      index += 1
      if next == quote { return String(value) }
      value.append(next)
    }
    throw .unclosed(String(quote))
  }

  private mutating func pseudoClass() throws(SelectorRefusal) -> Selector.Condition {
    let name = try requiredName()
    switch name {
    case "first-child": return .first
    case "last-child": return .last
    case "not":
      // Selectors Level 3 has none within another.
      guard !isNegated, take("(") else { throw .unknownPseudoClass(name) }
      skipBlanks()
      isNegated = true
      defer { isNegated = false }
      let conditions = try compound()
      skipBlanks()
      guard take(")") else { throw .unclosed("(") }
      return .not(conditions)
    default: throw .unknownPseudoClass(name)
    }
  }

  private mutating func requiredName() throws(SelectorRefusal) -> String {
    if let name = name() { return name }
    throw peek.map { .unexpected(String($0)) } ?? .empty
  }

  private mutating func name() -> String? {
    var name = String.UnicodeScalarView()
    while let next = peek, Self.isNamePart(next) {
      name.append(next)
      index += 1
    }
    return name.isEmpty ? nil : String(name)
  }

  private static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", "_": true
    default: scalar.value >= 0x80
    }
  }

  private var peek: Unicode.Scalar? { index < text.count ? text[index] : nil }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard peek == scalar else { return false }
    index += 1
    return true
  }

  @discardableResult
  private mutating func skipBlanks() -> Bool {
    let start = index
    while let next = peek, next == " " || next == "\t" { index += 1 }
    return index > start
  }
}

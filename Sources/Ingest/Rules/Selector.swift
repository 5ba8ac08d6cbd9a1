/// A CSS selector, as far as rules for a site need it: Selectors Level 3 without namespaces, states
/// and counts.
///
///     div.article > p:not(.lead), #texte p[lang|=fr]
struct Selector: Hashable, Sendable {
  /// What commas part: a node is matched that one of them matches.
  var alternatives: [[Step]]

  /// Conditions on a node, and how it stands to the one before it.
  struct Step: Hashable, Sendable {
    var relation: Relation
    var conditions: [Condition]
  }

  enum Relation: Hashable, Sendable {
    /// Anywhere under it (a blank), right under it (`>`).
    case descendant, child
    /// The next after it (`+`), anywhere after it under the same parent (`~`).
    case next, following
  }

  indirect enum Condition: Hashable, Sendable {
    case tag(String)
    case className(String)
    case attribute(String, Comparison, String)
    case first, last
    case not([Condition])
  }

  /// How the value of an attribute is compared.
  enum Comparison: Hashable, Sendable {
    /// `[a]`, `[a=v]`, `[a~=v]`, `[a|=v]`
    case exists, equals, word, language
    /// `[a^=v]`, `[a$=v]`, `[a*=v]`
    case begins, ends, holds
  }
}

/// Why a selector is refused, with the piece that is wrong.
package enum SelectorRefusal: Error, Hashable, Sendable {
  case empty
  case unexpected(String)
  case unknownPseudoClass(String)
  case unclosed(String)
}

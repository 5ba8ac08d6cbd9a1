import Typography

/// A French sentence, with the spaces that its punctuation asks for. What is put into it, a path, an
/// address, stays as it is.
///
///     "« \(path) » existe : nommez-en un autre."     →  "«~a : b~» existe~: nommez-en un autre."
///
/// where `~` stands for U+00A0 and the path is `a : b`.
package struct FrenchSentence: ExpressibleByStringInterpolation, Hashable, Sendable {
  package let text: String

  package init(stringLiteral literal: String) { text = FrenchSpacing.apply(to: literal) }

  package init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }

  package struct StringInterpolation: StringInterpolationProtocol {
    var text = ""

    package init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity)
    }

    package mutating func appendLiteral(_ literal: String) {
      text += FrenchSpacing.apply(to: literal)
    }

    package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      text += value.description
    }
  }
}

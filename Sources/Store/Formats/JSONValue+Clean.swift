import JSON
import Text

/// What a file says, as it may be shown: articles and journals are other people's text.
extension JSONValue {
  /// One line of text, without control characters and what hides or turns text.
  var line: String? { string.map(Cleaning.line) }

  /// Text of several lines, cleaned likewise.
  var text: String? { string.map(Cleaning.body) }

  /// A count that a page gave: 0 at least, and small enough to be added up.
  var count: Int? { integer.flatMap { (0...1_000_000_000_000).contains($0) ? $0 : nil } }
}

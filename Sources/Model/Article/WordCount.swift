/// Counts the words of a text: runs of what is neither white space nor a mark that French sets
/// apart with spaces.
package enum WordCount {
  package static func of(_ text: String) -> Int {
    var count = 0
    var isInWord = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\t"..."\r", " ", "\u{A0}", "\u{202F}", "\u{2009}":
        isInWord = false
      case "«", "»", "?", "!", ";", ":", "–", "—", "*", "…", ".", ",":
        break
      default:
        if !isInWord { count += 1 }
        isInWord = true
      }
    }
    return count
  }
}

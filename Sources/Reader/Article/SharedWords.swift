import Model
import Text

/// Telling words are compared folded; a reader wants to see them as the article writes them.
///
///     looked for   maree, malo        found   marée, Malo
struct SharedWords {
  private var written: [String: String] = [:]
  private let wanted: Set<String>
  /// Telling words come up often: of a long text only so many bytes are read.
  private var bytesLeft = 64 << 10

  init(_ folded: Set<String>, in article: Article, _ leaves: Leaves) {
    wanted = folded
    read(article.title)
    read(article.summary ?? "")
    for leaf in leaves.all where leaf.offset == 0 {
      guard written.count < wanted.count, bytesLeft > 0 else { return }
      read(leaf.words)
    }
  }

  /// « marée, Malo » for `maree` and `malo`.
  func joined(_ folded: some Sequence<String>) -> String {
    folded.compactMap { written[$0] }.joined(separator: ", ")
  }

  private mutating func read(_ text: String) {
    let bytes = min(text.utf8.count, bytesLeft)
    bytesLeft -= bytes
    let words = text.slice(0..<bytes).split { !$0.isLetter && !$0.isNumber }
    for word in words where written.count < wanted.count {
      let key = Folding.key(String(word))
      if wanted.contains(key), written[key] == nil { written[key] = String(word) }
    }
  }
}

import Model

/// What stands right under the text: the source, the article's address, and those it links to.
struct Notes: Sendable {
  private let heads: [String]
  private let addresses: [String]

  init(of article: Article, addresses: [String], _ wording: Wording) {
    let source = article.source.map { wording.sourceMark + $0.name }
    heads = [source, article.url ?? article.source?.url].compactMap(\.self)
    self.addresses = addresses
  }

  var addressCount: Int { addresses.count }

  /// How many addresses stand among the first notes.
  func addresses(amongFirst notes: Int) -> Int { max(0, notes - heads.count) }

  var count: Int { heads.count + addresses.count }

  subscript(index: Int) -> String {
    guard index >= heads.count else { return heads[index] }
    let number = index - heads.count
    return "[\(number + 1)] " + addresses[number]
  }
}

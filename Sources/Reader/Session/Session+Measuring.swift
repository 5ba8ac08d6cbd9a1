/// What a test or a bench may ask, to see that no more is set than must be.
extension Session {
  /// How many paragraphs of the article shown have been set since its measure last changed.
  package var paragraphsSet: Int {
    guard case .article(let page) = page else { return 0 }
    return page.text?.setCount ?? 0
  }
}

import Model
import Reader
import Store

/// What is open: a library, articles straight from files, or a library that is not there yet.
///
/// A value, so that work beside the loop reads it freely.
struct Stock: Sendable {
  /// Where marks are kept too, when articles came straight from files.
  private(set) var library: LibraryFolder?
  /// Articles that lie in no library; nil when the library itself is open.
  let loose: [ArticleID: Article]?
  /// Articles that were fetched in this run. The library may not keep them.
  private var fetched: [Article] = []
  /// What those were taken from.
  let origins: Origins

  init(library: LibraryFolder?) {
    self.library = library
    loose = nil
    origins = Origins()
  }

  init(
    articles: [Article], origins: Origins = Origins(), library: LibraryFolder?
  ) {
    self.origins = origins
    self.library = library
    loose = Dictionary(articles.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
  }

  /// The same as another reader sees it.
  func read(by identity: Identity) -> Stock {
    var stock = self
    stock.library = library?.read(by: identity)
    return stock
  }

  /// Who reads.
  var identity: Identity { library?.identity ?? Elsewhere(places: Environment.places).identity }

  var name: String? { loose == nil ? library?.name : nil }

  func readings(noting damage: inout [Damage]) -> Readings {
    library?.readings(noting: &damage)
      ?? Elsewhere(places: Environment.places).readings(noting: &damage)
  }

  func readings() -> Readings {
    var damage: [Damage] = []
    return readings(noting: &damage)
  }

  /// - Parameter known: its headline, which tells where to look first.
  func article(_ id: ArticleID, known: Headline?) throws(StoreError) -> Article {
    if let article = loose?[id] { return article }
    do throws(StoreError) {
      return try kept(id, known: known)
    } catch {
      guard let article = fetched.last(where: { $0.id == id }) else { throw error }
      return article
    }
  }

  /// The article as the library keeps it.
  func kept(_ id: ArticleID, known: Headline?) throws(StoreError) -> Article {
    guard let library else { throw .noSuchArticle(id: id) }
    guard let known else { return try library.article(id) }
    return try library.article(of: known)
  }

  /// Holds an article until the end of the run.
  mutating func hold(_ article: Article) { fetched.append(article) }

  /// Once the terminal is given back: nobody waits for it.
  func compactWhereMany() {
    if let library { return library.compactWhereMany() }
    Elsewhere(places: Environment.places).compactWhereMany()
  }

  func pen() -> Pen { library?.pen() ?? Elsewhere(places: Environment.places).pen() }
}

import Ingest
import Model
import Reader
import Synchronization
import Web

/// What the person named to read an article, from which all its text can be had again.
enum Origin: Hashable, Sendable {
  case file(String)
  case address(String)
  case standardInput

  init(of name: String) {
    self =
      name == "-" ? .standardInput : ArticleInput.isAddress(name) ? .address(name) : .file(name)
  }
}

/// What articles straight from files were taken from. A class, so that a stock of a library, which
/// needs none, makes no dictionary: the first of its kind costs a start 50 µs.
final class Origins: Sendable {
  private let origins: Mutex<[ArticleID: Origin]>

  init(_ origins: [ArticleID: Origin] = [:]) { self.origins = Mutex(origins) }

  func note(_ found: [ArticleID: Origin]) {
    origins.withLock { $0.merge(found) { _, new in new } }
  }

  subscript(id: ArticleID) -> Origin? { origins.withLock { $0[id] } }
}

/// All the text of what an article was taken from.
struct RawTextFetch: Sendable {
  /// Nil for an article of a library, which keeps nothing of the machine it was imported on: then its
  /// page is asked.
  let origin: Origin?
  /// The address that a person named, whose content named the page of the article.
  let source: String
  let fetcher: any Fetcher
  let now: Moment

  func blocks(of article: Article) async throws(Failure) -> ([Block], TextOrigin) {
    let (bytes, context, origin) = try await bring(article)
    let blocks = RawText.blocks(bytes, titled: article.title, context)
    guard !blocks.isEmpty else { throw .noArticle(name: origin.name, []) }
    return (blocks, origin)
  }

  private func bring(
    _ article: Article
  ) async throws(Failure) -> ([UInt8], Intake.Context, TextOrigin) {
    switch origin {
    case .standardInput: throw .unrepeatable
    case .file(let path):
      guard InputFile.isRegular(path) || !InputFile.exists(path) else { throw .unrepeatable }
      let page = try ArticleInput.page(from: path)
      return (page.bytes, page.context, .file(path))
    case .address(let address): return try await fetch(address, .person)
    case nil:
      guard let address = article.url else { throw .noAddress }
      return try await fetch(address, Trust.ofAddress(address, givenBy: source))
    }
  }

  private func fetch(
    _ address: String, _ trust: Trust
  ) async throws(Failure) -> ([UInt8], Intake.Context, TextOrigin) {
    do throws(WebError) {
      let response = try await fetcher.fetch(address, trust: trust)
      let context = Intake.Context(
        address: response.finalAddress, contentType: response.contentType, now: now,
        limits: .network)
      return (response.bytes, context, .address(address))
    } catch {
      throw .web(address: address, error)
    }
  }
}

extension TextOrigin {
  fileprivate var name: String {
    switch self {
    case .address(let name), .file(let name): name
    }
  }
}

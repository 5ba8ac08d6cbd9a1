import Ingest
import Model
import Store
import Web

/// One thing to be brought from the web: a feed, or the page of an entry.
enum Errand: Sendable {
  case feed(Subscription, SourceState)
  /// - Parameters:
  ///   - entry: as the feed gives it.
  ///   - source: the address of that feed.
  case page(entry: Article, source: String)

  /// Whom to ask; nil for an address that can't be asked.
  var host: String? {
    switch self {
    case .feed(let subscription, let state):
      (try? WebAddress(state.movedTo ?? subscription.address))?.hostName
    case .page(let entry, _): entry.url.flatMap { try? WebAddress($0) }?.hostName
    }
  }

  /// What it brought, read.
  enum Haul: Sendable {
    case feed(source: String, Result<Feed, WebError>)
    /// Nil when the page holds no article.
    case page(entry: Article, source: String, Result<Article?, WebError>)
  }

  struct Feed: Sendable {
    let response: Response
    /// Nil when nothing is new.
    let content: Intake.Result?
  }

  func run(_ fetcher: any Fetcher, now: Moment) async -> Haul {
    switch self {
    case .feed(let subscription, let state):
      do throws(WebError) {
        let response = try await fetcher.fetch(Self.request(subscription, state))
        let content = response.status == 304 ? nil : Self.read(response, subscription, now)
        return .feed(
          source: subscription.address, .success(Feed(response: response, content: content)))
      } catch {
        return .feed(source: subscription.address, .failure(error))
      }
    case .page(let entry, let source):
      do throws(WebError) {
        let page = try await FullTextFetch.page(of: entry, source: source, fetcher, now: now)
        return .page(entry: entry, source: source, .success(page))
      } catch {
        return .page(entry: entry, source: source, .failure(error))
      }
    }
  }

  private static func request(_ subscription: Subscription, _ state: SourceState) -> Request {
    let validators = state.found.flatMap {
      Validators(address: $0, entityTag: state.entityTag, lastModified: state.lastModified)
    }
    guard let moved = state.movedTo else {
      return Request(subscription.address, trust: .person, validators: validators)
    }
    // Where it went is its own word.
    return Request(
      moved, trust: .ofAddress(moved, givenBy: subscription.address), validators: validators)
  }

  private static func read(
    _ response: Response, _ subscription: Subscription, _ now: Moment
  ) -> Intake.Result {
    Intake.read(
      response.bytes,
      Intake.Context(
        address: response.finalAddress, followed: subscription.address,
        contentType: response.contentType, now: now, limits: .network))
  }
}

/// The page of an article, for its whole text.
enum FullTextFetch {
  /// Nil when the page holds no article.
  ///
  /// - Parameter source: the address that the person named, whose content named the page.
  static func page(
    of entry: Article, source: String, _ fetcher: any Fetcher, now: Moment
  ) async throws(WebError) -> Article? {
    guard let address = entry.url else { throw .unusableAddress(.scheme) }
    let trust = Trust.ofAddress(address, givenBy: source)
    let response = try await fetcher.fetch(address, trust: trust)
    let context = Intake.Context(
      address: response.finalAddress, contentType: response.contentType, now: now,
      limits: .network, rules: RuleFiles.rules)
    return Intake.read(response.bytes, context).articles.first
  }
}

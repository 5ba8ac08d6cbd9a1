import Ingest
import Model
import Web

/// Finds what to follow at an address: the feed that is there, or those that the page there names.
struct SourceFinder: Sendable {
  let fetcher: any Fetcher
  let now: Moment

  struct Found: Sendable {
    /// The feeds to follow, with the titles that they give themselves.
    var subscriptions: [Subscription]
    /// Feeds that the page names besides.
    var others: [FeedDiscovery.Link] = []
    /// Feeds that were named and could not be had.
    var failures: [Failure] = []
    /// Whether a person's own list gave them, with the titles that the person gave them.
    var isList = false
  }

  /// - Parameter takesAll: all feeds of a page, and not its main one alone.
  func find(_ typed: String, takesAll: Bool) async -> Result<Found, Failure> {
    let address = Self.address(typed)
    do throws(Failure) {
      let (response, content) = try await bring(address, trust: .person)
      if content.isFeed {
        return .success(Found(subscriptions: [subscription(response, content, address)]))
      }
      if content.format == .opml { throw .listAtAddress(typed) }
      let context = Intake.Context(
        address: response.finalAddress, contentType: response.contentType, limits: .network)
      let links = FeedDiscovery.links(in: response.bytes, context)
      guard let main = links.first else { throw .noFeed(address: typed) }
      var found = Found(subscriptions: [], others: takesAll ? [] : Array(links.dropFirst()))
      for link in takesAll ? links : [main] {
        let trust = Trust.ofAddress(link.address, givenBy: response.finalAddress)
        do throws(Failure) {
          let (response, content) = try await bring(link.address, trust: trust)
          guard content.isFeed else { throw .noFeed(address: link.address) }
          found.subscriptions.append(subscription(response, content, link.address))
        } catch {
          found.failures.append(error)
        }
      }
      if found.subscriptions.isEmpty { throw found.failures.first ?? .noFeed(address: typed) }
      return .success(found)
    } catch {
      return .failure(error)
    }
  }

  /// As people write addresses: `gazette.example/flux`, `feed://gazette.example/flux`.
  static func address(_ typed: String) -> String {
    for scheme in ["feed://", "feed:"] where typed.lowercased().hasPrefix(scheme) {
      return address(String(typed.dropFirst(scheme.count)))
    }
    return typed.contains("://") ? typed : "https://" + typed
  }

  private func bring(
    _ address: String, trust: Trust
  ) async throws(Failure) -> (Response, Intake.Result) {
    do throws(WebError) {
      let response = try await fetcher.fetch(address, trust: trust)
      let content = Intake.read(
        response.bytes,
        Intake.Context(
          address: response.finalAddress, contentType: response.contentType, now: now,
          limits: .network))
      return (response, content)
    } catch {
      throw .web(address: address, error)
    }
  }

  /// Under the address where it went for good, if it did.
  private func subscription(
    _ response: Response, _ content: Intake.Result, _ asked: String
  ) -> Subscription {
    let address = response.movedTo ?? asked
    let title = content.feed?.title.map { String($0.prefix(200)) }
    return Subscription(
      address: (try? WebAddress(address).text) ?? address,
      title: title?.isEmpty == true ? nil : title)
  }
}

extension Intake.Result {
  var isFeed: Bool { [.rss, .atom, .jsonFeed].contains(format) && feed != nil }
}

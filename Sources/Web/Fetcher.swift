/// What brings the bytes behind an address.
///
/// The program holds the real one, `Curl`; its tests hold one that answers from memory.
package protocol Fetcher: Sendable {
  /// What lies at the address now, redirects followed. Cancelling the task ends the fetch.
  func fetch(_ request: Request) async throws(WebError) -> Response
}

extension Fetcher {
  package func fetch(_ address: String, trust: Trust) async throws(WebError) -> Response {
    try await fetch(Request(address, trust: trust))
  }
}

import Ingest
import Model
import Store
import Synchronization
import Web

@testable import kiosque

/// A web in memory: what each address answers, and what was asked.
final class Press: Fetcher {
  private struct State {
    var answers: [String: Result<Response, WebError>] = [:]
    var requests: [Request] = []
  }

  private let state = Mutex(State())

  func fetch(_ request: Request) async throws(WebError) -> Response {
    let answer = state.withLock { state in
      state.requests.append(request)
      return state.answers[request.address]
    }
    let response = try (answer ?? .failure(.status(404))).get()
    if let validators = request.validators, validators == response.validators {
      return Response(
        bytes: [], finalAddress: response.finalAddress, contentType: nil, status: 304,
        validators: validators)
    }
    return response
  }

  func put(_ text: String, at address: String, tag: String? = nil, movedTo: String? = nil) {
    let response = Response(
      bytes: Array(text.utf8), finalAddress: movedTo ?? address, contentType: nil, status: 200,
      validators: Validators(address: address, entityTag: tag, lastModified: nil),
      movedTo: movedTo)
    state.withLock { $0.answers[address] = .success(response) }
  }

  func put(_ error: WebError, at address: String) {
    state.withLock { $0.answers[address] = .failure(error) }
  }

  /// What was asked since the last time.
  func asked() -> [Request] {
    state.withLock { state in
      defer { state.requests = [] }
      return state.requests
    }
  }

  /// A feed of entries, each a title, a link and a text.
  static func feed(_ title: String, _ entries: [(String, String, String)], head: String = "")
    -> String
  {
    let items = entries.map { title, link, text in
      "<item><title>\(title)</title><link>\(link)</link>"
        + "<pubDate>Fri, 20 Nov 2026 18:07:00 +0100</pubDate><description>\(text)</description></item>"
    }
    return "<rss><channel><title>\(title)</title>\(head)\(items.joined())</channel></rss>"
  }

  static func page(_ title: String, _ sentence: String) -> String {
    let body = (1...8).map {
      "<p>\(sentence) Paragraphe \($0) de l’article, assez long pour en être un.</p>"
    }
    return "<html><head><title>\(title)</title></head><body><article><h1>\(title)</h1>"
      + body.joined() + "</article></body></html>"
  }
}

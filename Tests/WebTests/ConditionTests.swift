import LoopbackWeb
import Testing
import Web

@Suite("A fetch of what was fetched before", .enabled(if: curlIsInstalled, "curl is not installed"))
struct ConditionTests {
  private let server = LoopbackServer { request in
    if request.hasPrefix("GET /moved ") { return redirect(to: "/new", status: "301 Moved") }
    if request.hasPrefix("GET /twice ") { return redirect(to: "/moved", status: "308 Moved") }
    if request.hasPrefix("GET /detour ") { return redirect(to: "/moved") }
    if request.hasPrefix("GET /busy ") {
      return page("", status: "429 Too Many", headers: ["Retry-After: 120"])
    }
    let isKnown =
      request.contains("If-None-Match: \"a,b\"\r\n")
      && request.contains("If-Modified-Since: Sun, 22 Nov 2026 12:00:00 GMT\r\n")
    let headers = [
      "ETag: \"a,b\"", "Last-Modified: Sun, 22 Nov 2026 12:00:00 GMT",
      "Cache-Control: public, max-age=3600",
    ]
    return isKnown
      ? page("", status: "304 Not Modified", headers: headers) : page("neuf", headers: headers)
  }

  @Test("sends back what the server gave, and is told that nothing is new")
  func unchanged() async throws {
    let address = server.address("/flux")
    let first = try await curl.fetch(address, trust: .person)
    #expect(first.text == "neuf" && first.freshSeconds == 3600)
    let validators = try #require(first.validators)
    #expect(validators.entityTag == "\"a,b\"")
    let again = try await curl.fetch(
      Request(address, trust: .person, validators: validators))
    #expect(again.status == 304 && again.bytes.isEmpty)
    #expect(again.validators == validators)
  }

  @Test("tells a server nothing of what another page was")
  func elsewhere() async throws {
    let first = try await curl.fetch(server.address("/flux"), trust: .person)
    let other = Request(server.address("/autre"), trust: .person, validators: first.validators)
    #expect(try await curl.fetch(other).text == "neuf")
  }

  @Test(
    "says where the page went for good, as far as every step was for good",
    arguments: [("/moved", "/new"), ("/twice", "/new"), ("/detour", nil), ("/new", nil)])
  func moved(path: String, expected: String?) async throws {
    let response = try await curl.fetch(server.address(path), trust: .person)
    #expect(response.text == "neuf")
    #expect(response.movedTo == expected.map { server.address($0) })
  }

  @Test("is told when to come back")
  func busy() async {
    let error = await failure(of: curl, server.address("/busy"))
    #expect(error == .retryLater(status: 429, after: "120"))
  }

  @Test("takes no header for one that older programs do not know")
  func oldCurl() async throws {
    let old = Curl(program: fakePath("knows-no-headers"), environment: [:])
    let response = try await old.fetch("http://gazette.example/", trust: .person)
    #expect(response.validators == nil && response.freshSeconds == nil)
  }
}

@Suite("The trust in an address that a page gave")
struct LinkTrustTests {
  @Test(
    "reaches the very server of a private page, and no other",
    arguments: [
      ("http://127.0.0.1:8080/b", "http://127.0.0.1:8080/a", true),
      ("http://127.0.0.1:8081/b", "http://127.0.0.1:8080/a", false),
      ("http://192.168.0.1/reboot", "http://192.168.0.2/a", false),
      ("http://127.0.0.1/b", "http://gazette.example/a", false),
      ("http://gazette.example/b", "http://gazette.example/a", false),
    ])
  func trust(link: String, page: String, isPerson: Bool) {
    #expect((Trust.ofAddress(link, givenBy: page) == .person) == isPerson)
  }
}

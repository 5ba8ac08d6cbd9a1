import LoopbackWeb
import Testing
import Web

@Suite("A fetch", .enabled(if: curlIsInstalled, "curl is not installed"))
struct FetchTests {
  @Test("brings the bytes, what they are, and where they were")
  func page200() async throws {
    let server = LoopbackServer { _ in page("<p>Bonjour", headers: ["Content-Type: text/html"]) }
    let response = try await curl.fetch(server.address("/une"), trust: .person)
    #expect(
      response
        == Response(
          bytes: Array("<p>Bonjour".utf8), finalAddress: server.address("/une"),
          contentType: "text/html", status: 200))
  }

  @Test("follows redirects and says where they ended")
  func redirects() async throws {
    let server = LoopbackServer { request in
      request.hasPrefix("GET /a ") ? redirect(to: "../b?été") : page("ici")
    }
    let response = try await curl.fetch(server.address("/a"), trust: .person)
    #expect(response.text == "ici")
    #expect(response.finalAddress == server.address("/b?%c3%a9t%c3%a9"))
  }

  @Test("gives up on a circle of redirects")
  func circle() async {
    let server = LoopbackServer { _ in redirect(to: "/encore") }
    #expect(await failure(of: curl, server.address("/")) == .tooManyRedirects(limit: 5))
  }

  @Test(
    "follows no redirect off the web",
    arguments: ["file:///etc/passwd", "ftp://ftp.example/a", "gopher://127.0.0.1:70/1"])
  func redirectElsewhere(address: String) async {
    let server = LoopbackServer { _ in redirect(to: address) }
    #expect(await failure(of: curl, server.address("/")) == .unusableAddress(.scheme))
  }

  @Test("says the status of a page that is not there", arguments: ["404 Not Found", "503 Busy"])
  func status(status: String) async {
    let server = LoopbackServer { _ in page("perdu", status: status) }
    #expect(await failure(of: curl, server.address("/")) == .status(Int(status.prefix(3)) ?? 0))
  }

  @Test("says the status of a redirect to nowhere")
  func redirectToNowhere() async {
    let server = LoopbackServer { _ in page("", status: "304 Not Modified") }
    #expect(await failure(of: curl, server.address("/")) == .status(304))
  }

  @Test("unpacks what came compressed")
  func compressed() async throws {
    let server = LoopbackServer { _ in gzipped(phrase) }
    #expect(try await curl.fetch(server.address("/"), trust: .person).text == "L’été, déjà.")
  }

  @Test("fails when less comes than the head says, or what comes is not what it says")
  func lyingHead() async {
    let short = LoopbackServer { _ in
      [.send("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\ntrop court")]
    }
    #expect(await failure(of: curl, short.address("/")) == .failed(curlExit: 18))
    let plain = LoopbackServer { _ in page("pas du gzip", headers: ["Content-Encoding: gzip"]) }
    #expect(await failure(of: curl, plain.address("/")) == .failed(curlExit: 61))
  }

  @Test("takes no word of the page for a fact about it")
  func forgedNotes() async throws {
    let forged = "200\n0\n192.0.2.1\nhttp://evil.example/\ntext/plain"
    let server = LoopbackServer { _ in page(forged, headers: ["Content-Type: a%{http_code}\\nb"]) }
    let response = try await curl.fetch(server.address("/"), trust: .person)
    #expect(response.text == forged)
    #expect(response.contentType == "a%{http_code}\\nb")
  }

  @Test("hands the address to the server as it is written, and to nobody else")
  func literalAddress() async throws {
    let server = LoopbackServer { request in
      page(String(request.split(separator: " ")[1]))
    }
    let path = "/[1-3]{a,b}/$(id);`id`'&x=--output"
    #expect(try await curl.fetch(server.address(path), trust: .person).text == path)
  }

  @Test("fails when nobody answers")
  func nobody() async {
    let address = LoopbackServer { _ in [] }.address("/")
    #expect(await failure(of: curl, address) == .failed(curlExit: 7))
  }
}

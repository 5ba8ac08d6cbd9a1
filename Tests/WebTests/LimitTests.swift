import LoopbackWeb
import Testing
import Web

@Suite("A fetch's cost", .enabled(if: curlIsInstalled, "curl is not installed"))
struct LimitTests {
  @Test("is refused when the head announces too much")
  func announced() async {
    let server = LoopbackServer { _ in page(String(repeating: "a", count: 2000)) }
    #expect(await failure(of: small, server.address("/")) == .tooLarge(limit: 1000))
  }

  @Test("is cut when too much comes unannounced")
  func unannounced() async {
    let server = LoopbackServer { _ in
      [.send("HTTP/1.1 200 OK\r\n\r\n" + String(repeating: "a", count: 2000))]
    }
    #expect(await failure(of: small, server.address("/")) == .tooLarge(limit: 1000))
  }

  @Test("is cut when the page has no end")
  func endless() async {
    let server = LoopbackServer { _ in
      [.send("HTTP/1.1 200 OK\r\n\r\n"), .sendForever(String(repeating: "a", count: 65_536))]
    }
    let limited = Curl(limits: WebLimits(sent: 4 << 20, unpacked: 1 << 20), environment: [:])
    let error = await failure(of: limited, server.address("/"))
    // Since 8.4, curl counts what comes as well, and may be the first to see.
    #expect(error == .tooLarge(limit: 1 << 20) || error == .tooLarge(limit: 4 << 20))
  }

  @Test("is refused when a little unpacks to a lot")
  func bombs() async {
    let server = LoopbackServer { _ in gzipped(bomb) }
    let limit = WebError.tooLarge(limit: 100 * bomb.count)
    #expect(await failure(of: curl, server.address("/")) == limit)
  }

  @Test("ends when nothing comes any more", arguments: ["", "HTTP/1.1 200 OK\r\n\r\n<p>"])
  func silence(start: String) async {
    let server = LoopbackServer { _ in [.send(start), .pause(milliseconds: 3000)] }
    let limits = WebLimits(total: .seconds(20), idle: .milliseconds(200))
    let impatient = Curl(limits: limits, environment: [:])
    #expect(await failure(of: impatient, server.address("/")) == .timedOut)
  }

  @Test("ends when it drips on for too long")
  func drip() async {
    let drops = Array(repeating: [Step.send("a"), .pause(milliseconds: 50)], count: 100)
    let server = LoopbackServer { _ in [.send("HTTP/1.1 200 OK\r\n\r\n")] + drops.joined() }
    let limits = WebLimits(total: .milliseconds(400), idle: .milliseconds(300))
    let impatient = Curl(limits: limits, environment: [:])
    #expect(await failure(of: impatient, server.address("/")) == .timedOut)
  }

  @Test("lets a page come as slowly as it likes within its time")
  func slowPage() async throws {
    let drops = Array(repeating: [Step.send("a"), .pause(milliseconds: 50)], count: 16)
    let server = LoopbackServer { _ in [.send("HTTP/1.1 200 OK\r\n\r\n")] + drops.joined() }
    let limits = WebLimits(total: .seconds(10), idle: .milliseconds(600))
    let patient = Curl(limits: limits, environment: [:])
    let text = try await patient.fetch(server.address("/"), trust: .person).text
    #expect(text == String(repeating: "a", count: 16))
  }

  @Test("ends at once when its task is cancelled")
  func cancelled() async {
    let (requests, request) = AsyncStream.makeStream(of: Void.self)
    let server = LoopbackServer { _ in
      request.yield()
      return [.pause(milliseconds: 20_000)]
    }
    // Whatever else the machine does, this waits longer than the cancelling takes.
    let limits = WebLimits(total: .seconds(60), idle: .seconds(60))
    let task = Task {
      await failure(of: Curl(limits: limits, environment: [:]), server.address("/"))
    }
    for await _ in requests { break }
    task.cancel()
    #expect(await task.value == .cancelled)
  }

  private let small = Curl(limits: WebLimits(sent: 1000), environment: [:])
}

import Testing
import Web

@Suite("An address that content gave")
struct TrustTests {
  @Test(
    "does not reach this machine or its network",
    arguments: [
      "localhost", "a.localhost", "router", "printer.local", "nas.home.arpa", "127.0.0.1", "127.1",
      "2130706433", "0x7f000001", "0177.0.0.1", "0.0.0.0", "10.1.2.3", "100.64.0.1",
      "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.168.1.1", "192.0.0.192",
      "198.18.0.1", "198.19.255.255", "224.0.0.1",
      "255.255.255.255", "[::]", "[::1]", "[fe80::1]", "[fd00::1]", "[ff02::1]",
      "[::ffff:127.0.0.1]", "[::ffff:a00:1]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]",
    ])
  func inward(host: String) async {
    let error = await failure(of: noCurl, "http://\(host)/", trust: .content)
    guard case .privateHost = error else {
      Issue.record("\(host): \(String(describing: error))")
      return
    }
    #expect(await failure(of: noCurl, "http://\(host)/", trust: .person) == .noCurl)
  }

  @Test(
    "reaches the public network",
    arguments: [
      "gazette.example", "8.8.8.8", "100.128.0.1", "172.32.0.1", "172.15.0.1", "192.169.0.1",
      "192.0.1.1",
      "198.20.0.1", "198.17.0.1",
      "223.255.255.255", "[2606:4700::1111]", "[::ffff:8.8.8.8]", "[64:ff9b::808:808]",
      "localhost.example",
    ])
  func outward(host: String) async {
    #expect(await failure(of: noCurl, "http://\(host)/", trust: .content) == .noCurl)
  }

  @Test("does not reach inward by way of a redirect, and a person's neither")
  func redirectInward() async {
    let fake = Curl(program: fakePath("redirects-inward"), environment: [:])
    for trust in [Trust.content, .person] {
      let error = await failure(of: fake, "http://gazette.example/", trust: trust)
      #expect(error == .privateHost("127.0.0.1"))
    }
  }

  @Test("brings nothing back when a public name led inward, unless through a proxy")
  func connectionInward() async throws {
    let program = fakePath("connects-inward")
    let direct = Curl(program: program, environment: [:])
    let error = await failure(of: direct, "http://gazette.example/", trust: .content)
    #expect(error == .privateHost("gazette.example"))
    #expect(try await direct.fetch("http://gazette.example/", trust: .person).text == "secret")
    let proxied = Curl(program: program, environment: ["http_proxy": "http://127.0.0.1:3128"])
    #expect(try await proxied.fetch("http://gazette.example/", trust: .content).text == "secret")
  }

  @Test(
    "is not thought to go through a proxy that is not asked for it",
    arguments: [
      ["https_proxy": "http://127.0.0.1:3128"], ["http_proxy": ""],
      ["http_proxy": "http://127.0.0.1:3128", "no_proxy": "localhost, .Gazette.example"],
      ["ALL_PROXY": "http://127.0.0.1:3128", "NO_PROXY": "*"],
    ])
  func noProxy(environment: [String: String]) async {
    let curl = Curl(program: fakePath("connects-inward"), environment: environment)
    let error = await failure(of: curl, "http://www.gazette.example/", trust: .content)
    #expect(error == .privateHost("www.gazette.example"))
  }

  private let noCurl = Curl(program: "no-such-program-as-curl", environment: [:])
}

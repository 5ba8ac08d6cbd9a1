import Foundation
import LoopbackWeb
import Model
import Store
import Testing
import Web
import kiosque_bench

@testable import kiosque

@Suite(
  "A refresh of hostile sources",
  .enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/curl"), "curl is not here"))
struct HostileSourcesTests {
  @Test("ends with a word on each, and keeps what the honest one gives")
  func refresh() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let library = try LibraryFolder.create(
      path: folder + "/library", places: Places(environment: ["HOME": folder], machine: "machine"))

    let hostile = Hostility.quick.enumerated().map { number, hostility in
      LoopbackServer(host: "127.0.1.\(number + 1)") { _ in hostility.answer }
    }
    let item = "<item><title>Un</title><guid>1</guid><description>Un texte.</description></item>"
    let honest = LoopbackServer { _ in
      page("<rss><channel><title>A</title>\(item)</channel></rss>")
    }
    let sources = (hostile + [honest]).map { Subscription(address: $0.address("/flux")) }
    let limits = WebLimits(total: .seconds(15), idle: .seconds(10))
    let refresh = SourceRefresh(
      library: library, fetcher: Curl(limits: limits, environment: ["PATH": "/usr/bin:/bin"]))
    let reports = try await refresh.run(sources) { _ in }.get()
    #expect(reports.count == sources.count)
    let good = reports.filter { !$0.isFailure }
    #expect(good.map(\.subscription) == [sources[sources.count - 1]], "\(good.map(\.word))")
    #expect(library.headlines().map(\.title) == ["Un"])
    #expect(!reports.map(\.word).contains("timedOut"), "their harm is seen before time is up")
  }
}

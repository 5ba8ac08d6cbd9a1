import Glibc
import Web

/// Limits that a test can wait for.
let patience = WebLimits(total: .seconds(5), idle: .seconds(2))

/// The real curl, without this machine's proxies.
let curl = Curl(limits: patience, environment: [:])

let curlIsInstalled = isOnPath("curl")

/// The error that a fetch ends with, or nil.
func failure(
  of fetcher: Curl, _ address: String, trust: Trust = .person
) async -> WebError? {
  do throws(WebError) {
    _ = try await fetcher.fetch(address, trust: trust)
    return nil
  } catch {
    return error
  }
}

extension Response {
  var text: String { String(decoding: bytes, as: UTF8.self) }
}

private func isOnPath(_ program: String) -> Bool {
  guard let path = getenv("PATH") else { return false }
  return String(cString: path).split(separator: ":").contains {
    access("\($0)/\(program)", X_OK) == 0
  }
}

/// A script that stands in for curl, in `Fakes/`. They are kept as files, for a program that has just
/// been written cannot always be run while other tests start theirs.
func fakePath(_ name: String, file: StaticString = #filePath) -> String {
  "/" + "\(file)".split(separator: "/").dropLast().joined(separator: "/") + "/Fakes/" + name
}

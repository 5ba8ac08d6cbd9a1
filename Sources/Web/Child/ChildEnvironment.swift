import Glibc

/// What curl gets of our environment: the names it or the system's libraries need to reach the
/// network, and none of the person's secrets that others have put there.
package enum ChildEnvironment {
  package static var inherited: [String: String] {
    var variables: [String: String] = [:]
    for name in names {
      if let value = getenv(name) { variables[name] = String(cString: value) }
    }
    return variables
  }

  /// Whether curl asks a proxy for an address.
  static func namesProxy(for address: WebAddress, _ environment: [String: String]) -> Bool {
    let scheme = address.text.prefix { $0 != ":" }
    let isNamed = proxies.contains { name in
      environment[name]?.isEmpty == false
        && [scheme + "_proxy", "all_proxy"].contains(name.lowercased()[...])
    }
    let exceptions = environment["no_proxy"] ?? environment["NO_PROXY"] ?? ""
    return isNamed && !exempts(exceptions, address.hostName)
  }

  /// « localhost,.gazette.example » exempts a host, and those below it; « * » all.
  private static func exempts(_ exceptions: String, _ host: String) -> Bool {
    exceptions.lowercased().split { $0 == "," || $0 == " " }.contains { one in
      let name = one.drop { $0 == "." }
      return name == "*" || !name.isEmpty && (host == name || host.hasSuffix("." + name))
    }
  }

  private static let names =
    proxies + [
      "PATH", "HOME", "LANG", "LC_ALL", "LC_CTYPE", "LD_LIBRARY_PATH", "no_proxy", "NO_PROXY",
      "CURL_CA_BUNDLE", "SSL_CERT_FILE", "SSL_CERT_DIR", "OPENSSL_CONF", "RES_OPTIONS",
      "LOCALDOMAIN",
    ]
  /// curl reads `http_proxy` in small letters alone: servers are handed HTTP_PROXY by visitors.
  private static let proxies = [
    "http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY",
  ]
}

/// An address without what does not say which page it is.
///
///     HTTPS://www.Gazette.example:443/a/?utm_source=x&id=5#haut   →   gazette.example/a?id=5
///
/// The scheme, `www.`, a default port, the fragment, a closing slash, and the parameters with which
/// campaigns follow readers are left out; the rest stays as written, in its order.
package struct CanonicalAddress: Hashable, Sendable {
  package let text: String

  package init(_ address: String) {
    var rest = Substring(address)
    if let fragment = rest.utf8.firstIndex(of: UInt8(ascii: "#")) { rest = rest[..<fragment] }
    for scheme in ["https://", "http://", "//"]
    where rest.prefix(scheme.utf8.count).lowercased() == scheme {
      rest = rest.dropFirst(scheme.utf8.count)
      break
    }
    let bytes = rest.utf8
    let hostEnd =
      bytes.firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") } ?? bytes.endIndex
    let host = Self.host(rest[..<hostEnd])
    let tail = bytes[hostEnd...]
    let queryStart = tail.firstIndex(of: UInt8(ascii: "?")) ?? tail.endIndex
    var path = tail[..<queryStart]
    while path.last == UInt8(ascii: "/") { path.removeLast() }
    let kept = tail[queryStart...].dropFirst().split(separator: UInt8(ascii: "&"))
      .map { Substring($0) }.filter { !Self.isTracking($0) }
    text = host + Substring(path) + (kept.isEmpty ? "" : "?" + kept.joined(separator: "&"))
  }

  /// The host alone.
  package var host: Substring { text.prefix { $0 != "/" && $0 != "?" } }

  /// Whether this address may speak for what lies at `other`: the same host, one under it, or the
  /// host for which this one serves the feeds (`rss.gazette.example` for `gazette.example`).
  package func speaks(for other: CanonicalAddress) -> Bool {
    let (here, there) = (host, other.host)
    if here == there || there.hasSuffix("." + here) { return true }
    guard let dot = here.firstIndex(of: "."), Self.feedLabels.contains(here[..<dot]) else {
      return false
    }
    let site = here[here.index(after: dot)...]
    return Self.isSite(site) && (site == there || there.hasSuffix(here[dot...]))
  }

  /// Whether one owner holds all of it. Whoever registers `rss.fr` or `feeds.co.uk` must not speak
  /// for all of `fr` or `co.uk`.
  private static func isSite(_ host: Substring) -> Bool {
    let labels = host.split(separator: ".")
    return labels.count > 2 || labels.count == 2 && !sharedLabels.contains(labels[0])
  }

  /// Labels under which a country lets anyone register a name.
  private static let sharedLabels: Set<Substring> = [
    "ac", "asso", "co", "com", "edu", "go", "gouv", "gov", "info", "ne", "net", "nom", "or", "org",
    "presse", "tm",
  ]

  private static let feedLabels: Set<Substring> = ["rss", "feed", "feeds", "flux", "syndication"]

  private static func host(_ authority: Substring) -> String {
    var host = authority.lowercased()
    if let user = host.lastIndex(of: "@") { host = String(host[host.index(after: user)...]) }
    for port in [":80", ":443"] where host.hasSuffix(port) { host.removeLast(port.count) }
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }

  private static func isTracking(_ parameter: Substring) -> Bool {
    let name = parameter.prefix { $0 != "=" }.lowercased()
    return name.hasPrefix("utm_") || trackingParameters.contains(name)
  }

  /// Names that campaigns, mailings and social networks add; none selects a page.
  private static let trackingParameters: Set<String> = [
    "fbclid", "gclid", "dclid", "msclkid", "yclid", "igshid", "mc_cid", "mc_eid", "xtor",
    "at_medium", "at_campaign", "at_source", "ns_campaign", "ns_mchannel", "ns_source", "ncid",
    "cmpid", "wt_mc", "_ga", "mkt_tok",
  ]
}

/// What curl says of a transfer, a fact a line.
///
/// It says so on standard error, where no byte of the page ever comes: no page can forge it. A header
/// cannot hold a line end.
struct Notes: Equatable {
  let status: Int
  /// The bytes that came over the wire.
  let sentBytes: Int
  let connectedTo: IPNumber?
  /// Where the server says to ask instead.
  let redirect: String?
  let contentType: String?
  let entityTag: String?
  let lastModified: String?
  let retryAfter: String?
  let cacheControl: String?

  /// What curl is asked to write. Before 7.84 it knows no headers, and writes the words for them.
  static let format =
    "%{stderr}"
    + [
      "%{http_code}", "%{size_download}", "%{remote_ip}", "%{redirect_url}", "%{content_type}",
      "%header{etag}", "%header{last-modified}", "%header{retry-after}", "%header{cache-control}",
    ].joined(separator: "\\n")

  init?(_ bytes: [UInt8]) {
    let lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count >= 5, lines.count <= 9, let status = Int(lines[0]),
      let sentBytes = Int(lines[1])
    else { return nil }
    func header(_ index: Int) -> String? {
      guard lines.indices.contains(index), !lines[index].hasPrefix("%header{"),
        (1...1024).contains(lines[index].utf8.count),
        lines[index].utf8.allSatisfy({ (0x20...0x7E).contains($0) })
      else { return nil }
      return String(lines[index])
    }
    self.status = status
    self.sentBytes = sentBytes
    connectedTo = IPNumber(version6: lines[2]) ?? IPNumber(version4: lines[2])
    redirect = lines[3].isEmpty ? nil : String(lines[3])
    contentType = lines[4].isEmpty ? nil : String(lines[4])
    entityTag = header(5)
    lastModified = header(6)
    retryAfter = header(7)
    cacheControl = header(8)
  }

  var isRedirectForGood: Bool { status == 301 || status == 308 }

  /// « public, max-age=3600 » is 3600; what must be asked for anew each time is 0.
  var freshSeconds: Int? {
    let directives = cacheControl?.lowercased().split { $0 == "," || $0 == " " } ?? []
    if directives.contains("no-cache") || directives.contains("no-store") { return 0 }
    return directives.lazy.compactMap { directive in
      directive.hasPrefix("max-age=") ? Int(directive.dropFirst(8)) : nil
    }.first
  }
}

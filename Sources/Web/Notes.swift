/// What curl says of a transfer, a fact a line.
///
/// It says so on standard error, where no byte of the page ever comes: no page can forge it.
struct Notes: Equatable {
  let status: Int
  /// The bytes that came over the wire.
  let sentBytes: Int
  let connectedTo: IPNumber?
  /// Where the server says to ask instead.
  let redirect: String?
  let contentType: String?

  /// What curl is asked to write.
  static let format =
    "%{stderr}"
    + ["%{http_code}", "%{size_download}", "%{remote_ip}", "%{redirect_url}", "%{content_type}"]
    .joined(separator: "\\n")

  init?(_ bytes: [UInt8]) {
    let lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count == 5, let status = Int(lines[0]), let sentBytes = Int(lines[1]) else {
      return nil
    }
    self.status = status
    self.sentBytes = sentBytes
    connectedTo = IPNumber(version6: lines[2]) ?? IPNumber(version4: lines[2])
    redirect = lines[3].isEmpty ? nil : String(lines[3])
    contentType = lines[4].isEmpty ? nil : String(lines[4])
  }
}

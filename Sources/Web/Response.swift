/// What a server sent, whole. It is a stranger's: nothing in it has been looked at.
package struct Response: Equatable, Sendable {
  /// The content, uncompressed.
  package let bytes: [UInt8]
  /// Where it was found in the end; relative links in it start from here.
  package let finalAddress: String
  /// What the server says it is, as it was sent: `text/html; charset=utf-8`.
  package let contentType: String?
  package let status: Int

  package init(bytes: [UInt8], finalAddress: String, contentType: String?, status: Int) {
    self.bytes = bytes
    self.finalAddress = finalAddress
    self.contentType = contentType
    self.status = status
  }
}

/// What a server sent, whole. It is a stranger's: nothing in it has been looked at.
package struct Response: Equatable, Sendable {
  /// The content, uncompressed. Empty with the status 304: what was there before is there still.
  package let bytes: [UInt8]
  /// Where it was found in the end; relative links in it start from here.
  package let finalAddress: String
  /// What the server says it is, as it was sent: `text/html; charset=utf-8`.
  package let contentType: String?
  package let status: Int
  /// What to ask with the next time.
  package let validators: Validators?
  /// For how many seconds the server holds it good (`max-age`).
  package let freshSeconds: Int?
  /// Where redirects that are to be remembered (301, 308) lead from the address that was asked.
  package let movedTo: String?

  package init(
    bytes: [UInt8], finalAddress: String, contentType: String?, status: Int,
    validators: Validators? = nil, freshSeconds: Int? = nil, movedTo: String? = nil
  ) {
    self.bytes = bytes
    self.finalAddress = finalAddress
    self.contentType = contentType
    self.status = status
    self.validators = validators
    self.freshSeconds = freshSeconds
    self.movedTo = movedTo
  }
}

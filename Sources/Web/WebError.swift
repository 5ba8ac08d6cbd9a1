/// Why nothing was brought.
package enum WebError: Error, Equatable, Sendable {
  /// There is no `curl` along PATH.
  case noCurl
  case unusableAddress(AddressFault)
  /// Content named a host of this machine or of its network.
  case privateHost(String)
  case tooManyRedirects(limit: Int)
  /// More bytes than the limit, or content that unpacks to more than it honestly could.
  case tooLarge(limit: Int)
  /// The whole took too long, or nothing came for too long.
  case timedOut
  /// The server answered, but not with the page: 404, 503…
  case status(Int)
  /// The server has too much to do, or we asked too often, and says when to ask again: seconds, or a
  /// date, as it was sent; empty where it does not say.
  case retryLater(status: Int, after: String)
  /// curl gave up, with the exit status that its manual explains: 6 no such host, 7 no connection,
  /// 18 cut short, 60 a certificate that cannot be trusted…
  case failed(curlExit: Int)
  case cancelled
  /// The system refused a pipe, a process or a thread.
  case system(errno: Int)
}

/// What is wrong with an address.
package enum AddressFault: Equatable, Sendable {
  case scheme, length, controlCharacter, userInfo, host, port
}

/// The system's `curl`, one process for each address asked.
///
///     let page = try await Curl().fetch("https://gazette.example/une", trust: .person)
///
/// A process apart has its own memory and its own limits, and others keep its TLS, its proxies and
/// its name servers safe. It is given words, never a shell's line, and each redirect is followed here
/// and not by curl, since each is an address that content chose.
package struct Curl: Fetcher {
  let program: String
  let limits: WebLimits
  let environment: [String: String]

  /// `program` is looked for along PATH. Tests give another program, limits and environment.
  package init(
    program: String = "curl", limits: WebLimits = WebLimits(),
    environment: [String: String] = ChildEnvironment.inherited
  ) {
    self.program = program
    self.limits = limits
    self.environment = environment
  }

  package func fetch(_ address: String, trust: Trust) async throws(WebError) -> Response {
    let first = try WebAddress(address)
    let bell = try Bell()
    let result = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        do throws(WebError) {
          try onOwnThread {
            continuation.resume(
              returning: Result { () throws(WebError) in
                try follow(from: first, trust: trust, bell: bell)
              })
          }
        } catch {
          continuation.resume(returning: .failure(error))
        }
      }
    } onCancel: {
      bell.ring()
    }
    return try result.get()
  }

  /// The same, keeping the thread until it is done: for a command that has nothing else to do.
  package func fetch(_ address: String, trust: Trust) throws(WebError) -> Response {
    try follow(from: WebAddress(address), trust: trust, bell: Bell())
  }

  /// Asks, and asks again where it is sent, until there is a page. Blocks.
  private func follow(
    from first: WebAddress, trust firstTrust: Trust, bell: Bell
  ) throws(WebError) -> Response {
    let deadline = ContinuousClock.now + limits.total
    var (address, trust) = (first, firstTrust)
    for _ in 0...limits.redirects {
      let transfer = try ask(address, trust: trust, until: deadline, bell: bell)
      guard let next = transfer.notes.redirect else {
        return try transfer.response(from: address)
      }
      trust = trust.afterRedirect(from: address.host)
      address = try WebAddress(next)
    }
    throw .tooManyRedirects(limit: limits.redirects)
  }
}

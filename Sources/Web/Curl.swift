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
  private let givenEnvironment: [String: String]?

  /// Asked for when something is fetched: the reader makes one at its start, and often fetches nothing.
  var environment: [String: String] { givenEnvironment ?? ChildEnvironment.inherited }

  /// `program` is looked for along PATH. Tests give another program, limits and environment.
  ///
  /// - Parameter environment: nil for what `ChildEnvironment` lets through of our own.
  package init(
    program: String = "curl", limits: WebLimits = WebLimits(),
    environment: [String: String]? = nil
  ) {
    self.program = program
    self.limits = limits
    givenEnvironment = environment
  }

  package func fetch(_ request: Request) async throws(WebError) -> Response {
    let first = try WebAddress(request.address)
    let bell = try Bell()
    let result = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        do throws(WebError) {
          try onOwnThread {
            continuation.resume(
              returning: Result { () throws(WebError) in
                try follow(request, from: first, bell: bell)
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
    try follow(Request(address, trust: trust), from: WebAddress(address), bell: Bell())
  }

  /// Asks, and asks again where it is sent, until there is a page. Blocks.
  private func follow(
    _ request: Request, from first: WebAddress, bell: Bell
  ) throws(WebError) -> Response {
    let deadline = ContinuousClock.now + limits.total
    var (address, trust) = (first, request.trust)
    var moved: WebAddress?
    var isForGood = true
    for _ in 0...limits.redirects {
      let transfer = try ask(
        address, request.validators, trust: trust, until: deadline, bell: bell)
      guard let next = transfer.notes.redirect else {
        return try transfer.response(from: address, to: request, movedTo: moved)
      }
      trust = trust.afterRedirect(from: address.host)
      address = try WebAddress(next)
      isForGood = isForGood && transfer.notes.isRedirectForGood
      if isForGood { moved = address }
    }
    throw .tooManyRedirects(limit: limits.redirects)
  }
}

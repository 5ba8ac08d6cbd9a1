/// What one run of curl brought: one address asked, no redirect followed yet.
struct Transfer {
  let bytes: [UInt8]
  let notes: Notes

  func response(from address: WebAddress, to request: Request, movedTo: WebAddress?)
    throws(WebError) -> Response
  {
    let isUnchanged = notes.status == 304 && request.validators != nil
    guard isUnchanged || (200..<300).contains(notes.status) else { throw .status(notes.status) }
    let validators = Validators(
      address: address.text, entityTag: notes.entityTag, lastModified: notes.lastModified)
    return Response(
      bytes: isUnchanged ? [] : bytes, finalAddress: address.text, contentType: notes.contentType,
      status: notes.status, validators: validators ?? (isUnchanged ? request.validators : nil),
      freshSeconds: notes.freshSeconds, movedTo: movedTo?.text)
  }
}

extension Curl {
  func ask(
    _ address: WebAddress, _ validators: Validators?, trust: Trust,
    until deadline: ContinuousClock.Instant, bell: Bell
  ) throws(WebError) -> Transfer {
    if trust == .content && address.host.isPrivate { throw .privateHost(address.host.text) }

    let body = try Pipe()
    let remarks = try Pipe()
    let timeLeft = ContinuousClock.now.duration(to: deadline)
    let child = try Child(
      program: program, arguments: arguments(for: address, validators, timeLeft: timeLeft),
      environment: environment, output: body.writing, errors: remarks.writing)

    var harvest = Harvest(longestOutput: limits.unpacked)
    try harvest.gather(
      output: body.reading, errors: remarks.reading, until: deadline, idle: limits.idle,
      bell: bell)
    let notes = try judge(exit: child.exitStatus(), remarks: harvest.errors)
    try weigh(harvest.output.count, notes: notes)
    try refusePrivateConnection(notes, address: address, trust: trust)
    return Transfer(bytes: harvest.output, notes: notes)
  }

  private func judge(exit: Int, remarks: [UInt8]) throws(WebError) -> Notes {
    switch exit {
    case 0:
      guard let notes = Notes(remarks) else { throw .failed(curlExit: exit) }
      return notes
    // With `--fail`, a status of 400 and above.
    case 22: throw Notes(remarks).map(refusal) ?? .failed(curlExit: exit)
    case 28: throw .timedOut
    case 63: throw .tooLarge(limit: limits.sent)
    default: throw .failed(curlExit: exit)
    }
  }

  private func refusal(_ notes: Notes) -> WebError {
    switch (notes.status, notes.retryAfter) {
    // It asks for patience also where it does not say for how long.
    case (429, let after): .retryLater(status: 429, after: after ?? "")
    case (503, let after?): .retryLater(status: 503, after: after)
    default: .status(notes.status)
    }
  }

  private func weigh(_ count: Int, notes: Notes) throws(WebError) {
    guard notes.sentBytes <= limits.sent else { throw .tooLarge(limit: limits.sent) }
    let most = notes.sentBytes.multipliedReportingOverflow(by: limits.ratio)
    guard most.overflow || count <= most.partialValue else {
      throw .tooLarge(limit: most.partialValue)
    }
  }

  /// A public name can lead to a private number. The request has then gone out, but what came back
  /// is kept from content. Through a proxy, the number is the proxy's and says nothing.
  private func refusePrivateConnection(
    _ notes: Notes, address: WebAddress, trust: Trust
  ) throws(WebError) {
    guard trust == .content, !ChildEnvironment.namesProxy(for: address, environment),
      let number = notes.connectedTo, number.isPrivate
    else { return }
    throw .privateHost(address.host.text)
  }
}

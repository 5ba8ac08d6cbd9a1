/// Who named an address, which says how far it may reach.
package enum Trust: Sendable {
  /// The person at the keyboard, who may read from their own machine and network.
  case person
  /// A page or a feed. It may not make this machine ask `http://192.168.0.1/reboot` for it.
  case content

  /// The trust that a redirect from `host` deserves.
  ///
  /// A redirect is the server's word, hence content; but a person who asked for their own machine
  /// may be sent on within it.
  func afterRedirect(from host: Host) -> Trust {
    self == .person && host.isPrivate ? .person : .content
  }

  /// The trust that an address deserves which a page gave, or a redirect from it that was remembered,
  /// where a person named that page: on the very server of a private host it may be followed.
  package static func ofAddress(_ address: String, givenBy page: String) -> Trust {
    guard let from = try? WebAddress(page), let to = try? WebAddress(address),
      from.host.isPrivate, from.server == to.server
    else { return .content }
    return .person
  }
}

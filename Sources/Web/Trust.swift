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
}

/// How much a fetch may cost before it is ended.
package struct WebLimits: Sendable {
  /// The longest that a whole fetch may take, redirects included.
  package var total: Duration
  /// The longest that nothing may come, and that a connection may take to be made.
  package var idle: Duration
  /// The most bytes that may be sent, compressed or not.
  package var sent: Int
  /// The most bytes that they may become.
  package var unpacked: Int
  /// How many times larger than what was sent its unpacked form may be. Pages stay below 20; a file
  /// made to fill the memory is at 1 000.
  package var ratio: Int
  package var redirects: Int

  package init(
    total: Duration = .seconds(30), idle: Duration = .seconds(10), sent: Int = 16 << 20,
    unpacked: Int = 32 << 20, ratio: Int = 100, redirects: Int = 5
  ) {
    self.total = total
    self.idle = idle
    self.sent = sent
    self.unpacked = unpacked
    self.ratio = ratio
    self.redirects = redirects
  }
}

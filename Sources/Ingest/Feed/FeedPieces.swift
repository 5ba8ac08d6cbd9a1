/// Reads a large feed on another processor than what keeps it: whoever asks for the next piece before
/// it sees to the last has both done at once, and never more than two in memory.
///
///     reading  1 2 3 4
///     keeping    1 2 3 4
package actor FeedPieces<Failure: Error> {
  /// The next bytes of the feed; none at its end.
  package typealias Source = () -> Result<[UInt8], Failure>

  private var stream: FeedStream?
  private let source: Source

  package init(_ stream: FeedStream, then source: sending @escaping Source) {
    self.stream = stream
    self.source = source
  }

  /// What the next entries hold, in order; nil after the last.
  package func next() -> Result<Intake.Result?, Failure> {
    while stream != nil {
      let bytes: [UInt8]
      switch source() {
      case .failure(let failure): return .failure(failure)
      case .success(let more): bytes = more
      }
      if bytes.isEmpty {
        defer { stream = nil }
        return .success(stream?.finish())
      }
      if let result = stream?.add(bytes) { return .success(result) }
    }
    return .success(nil)
  }
}

import Glibc

/// What a child writes on its two descriptors, gathered until it ends.
struct Harvest {
  private(set) var output: [UInt8] = []
  private(set) var errors: [UInt8] = []

  /// The most bytes of either; a page may be long, notes are short.
  let longestOutput: Int
  let longestErrors = 64 << 10

  init(longestOutput: Int) {
    self.longestOutput = longestOutput
  }

  /// Reads both to their ends. The child may be slow, silent or endless; this is not.
  mutating func gather(
    output outputEnd: borrowing Descriptor, errors errorsEnd: borrowing Descriptor,
    until deadline: ContinuousClock.Instant, idle: Duration, bell: Bell
  ) throws(WebError) {
    var watched = [bell.descriptor, outputEnd.number, errorsEnd.number].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    var lastByte = ContinuousClock.now
    // `poll` passes over a negative descriptor; each becomes one at its end.
    while watched[1].fd >= 0 || watched[2].fd >= 0 {
      let left = ContinuousClock.now.duration(to: min(deadline, lastByte + idle))
      guard left > .zero else { throw .timedOut }
      let ready = poll(&watched, nfds_t(watched.count), CInt(clamping: left.milliseconds + 1))
      guard ready >= 0 || errno == EINTR else { throw .system(errno: Int(errno)) }
      guard ready > 0 else { continue }
      if watched[0].revents != 0 { throw .cancelled }

      for index in 1...2 where watched[index].fd >= 0 && watched[index].revents != 0 {
        let count = read(watched[index].fd, &buffer, buffer.count)
        guard count > 0 else {
          if count == 0 || errno != EINTR { watched[index].fd = -1 }
          continue
        }
        lastByte = .now
        if index == 1 { output += buffer[..<count] } else { errors += buffer[..<count] }
      }
      guard output.count <= longestOutput else { throw .tooLarge(limit: longestOutput) }
      guard errors.count <= longestErrors else { throw .tooLarge(limit: longestErrors) }
    }
  }
}

extension Duration {
  var milliseconds: Int64 {
    components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
  }
}

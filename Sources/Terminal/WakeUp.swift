import Glibc

/// A bell that work beside the loop rings when it has something to say.
///
/// A class, so that the descriptors live as long as anyone may ring: a number written to after
/// its closing could by then be a file of the library.
package final class WakeUp: Sendable {
  let readEnd: Int32
  private let writeEnd: Int32

  package init() throws(TerminalError) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .refused(errno: errno) }
    (readEnd, writeEnd) = (ends[0], ends[1])
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
  }

  deinit {
    close(readEnd)
    close(writeEnd)
  }

  /// Wakes the loop, from any thread. Ringing ten times may wake it once.
  package func ring() {
    var byte: UInt8 = 0
    // A full pipe has been rung already.
    _ = write(writeEnd, &byte, 1)
  }

  /// Forgets the rings so far.
  func hush() { drain(readEnd) }
}

/// Reads away what a pipe of ours holds.
func drain(_ descriptor: Int32) {
  var bytes: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
  while read(descriptor, &bytes, MemoryLayout.size(ofValue: bytes)) > 0 {}
}

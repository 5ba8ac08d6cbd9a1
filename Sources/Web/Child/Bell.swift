import Glibc

/// Wakes a thread that waits in `poll`, from any other.
///
/// A task is cancelled from outside, while its fetch sleeps in the kernel: only a descriptor that
/// becomes readable reaches it there. A class, as both sides hold it and the last one closes it.
final class Bell: Sendable {
  private let pipe: Pipe

  init() throws(WebError) {
    pipe = try Pipe()
  }

  /// Readable from the first ring on.
  var descriptor: CInt { pipe.reading.number }

  func ring() {
    let stroke: [UInt8] = [1]
    write(pipe.writing.number, stroke, 1)
  }
}

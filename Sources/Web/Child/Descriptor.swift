import CSpawn
import Glibc

/// An open file descriptor, closed when its owner lets it go.
struct Descriptor: ~Copyable, Sendable {
  let number: CInt

  init(_ number: CInt) {
    self.number = number
  }

  deinit { close(number) }
}

/// A pipe that no other program inherits.
struct Pipe: ~Copyable, Sendable {
  let reading: Descriptor
  /// To be handed to the child: reading ends when nobody holds this end any more.
  let writing: Descriptor

  init() throws(WebError) {
    var ends: [CInt] = [-1, -1]
    let error = kiosque_make_pipe(&ends)
    guard error == 0 else { throw .system(errno: Int(error)) }
    reading = Descriptor(ends[0])
    writing = Descriptor(ends[1])
  }
}

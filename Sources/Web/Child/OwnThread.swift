import Glibc

/// Runs blocking work on a thread of its own.
///
/// Tasks share as many threads as there are cores. A few fetches that wait there for slow servers
/// would keep every other task waiting with them.
package func onOwnThread(_ work: @escaping @Sendable () -> Void) throws(WebError) {
  var attributes = pthread_attr_t()
  pthread_attr_init(&attributes)
  pthread_attr_setdetachstate(&attributes, CInt(PTHREAD_CREATE_DETACHED))
  defer { pthread_attr_destroy(&attributes) }
  let luggage = Unmanaged.passRetained(Luggage(work: work))
  var thread = pthread_t()
  let error = pthread_create(
    &thread, &attributes,
    { pointer in
      if let pointer { Unmanaged<Luggage>.fromOpaque(pointer).takeRetainedValue().work() }
      return nil
    }, luggage.toOpaque())
  guard error == 0 else {
    luggage.release()
    throw .system(errno: Int(error))
  }
}

/// Work on its way through C, which carries one pointer and no closure.
private final class Luggage: Sendable {
  let work: @Sendable () -> Void

  init(work: @escaping @Sendable () -> Void) {
    self.work = work
  }
}

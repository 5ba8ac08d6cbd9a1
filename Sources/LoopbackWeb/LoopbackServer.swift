import Glibc

/// One thing that a server does with a connection.
package enum Step: Sendable {
  case send(String)
  case sendBytes([UInt8])
  case pause(milliseconds: UInt32)
  /// Sends over and over until the other side has gone.
  case sendForever(String)
}

/// A web server on this machine that does, step by step, what it is told to.
///
///     let server = LoopbackServer { request in page("<p>Bonjour") }
///     server.address("/une")      http://127.0.0.1:41234/une
package final class LoopbackServer: Sendable {
  private let listener: CInt
  private let port: UInt16
  private let host: String

  /// - Parameter host: a number of this machine; each of 127.0.0.1 to 127.0.0.254 is another host.
  ///
  /// `answer` is given the request's head, and says what to do before the connection is closed.
  package init(
    host: String = "127.0.0.1", _ answer: @escaping @Sendable (String) -> [Step]
  ) {
    self.host = host
    listener = socket(AF_INET, CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr(host)
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let listener = listener
    withUnsafeMutableBytes(of: &address) { bytes in
      let pointer = bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self)
      bind(listener, pointer, size)
      listen(listener, 16)
      getsockname(listener, pointer, &size)
    }
    port = UInt16(bigEndian: address.sin_port)
    inThread {
      while true {
        let connection = accept(listener, nil, nil)
        guard connection >= 0 else { return }
        inThread { serve(connection, answer) }
      }
    }
  }

  deinit {
    shutdown(listener, CInt(SHUT_RDWR))
    close(listener)
  }

  package func address(_ path: String) -> String { "http://\(host):\(port)\(path)" }
}

/// A whole answer with its head.
package func page(
  _ body: String, status: String = "200 OK", headers: [String] = ["Content-Type: text/html"]
) -> [Step] {
  let head = ["HTTP/1.1 \(status)", "Content-Length: \(body.utf8.count)", "Connection: close"]
  return [.send((head + headers).joined(separator: "\r\n") + "\r\n\r\n" + body)]
}

/// - Parameter status: "301 Moved" is to be remembered.
package func redirect(to address: String, status: String = "302 Found") -> [Step] {
  page("", status: status, headers: ["Location: \(address)"])
}

private func serve(_ connection: CInt, _ answer: (String) -> [Step]) {
  defer { close(connection) }
  var request: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 4096)
  while !request.suffix(4).elementsEqual("\r\n\r\n".utf8) {
    let count = read(connection, &buffer, buffer.count)
    guard count > 0 else { return }
    request += buffer[..<count]
  }
  for step in answer(String(decoding: request, as: UTF8.self)) {
    switch step {
    case .send(let text): guard deliver(Array(text.utf8), to: connection) else { return }
    case .sendBytes(let bytes): guard deliver(bytes, to: connection) else { return }
    case .pause(let milliseconds): usleep(milliseconds * 1000)
    case .sendForever(let text): while deliver(Array(text.utf8), to: connection) {}
    }
  }
}

private func deliver(_ bytes: [UInt8], to connection: CInt) -> Bool {
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes {
      send(connection, $0.baseAddress, $0.count, CInt(MSG_NOSIGNAL))
    }
    guard count > 0 else { return false }
    rest = rest.dropFirst(count)
  }
  return true
}

private func inThread(_ work: @escaping @Sendable () -> Void) {
  final class Luggage: Sendable {
    let work: @Sendable () -> Void
    init(_ work: @escaping @Sendable () -> Void) { self.work = work }
  }
  var thread = pthread_t()
  let luggage = Unmanaged.passRetained(Luggage(work)).toOpaque()
  pthread_create(
    &thread, nil,
    { pointer in
      if let pointer { Unmanaged<Luggage>.fromOpaque(pointer).takeRetainedValue().work() }
      return nil
    }, luggage)
  pthread_detach(thread)
}

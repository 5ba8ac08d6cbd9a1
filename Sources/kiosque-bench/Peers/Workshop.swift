import Glibc

/// A folder of our own for what peers read and what is compiled for them; gone at the end.
struct Workshop: ~Copyable {
  let path: String

  init() throws(BenchError) {
    var template = Array("/tmp/kiosque-bench-XXXXXX\0".utf8.map { CChar(bitPattern: $0) })
    guard let made = mkdtemp(&template) else { throw .unwritable(path: "/tmp", errno: errno) }
    path = String(cString: made)
  }

  deinit {
    _ = ChildRun("rm", ["-rf", "--", path])
  }

  /// Writes a file, and says where it is.
  func write(_ text: String, as name: String) throws(BenchError) -> String {
    let file = "\(path)/\(name)"
    guard let stream = fopen(file, "w") else { throw .unwritable(path: file, errno: errno) }
    var text = text
    let written = text.withUTF8 { fwrite($0.baseAddress, 1, $0.count, stream) == $0.count }
    guard fclose(stream) == 0, written else { throw .unwritable(path: file, errno: errno) }
    return file
  }

  /// The file that a program wrote; empty where there is none.
  func read(_ name: String) -> String {
    guard let stream = fopen("\(path)/\(name)", "r") else { return "" }
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, stream), count > 0 {
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Why a bench could not be run.
enum BenchError: Error, CustomStringConvertible {
  case unwritable(path: String, errno: Int32)
  case noLibrary(path: String)
  case missing(program: String)
  case failed(what: String)

  var description: String {
    switch self {
    case .unwritable(let path, let errno):
      "cannot write \(path): \(String(cString: strerror(errno)))"
    case .missing(let program): "\(program) is not here"
    case .failed(let what): "failed: \(what)"
    case .noLibrary(let path): "\(path) is no library that can be read; name another folder"
    }
  }
}

import Glibc

/// The whole content of a file, or the end of the program with a sentence.
func contents(of path: String) -> String {
  guard let file = fopen(path, "r") else { fail("unicode-tables: cannot read \(path)") }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = fread(&buffer, 1, buffer.count, file)
    guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
    bytes += buffer[..<count]
  }
}

func write(_ content: String, to path: String) {
  guard let file = fopen(path, "w") else { fail("unicode-tables: cannot write \(path)") }
  fputs(content, file)
  guard fclose(file) == 0 else { fail("unicode-tables: cannot write \(path)") }
  print("\(path): \(content.utf8.count) bytes")
}

func fail(_ sentence: String) -> Never {
  let line = sentence + "\n"
  _ = line.withCString { write(STDERR_FILENO, $0, strlen($0)) }
  exit(1)
}

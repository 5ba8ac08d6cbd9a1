import Glibc

/// Files for the scorers of others.
enum FileSink {
  /// Writes a file, and makes the folders that it lies in.
  static func write(_ bytes: [UInt8], to path: String) throws(BenchError) {
    for (index, byte) in zip(path.utf8.indices, path.utf8) where byte == UInt8(ascii: "/") {
      if index > path.startIndex { mkdir(String(path[..<index]), 0o755) }
    }
    guard let stream = fopen(path, "w") else { throw .unwritable(path: path, errno: errno) }
    let isWritten = fwrite(bytes, 1, bytes.count, stream) == bytes.count
    guard fclose(stream) == 0, isWritten else { throw .unwritable(path: path, errno: errno) }
  }
}

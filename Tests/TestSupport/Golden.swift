package import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// Compares a text with the file in `Golden/` beside the test; a test run with `RECORD=1` writes the
/// file anew and fails, so that nobody forgets to look at what was recorded.
package func expectGolden(
  _ text: String, _ name: String, file: StaticString = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let folder = "\(file)".split(separator: "/").dropLast().joined(separator: "/")
  let path = "/\(folder)/Golden/\(name).txt"
  if getenv("RECORD") != nil {
    _ = mkdir("/\(folder)/Golden", 0o755)
    writeFile(path, text)
    Issue.record("recorded \(path): look at it, then run again", sourceLocation: sourceLocation)
    return
  }
  guard let expected = readFile(path) else {
    Issue.record("no golden \(path): RECORD=1 makes it", sourceLocation: sourceLocation)
    return
  }
  guard text != expected else { return }
  let difference = lineDifference(expected, text)
  Issue.record("differs from \(path):\n\(difference)", sourceLocation: sourceLocation)
}

/// The lines that differ, the expected one with `-`, the one found with `+`.
package func lineDifference(_ expected: String, _ found: String) -> String {
  let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
  let new = found.split(separator: "\n", omittingEmptySubsequences: false)
  return (0..<max(old.count, new.count)).compactMap { index -> String? in
    let (before, after) = (index < old.count ? old[index] : "", index < new.count ? new[index] : "")
    return before == after ? nil : "\(index + 1): - \(before)\n\(index + 1): + \(after)"
  }.joined(separator: "\n")
}

/// A whole file as text, or nil.
package func readFile(_ path: String) -> String? {
  readBytes(path).map { String(decoding: $0, as: UTF8.self) }
}

/// A whole file, or nil.
package func readBytes(_ path: String) -> [UInt8]? {
  guard let file = fopen(path, "r") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = fread(&buffer, 1, buffer.count, file)
    guard count > 0 else { return bytes }
    bytes += buffer[..<count]
  }
}

package func writeFile(_ path: String, _ text: String) {
  guard let file = fopen(path, "w") else { return }
  defer { fclose(file) }
  let bytes = Array(text.utf8)
  fwrite(bytes, 1, bytes.count, file)
}

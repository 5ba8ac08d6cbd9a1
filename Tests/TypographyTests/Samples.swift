import FoundationEssentials

/// The folder of test data beside this file.
private let data = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Data")

/// The lines of a file of test data.
func lines(of file: String) throws -> [String] {
  let bytes = try Data(contentsOf: data.appending(path: file))
  return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
}

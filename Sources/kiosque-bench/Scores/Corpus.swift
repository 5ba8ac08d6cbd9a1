import Glibc
import JSON

/// A folder of pages and feeds with what is to be found in them. Where a part is absent, its scores
/// are skipped.
///
///     articles/readability/CASE/source.html, expected.html, expected-metadata.json
///     articles/aeb/ground-truth.json              {"KEY": {"articleBody", "url"}}
///     articles/aeb/html/KEY.html or KEY.html.gz
///     articles/trafilatura/gold.json              {"KEY": {"file", "url", "title", "author", "date", "with": [], "without": []}}
///     articles/trafilatura/html/FILE
///     articles/french/silver.json                 {"KEY": {"page", "title", "author", "date"}}
///     articles/french/text/KEY.txt
///     articles/htmldate-fr/gold.json, html/KEY.html {"KEY": {"url", "date"}}
///     feeds/expected.jsonl                        {"file", "checks": [{"p", "k", "v"}]}
///     dates.tsv                                   kind TAB text TAB date TAB where it is from
struct Corpus {
  let path: String

  func bytes(_ name: String) -> [UInt8]? { Self.bytes(of: "\(path)/\(name)") }

  func text(_ name: String) -> String? { bytes(name).map { String(decoding: $0, as: UTF8.self) } }

  func json(_ name: String) -> JSONValue? { bytes(name).flatMap { try? JSONReader.value(of: $0) } }

  /// The members of an object in a file, by their names.
  func members(_ name: String) -> [JSONValue.Member] {
    (json(name)?.members ?? []).sorted { $0.name < $1.name }
  }

  /// A page as it stands, or inflated by gzip.
  func page(_ name: String) -> [UInt8]? {
    if let bytes = bytes(name) { return bytes }
    guard bytes(name + ".gz") != nil, let workshop = try? Workshop() else { return nil }
    let inflated = workshop.path + "/page"
    guard ChildRun("gzip", ["-dc", "\(path)/\(name).gz"], output: inflated).isGood else {
      return nil
    }
    return Self.bytes(of: inflated)
  }

  func names(in folder: String) -> [String] {
    guard let stream = opendir("\(path)/\(folder)") else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  private static func bytes(of path: String) -> [UInt8]? {
    guard let stream = fopen(path, "r") else { return nil }
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, stream), count > 0 {
      bytes += buffer[..<count]
    }
    return ferror(stream) == 0 ? bytes : nil
  }
}

import Glibc
import JSON
import Model

/// `articles/`: what is kept, by month.
struct ArticleFolder: Hashable, Sendable {
  let path: String

  /// No article file is bigger: sixteen times what a page from the network may hold.
  static let largest = 64 << 20

  /// `2022/01`, oldest first.
  func months(noting damage: inout [Damage]) -> [String] {
    names(at: path, noting: &damage).filter { Self.isNumber($0, digits: 4) }.flatMap { year in
      names(at: "\(path)/\(year)", noting: &damage).filter { Self.isNumber($0, digits: 2) }
        .map { "\(year)/\($0)" }
    }
  }

  /// In order of their names.
  func files(in month: String, noting damage: inout [Damage]) -> [ArticleFile] {
    names(at: "\(path)/\(month)", noting: &damage).compactMap { name in
      ArticleFile(name: name, month: month)
    }
  }

  /// The files of an article in a month.
  func files(of id: ArticleID, in month: String) -> [ArticleFile] {
    var files: [ArticleFile] = []
    try? Directory.forEachName(at: path(of: month)) { name in
      guard name.starts(with: id.text.utf8),
        let file = ArticleFile(name: String(decoding: name, as: UTF8.self), month: month),
        file.id == id
      else { return }
      files.append(file)
    }
    return files.sorted { $0.hash < $1.hash }
  }

  /// The files of articles with these digests in a month, in no order.
  func files(of digests: Set<UInt64>, in month: String) throws(Errno) -> [ArticleFile] {
    var files: [ArticleFile] = []
    try Directory.forEachName(at: path(of: month)) { name in
      guard let id = ArticleFile.id(inName: name), digests.contains(ArticleID.digest(of: id)),
        let file = ArticleFile(name: String(decoding: name, as: UTF8.self), month: month)
      else { return }
      files.append(file)
    }
    return files
  }

  /// The digests of the articles that have files in a month, once for each file.
  func forEachDigest(in month: String, _ body: (UInt64) -> Void) throws(Errno) {
    try Directory.forEachName(at: path(of: month)) { name in
      if let id = ArticleFile.id(inName: name) { body(ArticleID.digest(of: id)) }
    }
  }

  func path(of file: ArticleFile) -> String { "\(path)/\(file.path)" }

  func path(of month: String) -> String { "\(path)/\(month)" }

  static func isYear(_ name: String) -> Bool { isNumber(name, digits: 4) }

  /// `2024/02`
  static func isMonth(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count == 2 && isNumber(parts[0], digits: 4) && isNumber(parts[1], digits: 2)
  }

  func article(in file: ArticleFile) throws(Damage.Fact) -> Article {
    try article(in: file, RegularFile.bytes(at: path(of: file), atMost: Self.largest))
  }

  func article(in file: ArticleFile, _ bytes: [UInt8]) throws(Damage.Fact) -> Article {
    try article(in: file, try? JSONReader.value(of: bytes))
  }

  /// The article without its text, its links and its comments: as strict, and quick.
  func outline(of file: ArticleFile, _ bytes: [UInt8]) throws(Damage.Fact) -> Article {
    let value = try? JSONReader.members(named: ArticleV1.outline, of: bytes)
    // Without a title it is the text that makes it an article.
    if let value, value["title"]?.string == nil { return try article(in: file, bytes) }
    return try article(in: file, value)
  }

  private func article(in file: ArticleFile, _ value: JSONValue?) throws(Damage.Fact) -> Article {
    guard let value else { throw .malformed }
    if let format = ArticleV1.format(of: value), format > Format.current {
      throw .newer(format: format)
    }
    guard let article = ArticleV1.article(from: value), article.id == file.id else {
      throw .malformed
    }
    return article
  }

  private func names(at path: String, noting damage: inout [Damage]) -> [String] {
    do throws(Errno) {
      return try Directory.names(at: path).sorted()
    } catch {
      if error.code != ENOENT {
        damage.append(Damage(path: path, fact: .unreadable(errno: error.code)))
      }
      return []
    }
  }

  private static func isNumber(_ name: some StringProtocol, digits: Int) -> Bool {
    name.utf8.count == digits && name.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}

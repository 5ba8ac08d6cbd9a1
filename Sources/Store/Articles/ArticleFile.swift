import Model

/// The name of one revision of an article: `2022/01/<id>.<hash>.json` under `articles/`.
///
/// The folder is the month of publication as the page gave it, `0000/00` where it gave none; the
/// hash is the first 16 hexadecimal digits of the SHA-256 of the file's bytes.
struct ArticleFile: Hashable, Sendable {
  let id: ArticleID
  let hash: String
  /// `2022/01`
  let month: String

  init(id: ArticleID, bytes: [UInt8], month: String) {
    self.id = id
    self.month = month
    hash = Self.hash(of: bytes)
  }

  /// Nil for a file that is not ours: a temporary one, a copy, a note.
  init?(name: String, month: String) {
    let parts = name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 3, parts[2].elementsEqual("json".utf8), let hash = Self.hash(in: parts[1]),
      let id = ArticleID(String(parts[0]) ?? "")
    else { return nil }
    self.id = id
    self.hash = hash
    self.month = month
  }

  /// `<id>.<hash>`
  var stem: String { "\(id).\(hash)" }

  /// Its path under `articles/`.
  var path: String { "\(month)/\(stem).json" }

  static func month(of published: Moment?) -> String {
    guard let published else { return "0000/00" }
    let month = published.iso8601.utf8.prefix(7).map { $0 == UInt8(ascii: "-") ? 0x2F : $0 }
    return String(decoding: month, as: UTF8.self)
  }

  /// The identifier in a name that has the shape of ours, as bytes.
  static func id(inName name: UnsafeBufferPointer<UInt8>) -> Slice<UnsafeBufferPointer<UInt8>>? {
    // A point, 16 digits, and « .json ».
    guard name.count > 22, name.suffix(5).elementsEqual(".json".utf8),
      name[name.count - 22] == UInt8(ascii: ".")
    else { return nil }
    let id = name.prefix(name.count - 22)
    return id.contains(UInt8(ascii: ".")) ? nil : id
  }

  /// What the names of files say of their bytes.
  static func hash(of bytes: some Sequence<UInt8>) -> String {
    String(SHA256.hex(of: bytes).prefix(16))
  }

  /// Such a hash, as it stands in a name.
  static func hash(in text: Substring.UTF8View) -> String? {
    let isHash =
      text.count == 16
      && text.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    return isHash ? String(text) : nil
  }
}

import FoundationEssentials

/// The project's own files.
enum Checkout {
  static let root = "/" + "\(#filePath)".split(separator: "/").dropLast(3).joined(separator: "/")

  /// The names in a folder, sorted; hidden ones too.
  static func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(root)/\(folder)").sorted()
  }

  static func folders(in folder: String) throws -> [String] {
    try names(in: folder).filter { name in
      var isFolder = false
      return FileManager.default.fileExists(
        atPath: "\(root)/\(folder)/\(name)", isDirectory: &isFolder) && isFolder
    }
  }

  /// The files below a folder, as paths from the root.
  static func files(below folder: String, ending: [String] = [""]) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: "\(root)/\(folder)")
      .filter { path in ending.contains { path.hasSuffix($0) } }
      .map { "\(folder)/\($0)" }
      .filter { path in
        var isFolder = false
        return FileManager.default.fileExists(atPath: "\(root)/\(path)", isDirectory: &isFolder)
          && !isFolder
      }
      .sorted()
  }

  static func text(of path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: "\(root)/\(path)")), as: UTF8.self)
  }
}

/// A line of Swift, cut into words, without its comment and what it quotes.
struct CodeLine {
  let words: [Substring]

  init(_ line: Substring) {
    let (quote, slash, backslash) = (UInt8(ascii: "\""), UInt8(ascii: "/"), UInt8(ascii: "\\"))
    var code: [UInt8] = []
    var isQuoted = false
    var last: UInt8 = 0
    for byte in line.utf8 {
      if byte == quote, last != backslash { isQuoted.toggle() }
      if !isQuoted, byte == slash, last == slash { break }
      code.append(isQuoted ? quote : byte)
      last = byte
    }
    words = code.split { !Self.isWordByte($0) }.map { Substring(decoding: $0, as: UTF8.self) }
  }

  static func lines(of path: String) throws -> [CodeLine] {
    try Checkout.text(of: path).utf8.split(separator: UInt8(ascii: "\n")).map {
      CodeLine(Substring($0))
    }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "@"),
      UInt8(ascii: "."):
      true
    default: false
    }
  }

  /// The module that this line imports, however it says so: `@preconcurrency package import A.B`.
  var importedModule: Substring? {
    let rest = words.drop { $0.first == "@" || Self.accessLevels.contains($0) }
    guard rest.first == "import" else { return nil }
    let named = rest.dropFirst().drop { Self.kinds.contains($0) }
    return named.first?.split(separator: ".").first
  }

  /// Whether this line opens something to other packages.
  var isPublic: Bool {
    let rest = words.drop { $0.first == "@" || Self.modifiers.contains($0) }
    return rest.first == "public" || (rest.first == "open" && rest.dropFirst().first == "class")
  }

  private static let accessLevels: Set<Substring> = [
    "public", "package", "internal", "fileprivate", "private",
  ]
  private static let kinds: Set<Substring> = [
    "struct", "class", "enum", "protocol", "typealias", "func", "let", "var",
  ]
  private static let modifiers: Set<Substring> = [
    "static", "final", "nonisolated", "override", "indirect", "mutating", "consuming", "lazy",
  ]
}

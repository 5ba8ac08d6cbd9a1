/// The files of the Unicode Character Database, read as "range ; fields" lines.
///
///     0300..036F    ; Extend # Mn [112] …      →  (0x300...0x36F, ["Extend"])
///
/// Comments are dropped, except that a file can be read whole with `lines`.
struct Database {
  typealias Entry = (range: ClosedRange<Int>, fields: [String])

  let folder: String

  init(folder: String) { self.folder = folder }

  /// The lines of a file that say something, cut at ";".
  func rows(of file: String) -> [[String]] {
    contents(of: "\(folder)/\(file)").split(separator: "\n").compactMap { line in
      let statement = line.prefix { $0 != "#" }
      let fields = statement.split(separator: ";", omittingEmptySubsequences: false).map(trimmed)
      return fields.count > 1 ? fields : nil
    }
  }

  /// The lines of a property file: a scalar or a range, then its values.
  func entries(of file: String) -> [Entry] {
    rows(of: file).map { (range: range($0[0]), fields: Array($0.dropFirst())) }
  }

  /// One value per scalar, for a property whose first field is the value.
  func values(of file: String, default value: String, where isWanted: ([String]) -> Bool)
    -> [String]
  {
    var values = [String](repeating: value, count: 0x11_0000)
    for entry in entries(of: file) where isWanted(entry.fields) {
      let name = entry.fields[entry.fields.count - 1]
      for scalar in entry.range { values[scalar] = name }
    }
    return values
  }

  /// The scalars of which a file says one thing.
  func scalars(of file: String, having property: String) -> Set<Int> {
    var found: Set<Int> = []
    for entry in entries(of: file) where entry.fields[0] == property {
      found.formUnion(entry.range)
    }
    return found
  }

  /// General categories, "Cn" where the file is silent.
  func generalCategories() -> [String] {
    values(of: "DerivedGeneralCategory.txt", default: "Cn") { $0.count == 1 }
  }

  private func range(_ field: String) -> ClosedRange<Int> {
    let ends = field.split(separator: ".").map { scalar(String($0)) }
    return ends[0]...ends[ends.count - 1]
  }
}

/// A scalar value written in hexadecimal.
func scalar(_ field: String) -> Int {
  guard let value = Int(field, radix: 16) else { fail("unicode-tables: not a scalar: \(field)") }
  return value
}

private func trimmed(_ field: Substring) -> String {
  let head = field.drop { $0 == " " || $0 == "\t" }
  guard let last = head.lastIndex(where: { $0 != " " && $0 != "\t" && $0 != "\r" }) else {
    return ""
  }
  return String(head[...last])
}

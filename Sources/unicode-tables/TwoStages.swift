/// One small value per scalar, packed into two string literals.
///
/// Blocks of 128 scalars that are alike are kept once. `index` says, with two characters of six
/// bits each, which block a scalar lies in; `data` holds the blocks, one character a value:
///
///     U+00E9 → block 1 of the index → "01" → data[1 × 128 + 0x69] → "/" → 15
///
/// A literal compiles at once, needs no start-up and is read where it lies in the program's file;
/// an array of the same size takes the compiler minutes.
///
/// Planes 4 to 16 hold nothing but the tags of plane 14 and private use, so that `folded` brings
/// them close to the others and the index stays short. `ScalarTable` in `Text` does the same.
struct TwoStages {
  private(set) var index: [UInt8] = []
  private(set) var data: [UInt8] = []

  init(_ values: [UInt8]) {
    let near = (0..<0x4_0000).map { values[$0] }
    let tags = (0xE_0000..<0xE_1000).map { values[$0] }
    let rest = [values[0x5_0000]] + [UInt8](repeating: values[0xF_0000], count: 127)
    let all = near + tags + rest

    var seen: [[UInt8]: Int] = [:]
    for start in stride(from: 0, to: all.count, by: 128) {
      let block = Array(all[start..<start + 128])
      let number = seen[block] ?? seen.count
      if seen[block] == nil {
        seen[block] = number
        data += block
      }
      index += [UInt8(number >> 6), UInt8(number & 63)]
    }
    guard seen.count < 4096 else { fail("unicode-tables: too many blocks") }
  }

  /// The two properties of a Swift file that hold the stages.
  func swift(indent: String) -> String {
    """
    \(indent)static var index: StaticString {
    \(indent)  \(literal(index.map { $0 + 0x30 }, indent: indent + "  "))
    \(indent)}

    \(indent)static var data: StaticString {
    \(indent)  \(literal(data.map { $0 + 0x20 }, indent: indent + "  "))
    \(indent)}
    """
  }
}

/// ASCII bytes as a Swift literal over several lines that the reader joins again.
func literal(_ bytes: [UInt8], indent: String) -> String {
  var lines: [String] = []
  var line = ""
  for byte in bytes {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): line += "\\" + String(UnicodeScalar(byte))
    case 0x20...0x7E: line += String(UnicodeScalar(byte))
    default: line += "\\u{" + String(byte, radix: 16) + "}"
    }
    if line.utf8.count > 90 {
      lines.append(line)
      line = ""
    }
  }
  if !line.isEmpty { lines.append(line) }
  return "\"\"\"\n" + lines.map { indent + $0 }.joined(separator: "\\\n") + "\n\(indent)\"\"\""
}

/// What stands over every file the tool writes.
let notice = """
  // Written by unicode-tables from the Unicode Character Database 17.0, © 2025 Unicode, Inc.,
  // under the Unicode License V3 (https://www.unicode.org/license.txt). Do not edit: run the tool.

  """

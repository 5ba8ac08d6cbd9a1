/// `&eacute;`, `&#233;`, `&#xE9;`: a character by its name or number.
enum CharacterReference {
  /// Resolves the reference that may begin at `index`, an ampersand, and says where to go on. What
  /// is no reference is an ampersand.
  ///
  /// - Parameter inAttribute: a name without its semicolon is then kept as it is before `=` or a
  ///   letter, since it is part of an address: `?a=1&copy=2`.
  static func append(
    to output: inout [UInt8], from bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int,
    inAttribute: Bool
  ) -> Int {
    let start = index + 1
    if start < end, bytes[start] == UInt8(ascii: "#") {
      if let next = number(to: &output, bytes, start + 1, end) { return next }
    } else if let next = name(to: &output, bytes, start, end, inAttribute) {
      return next
    }
    output.append(UInt8(ascii: "&"))
    return start
  }

  private static func number(
    to output: inout [UInt8], _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Int? {
    var index = start
    let isHex = index < end && bytes[index] | 0x20 == UInt8(ascii: "x")
    if isHex { index += 1 }
    let digits = index
    var value: UInt32 = 0
    while index < end, let digit = digit(bytes[index], isHex: isHex) {
      value = min(value &* (isHex ? 16 : 10) &+ digit, 0x11_0000)
      index += 1
    }
    guard index > digits else { return nil }
    if index < end, bytes[index] == UInt8(ascii: ";") { index += 1 }
    if (0x80..<0xA0).contains(value) {
      value = UInt32(SingleByteTables.windows1252[Int(value) - 0x80])
    }
    output.append(codePoint: value == 0 ? 0xFFFD : value)
    return index
  }

  private static func digit(_ byte: UInt8, isHex: Bool) -> UInt32? {
    if (0x30...0x39).contains(byte) { return UInt32(byte - 0x30) }
    let letter = byte | 0x20
    guard isHex, (0x61...0x66).contains(letter) else { return nil }
    return UInt32(letter - 0x61 + 10)
  }

  private static func name(
    to output: inout [UInt8], _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int,
    _ inAttribute: Bool
  ) -> Int? {
    // The one that addresses are full of.
    if start + 4 <= end, bytes[start] == UInt8(ascii: "a"), bytes[start + 1] == UInt8(ascii: "m"),
      bytes[start + 2] == UInt8(ascii: "p"), bytes[start + 3] == UInt8(ascii: ";")
    {
      output.append(UInt8(ascii: "&"))
      return start + 4
    }
    var index = start
    while index < end, index - start < EntityTable.longestName,
      MarkupScanner.isLetterOrDigit(bytes[index])
    {
      index += 1
    }
    if index < end, bytes[index] == UInt8(ascii: ";"),
      let entity = EntityTable.entity(bytes[start..<index])
    {
      entity.append(to: &output)
      return index + 1
    }
    // In an attribute only a name that ends there counts without its semicolon.
    if inAttribute {
      guard index - start <= EntityTable.longestLegacyName,
        index == end || bytes[index] != UInt8(ascii: "="),
        let entity = EntityTable.entity(bytes[start..<index]), entity.isLegacy
      else { return nil }
      entity.append(to: &output)
      return index
    }
    // Elsewhere the longest old name does: "&notit;" is ¬ and "it;".
    let longest = min(index, start + EntityTable.longestLegacyName)
    for stop in stride(from: longest, to: start + 1, by: -1) {
      guard let entity = EntityTable.entity(bytes[start..<stop]), entity.isLegacy else { continue }
      entity.append(to: &output)
      return stop
    }
    return nil
  }
}

extension EntityTable {
  /// "CounterClockwiseContourIntegral", and "thetasym" among those of old.
  static let longestName = 31
  static let longestLegacyName = 6

  /// Finds a name by halving the part of the table that begins with its letter: jump to the middle,
  /// go back to the beginning of the entry there, compare, go on in one half.
  static func entity(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Entity? {
    guard let first = name.first else { return nil }
    return text.withUTF8Buffer { table in
      var (low, high) = (starts[Int(first & 0x7F)], starts[Int(first & 0x7F) + 1])
      while low < high {
        var start = (low + high) / 2
        while start > low, !isBlank(table[start - 1]) { start -= 1 }
        var end = start
        while end - start < name.count, table[end] == name[name.startIndex + end - start] {
          end += 1
        }
        let isWhole = end - start == name.count
        if isWhole, isMark(table[end]) { return Entity(table, at: end) }
        // A mark is before all letters in the order of the names, not in that of the signs.
        let isBefore =
          !isWhole && (isMark(table[end]) || table[end] < name[name.startIndex + end - start])
        while end < high, !isBlank(table[end]) { end += 1 }
        if isBefore {
          low = min(high, end + 1)
        } else {
          high = start
        }
      }
      return nil
    }
  }

  /// What a name stands for, as the table has it after the name.
  struct Entity {
    /// Whether it counts without its semicolon.
    let isLegacy: Bool
    private var first: UInt32 = 0
    private var second: UInt32 = 0

    fileprivate init(_ table: UnsafeBufferPointer<UInt8>, at mark: Int) {
      isLegacy = table[mark] == UInt8(ascii: "!")
      var index = mark + 1
      while index < table.count, !isBlank(table[index]) {
        if table[index] == UInt8(ascii: ",") {
          second = first
          first = 0
        } else {
          let byte = table[index]
          let digit = byte < 0x3A ? byte - 0x30 : byte - 0x41 + 10
          first = first * 16 + UInt32(digit)
        }
        index += 1
      }
      if second != 0 { swap(&first, &second) }
    }

    func append(to output: inout [UInt8]) {
      output.append(codePoint: first)
      if second != 0 { output.append(codePoint: second) }
    }
  }

  /// Where the names of each letter begin, by the letter's code.
  private static let starts: [Int] = text.withUTF8Buffer { table in
    var starts = [Int](repeating: table.count, count: 129)
    for index in table.indices.reversed() where index == 0 || isBlank(table[index - 1]) {
      if !isBlank(table[index]) { starts[Int(table[index] & 0x7F)] = index }
    }
    for letter in (0..<128).reversed() where starts[letter] == table.count {
      starts[letter] = starts[letter + 1]
    }
    return starts
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ":") || byte == UInt8(ascii: "!")
  }
}

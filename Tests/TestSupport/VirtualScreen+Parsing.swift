extension VirtualScreen {
  /// Reads on, byte by byte.
  package mutating func take(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { take(byte) }
  }

  private mutating func take(_ byte: UInt8) {
    switch parser {
    case .ground:
      if byte < 0x20 || byte == 0x7F { control(byte) } else { takeText(byte) }
    case .escape: escape(byte)
    case .charset: parser = .ground
    case .string:
      if byte == 0x07 { parser = .ground } else if byte == 0x1B { parser = .stringEscape }
    case .stringEscape: parser = .ground
    case .control:
      if (0x40...0x7E).contains(byte) {
        parser = .ground
        finish(Character(Unicode.Scalar(byte)))
      } else {
        parameters.append(byte)
      }
    }
  }

  private mutating func takeText(_ byte: UInt8) {
    utf8.append(byte)
    if byte < 0x80 {
      utf8 = []
      put(Unicode.Scalar(byte))
    } else if let scalar = String(validating: utf8, as: UTF8.self)?.unicodeScalars.first {
      utf8 = []
      put(scalar)
    } else if utf8.count == 4 {
      utf8 = []
      put("\u{FFFD}")
    }
  }

  private mutating func control(_ byte: UInt8) {
    switch byte {
    case 0x08: moveTo(row: cursor.row, column: cursor.column - 1)
    case 0x09: moveTo(row: cursor.row, column: (cursor.column / 8 + 1) * 8)
    case 0x0A...0x0C: lineFeed()
    case 0x0D: moveTo(row: cursor.row, column: 0)
    case 0x1B: parser = .escape
    case 0x00, 0x07, 0x0E, 0x0F: break
    default: unknown.append("control \(byte)")
    }
  }

  private mutating func escape(_ byte: UInt8) {
    parser = .ground
    switch Character(Unicode.Scalar(byte)) {
    case "[":
      parameters = []
      parser = .control
    case "]", "P", "_", "^", "X": parser = .string
    case "(", ")", "*", "+": parser = .charset
    case "7": saved = cursor
    case "8": moveTo(row: saved.row, column: saved.column)
    case "D": lineFeed()
    case "M": reverseLineFeed()
    case "=", ">": break
    case let letter: unknown.append("ESC \(letter)")
    }
  }

  private mutating func finish(_ final: Character) {
    let text = String(decoding: parameters, as: UTF8.self)
    let numbers = text.drop { !$0.isNumber && $0 != ";" }.split(
      separator: ";", omittingEmptySubsequences: false
    ).map { Int($0) ?? 0 }
    if text.hasPrefix("?"), final == "h" || final == "l" {
      for mode in numbers { set(mode, final == "h") }
    } else if !edit(final, numbers), !"mthlcnq".contains(final) {
      unknown.append("CSI \(text)\(final)")
    }
  }

  private mutating func set(_ mode: Int, _ on: Bool) {
    switch mode {
    case 1: hasApplicationKeys = on
    case 25: isCursorVisible = on
    case 2004: marksPastes = on
    case 47, 1047, 1049:
      guard on != isAlternate else { return }
      isAlternate = on
      if on { saved = cursor } else { moveTo(row: saved.row, column: saved.column) }
      swap(&cells, &mainCells)
      if on { cells = Self.blank(cells.count, columns) }
    case 4, 7, 8, 12: break
    default: unknown.append("mode \(mode)")
    }
  }
}

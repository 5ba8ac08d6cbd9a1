/// What `<!DOCTYPE … >` says of a page.
struct Doctype: Hashable {
  var name: String?
  var publicID: String?
  var systemID: String?
  /// It is broken so that browsers read the page as they did before there was a standard.
  var forcesQuirks = false
}

extension Doctype {
  /// Whether browsers read such a page as they did before there was a standard; here it only tells
  /// whether a table ends a paragraph.
  var isQuirky: Bool {
    if forcesQuirks || name != "html" { return true }
    let identifier = (publicID ?? "").lowercased()
    if systemID == nil, Self.quirkyWithoutSystem.contains(where: identifier.hasPrefix) {
      return true
    }
    return Self.quirky.contains(where: identifier.hasPrefix)
      || ["-/w3c/dtd html 4.0 transitional/en", "html"].contains(identifier)
      || systemID?.lowercased() == "http://www.ibm.com/data/dtd/v11/ibmxhtml1-transitional.dtd"
  }

  private static let quirkyWithoutSystem = [
    "-//w3c//dtd html 4.01 frameset//", "-//w3c//dtd html 4.01 transitional//",
  ]

  /// How public identifiers of old begin: the standard's list, by maker.
  private static let quirky = [
    "+//silmaril//", "-//as//dtd html", "-//advasoft ltd//", "-//ietf//", "-//metrius//",
    "-//microsoft//", "-//netscape comm. corp.//", "-//o'reilly and associates//", "-//sq//",
    "-//softquad", "-//spyglass//", "-//sun microsystems corp.//", "-//w3c//dtd html 3",
    "-//w3c//dtd html 4.0 frameset//", "-//w3c//dtd html 4.0 transitional//",
    "-//w3c//dtd html experimental", "-//w3c//dtd w3 html", "-//w3o//dtd w3 html",
    "-//webtechs//",
  ]
}

extension MarkupScanner {
  /// Reads a doctype from `<!` on.
  mutating func readDoctype() -> Token {
    position += 9
    var read = Doctype()
    let isEnded = readParts(of: &read)
    if !isEnded { read.forcesQuirks = true }
    doctype = read
    return Token(kind: .doctype)
  }

  /// False where the document ends first.
  private mutating func readParts(of doctype: inout Doctype) -> Bool {
    skipSpace()
    guard position < bytes.count else { return false }
    if bytes[position] == UInt8(ascii: ">") {
      doctype.forcesQuirks = true
      position += 1
      return true
    }
    doctype.name = lowercased(upTo: { Self.isSpace($0) || $0 == UInt8(ascii: ">") })
    skipSpace()
    guard position < bytes.count else { return false }
    if matches("public", caseless: position) {
      position += 6
      doctype.publicID = identifier(in: &doctype)
      if doctype.publicID == nil { return fail(&doctype) }
      doctype.systemID = identifier(in: &doctype)
      if doctype.systemID == nil, position < bytes.count, bytes[position] != UInt8(ascii: ">") {
        return fail(&doctype)
      }
    } else if matches("system", caseless: position) {
      position += 6
      doctype.systemID = identifier(in: &doctype)
      if doctype.systemID == nil { return fail(&doctype) }
    } else if bytes[position] != UInt8(ascii: ">") {
      return fail(&doctype)
    }
    skipSpace()
    return position < bytes.count && passRest()
  }

  /// What follows is of no use, and makes the page a quirky one.
  private mutating func fail(_ doctype: inout Doctype) -> Bool {
    doctype.forcesQuirks = true
    return passRest()
  }

  private mutating func passRest() -> Bool {
    while position < bytes.count, bytes[position] != UInt8(ascii: ">") { position += 1 }
    position = min(bytes.count, position + 1)
    return true
  }

  /// What stands between quotes here; `>` ends it where the second quote was forgotten.
  private mutating func identifier(in doctype: inout Doctype) -> String? {
    skipSpace()
    guard position < bytes.count else { return nil }
    let quote = bytes[position]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
    let start = position + 1
    var end = start
    while end < bytes.count, bytes[end] != quote, bytes[end] != UInt8(ascii: ">") { end += 1 }
    position = end
    if end < bytes.count, bytes[end] == quote {
      position += 1
    } else {
      doctype.forcesQuirks = true
    }
    return text(of: bytes[start..<end])
  }

  private mutating func lowercased(upTo isEnd: (UInt8) -> Bool) -> String {
    let start = position
    while position < bytes.count, !isEnd(bytes[position]) { position += 1 }
    return text(of: bytes[start..<position], lowercased: true)
  }

  private func text(
    of bytes: Slice<UnsafeBufferPointer<UInt8>>, lowercased: Bool = false
  ) -> String {
    var clean: [UInt8] = []
    for byte in bytes {
      if byte == 0 {
        clean += [0xEF, 0xBF, 0xBD]
      } else if byte == 0x0D {
        clean.append(0x0A)
      } else {
        clean.append(lowercased && (0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      }
    }
    return String(decoding: clean, as: UTF8.self)
  }

  private mutating func skipSpace() {
    while position < bytes.count, Self.isSpace(bytes[position]) { position += 1 }
  }

  private func matches(_ word: StaticString, caseless index: Int) -> Bool {
    guard index + word.utf8CodeUnitCount <= bytes.count else { return false }
    return word.withUTF8Buffer { wanted in
      for (offset, byte) in wanted.enumerated() where bytes[index + offset] | 0x20 != byte {
        return false
      }
      return true
    }
  }
}

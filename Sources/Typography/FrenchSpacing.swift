import Text

/// The spaces that French ties to its punctuation.
///
/// A plain space that belongs to a mark becomes one that cannot break, as wide as tradition wants:
///
///     Vraiment ? « Oui » : c'est dit.
///             ╵   ╵   ╵ ╵              before ? U+202F, the narrow one; the others U+00A0
///
/// A space is replaced, never added or removed: « 12:30 », « https:// » and « C:\\ » come out as they
/// went in. So does what only looks like a mark: a smiley, a query, a piece of code.
package enum FrenchSpacing {
  package static func apply(to text: String) -> String {
    text.withBytes { bytes in
      var result: [UInt8] = []
      result.reserveCapacity(bytes.count + 16)
      for offset in bytes.indices {
        if bytes[offset] == 0x20, let space = space(at: offset, in: bytes) {
          result.append(contentsOf: Array(String(space).utf8))
        } else {
          result.append(bytes[offset])
        }
      }
      return String(decoding: result, as: UTF8.self)
    }
  }

  /// What the plain space at an offset becomes; nil when it stays.
  static func space(at offset: Int, in bytes: UTF8Bytes) -> Unicode.Scalar? {
    if offset > 1, bytes[offset - 1] == 0xAB, bytes[offset - 2] == 0xC2 { return .noBreakSpace }
    let next = offset + 1
    guard next < bytes.count else { return nil }
    switch bytes[next] {
    case 0xC2: return next + 1 < bytes.count && bytes[next + 1] == 0xBB ? .noBreakSpace : nil
    case UInt8(ascii: ":"): return isMark(bytes, at: next) ? .noBreakSpace : nil
    case UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"):
      return isMark(bytes, at: next) ? .narrowNoBreakSpace : nil
    default: return nil
    }
  }

  /// Whether the mark at an offset ends a phrase: a blank or the end follows it, or, for those that
  /// end sentences, what closes a quotation or a parenthesis. `::` and `;)` are no French marks.
  private static func isMark(_ bytes: UTF8Bytes, at start: Int) -> Bool {
    var end = start + 1
    let endsSentence = isSentenceEnd(bytes[start])
    while endsSentence, end < bytes.count, isSentenceEnd(bytes[end]) { end += 1 }
    guard end < bytes.count else { return true }
    let following = bytes.scalar(at: end).value
    if Blank.isAny(following) || following == 0x0A { return true }
    return endsSentence ? isCloser(following) : following == 0xAB || following == 0xBB
  }

  private static func isSentenceEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
  }

  /// ) ] » ” ’ " ' … . ,
  private static func isCloser(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x29, 0x5D, 0xBB, 0x201D, 0x2019, 0x22, 0x27, 0x2026, 0x2E, 0x2C: true
    default: false
    }
  }
}

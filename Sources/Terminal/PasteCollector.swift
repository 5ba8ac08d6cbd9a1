/// Gathers what is pasted between the terminal's marks, up to 1 MiB. The rest of a larger paste is
/// dropped, but still read as paste: no part of it may act as keys.
struct PasteCollector {
  static let capacity = 1 << 20
  private static let endMark = Array("\u{1B}[201~".utf8)

  private var bytes: [UInt8] = []
  /// How many bytes of the end mark the last bytes were.
  private var matched = 0

  /// Takes the next byte, and says whether it ended the paste.
  mutating func take(_ byte: UInt8) -> Bool {
    if byte == Self.endMark[matched] {
      matched += 1
      return matched == Self.endMark.count
    }
    keep(Self.endMark.prefix(matched))
    // The mark starts with its only ESC, so that a broken mark hides no other but at this byte.
    matched = byte == Self.endMark[0] ? 1 : 0
    if matched == 0 { keep([byte]) }
    return false
  }

  /// The text pasted, as it came: it is for its reader to clean. Empties the collector.
  mutating func finish() -> String {
    defer { self = PasteCollector() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func keep(_ more: some Collection<UInt8>) {
    bytes += more.prefix(Self.capacity - bytes.count)
  }
}

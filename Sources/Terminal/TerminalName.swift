import CNcurses
import Glibc

/// The terminal's name, looked up and found able to show pages.
///
/// `initscr` would end the process on a name it does not know, so each reason to refuse is looked
/// for first.
struct TerminalName {
  let value: String
  /// Whether it takes, or skips, the sequences that ANSI terminals have in common.
  let isANSI: Bool

  init(_ value: String?) throws(TerminalError) {
    guard let value, !value.isEmpty else { throw .unnamed }
    guard value.utf8.count <= 64, value.first != ".", value.utf8.allSatisfy(Self.isNameByte) else {
      throw .impossibleName(value)
    }
    var outcome: Int32 = 0
    guard setupterm(value, STDOUT_FILENO, &outcome) == OK else {
      throw outcome == 1 ? .unsuitable(name: value) : .unknown(name: value)
    }
    guard kiosque_has("cup") != 0 else { throw .unsuitable(name: value) }
    self.value = value
    isANSI = kiosque_is_ansi() != 0
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: "/")
  }
}

import Glibc

/// A host given by its number, in any of the ways that the C library reads one.
enum IPNumber: Hashable, Sendable {
  case version4(UInt32)
  case version6([UInt8])

  /// `127.0.0.1`, but also `127.1`, `0x7f.1` and `2130706433`, which the system all takes for it.
  init?(version4 text: some StringProtocol) {
    var address = in_addr()
    guard inet_aton(String(text), &address) != 0 else { return nil }
    self = .version4(UInt32(bigEndian: address.s_addr))
  }

  init?(version6 text: some StringProtocol) {
    var bytes = [UInt8](repeating: 0, count: 16)
    guard inet_pton(AF_INET6, String(text), &bytes) == 1 else { return nil }
    self = .version6(bytes)
  }

  /// The usual way of writing a number of version 4; nil for one of version 6.
  var dotted: String? {
    guard case .version4(let number) = self else { return nil }
    return [24, 16, 8, 0].map { "\(number >> $0 & 0xFF)" }.joined(separator: ".")
  }

  /// Whether it is out of reach from the public network.
  var isPrivate: Bool {
    switch self {
    case .version4(let number):
      Self.privateBlocks.contains { block in number >> (32 - block.bits) == block.start }
    case .version6(let bytes):
      Self.isPrivate(bytes)
    }
  }

  /// The blocks of version 4 that are not for the public: their first bits, and how many those are.
  private static let privateBlocks: [(start: UInt32, bits: UInt32)] = [
    (0, 8),  // 0.0.0.0, this machine
    (10, 8),  // private
    (100 << 2 | 1, 10),  // 100.64.0.0, behind a carrier's router
    (127, 8),  // loopback
    (169 << 8 | 254, 16),  // link-local, where clouds keep their secrets
    (172 << 4 | 1, 12),  // 172.16.0.0, private
    (192 << 16, 24),  // 192.0.0.0, between a network and its provider
    (192 << 8 | 168, 16),  // private
    (198 << 7 | 9, 15),  // 198.18.0.0, to measure networks with
    (7, 3),  // 224.0.0.0 and up: multicast, reserved, broadcast
  ]

  /// Public numbers of version 6 begin with the bits 001; some of these carry one of version 4, as
  /// do two forms outside.
  private static func isPrivate(_ bytes: [UInt8]) -> Bool {
    let carriesVersion4 =
      bytes.starts(with: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF])
      || bytes.starts(with: [0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0])
    if carriesVersion4 {
      return IPNumber.version4(bytes[12...].reduce(0) { $0 << 8 | UInt32($1) }).isPrivate
    }
    let isTunnel = bytes.starts(with: [0x20, 0x02]) || bytes.starts(with: [0x20, 0x01, 0, 0])
    return bytes[0] >> 5 != 1 || isTunnel
  }
}

/// Which scalars are blank, and which of them hold a line together.
enum Blank {
  /// A blank at which a line may end; it is not drawn there.
  static func isBreaking(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20, 0x09, 0x0A, 0x0D, 0xAD, 0x200B, 0x1680, 0x2000...0x2006, 0x2008...0x200A, 0x205F,
      0x3000:
      true
    default: false
    }
  }

  /// Any blank, U+00A0 and U+202F too.
  static func isAny(_ scalar: UInt32) -> Bool {
    scalar == 0x20 || scalar == 0xA0 || scalar == 0x202F || scalar == 0x2007
      || isBreaking(scalar) && scalar != 0xAD && scalar != 0x200B
  }
}

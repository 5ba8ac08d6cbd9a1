/// The ASCII form of a label with accents, as the name servers know it (RFC 3492).
///
/// The ASCII letters come first, then where each other letter belongs: `académie` is `acadmie`, and
/// an é at the fifth place, which makes `xn--acadmie-eya`. curl can do this too, but only under a
/// locale that holds the letters, and not in every build.
enum Punycode {
  static func label(_ label: Substring) -> String? {
    let scalars = label.unicodeScalars.map(\.value)
    guard scalars.count <= 63 else { return nil }
    var output = scalars.filter { $0 < 0x80 }.map(UInt8.init)
    var handled = UInt32(output.count)
    let basicCount = handled
    if basicCount > 0 { output.append(UInt8(ascii: "-")) }

    var (current, bias): (UInt32, UInt32) = (0x80, 72)
    var delta: UInt32 = 0
    while let next = scalars.filter({ $0 >= current }).min() {
      // 63 letters below 0x110000 keep every product far below 2³².
      delta += (next - current) * (handled + 1)
      current = next
      for scalar in scalars {
        if scalar < current { delta += 1 }
        guard scalar == current else { continue }
        output += digits(of: delta, bias: bias)
        bias = adapted(delta, places: handled + 1, isFirst: handled == basicCount)
        delta = 0
        handled += 1
      }
      delta += 1
      current += 1
    }
    return "xn--" + String(decoding: output, as: UTF8.self)
  }

  /// A number in digits whose weights grow as `bias` foresees, the smallest first.
  private static func digits(of number: UInt32, bias: UInt32) -> [UInt8] {
    var digits: [UInt8] = []
    var rest = number
    var position: UInt32 = 36
    while true {
      let threshold = position <= bias ? 1 : min(position - bias, 26)
      guard rest >= threshold else { return digits + [digit(rest)] }
      digits.append(digit(threshold + (rest - threshold) % (36 - threshold)))
      rest = (rest - threshold) / (36 - threshold)
      position += 36
    }
  }

  private static func digit(_ value: UInt32) -> UInt8 {
    UInt8(value) + (value < 26 ? UInt8(ascii: "a") : UInt8(ascii: "0") - 26)
  }

  private static func adapted(_ delta: UInt32, places: UInt32, isFirst: Bool) -> UInt32 {
    var delta = isFirst ? delta / 700 : delta / 2
    delta += delta / places
    var shift: UInt32 = 0
    while delta > 455 {
      delta /= 35
      shift += 36
    }
    return shift + 36 * delta / (delta + 38)
  }
}

import Model

/// The short forms that only machines write, after ISO 8601: a year, a month, figures without dashes.
///
///     2003-12   20031231T101455Z   2008-12-30T13   -0312 (December 2003)
enum MachineDate {
  static func moment(_ text: some StringProtocol) -> Moment? {
    let bytes = text.utf8.drop { $0 <= 0x20 }
    guard let first = bytes.first, bytes.count <= 40 else { return nil }
    var digits = bytes.prefix { (0x30...0x39).contains($0) }.map { Int($0) - 0x30 }
    let isShort = first == UInt8(ascii: "-")
    if isShort { return shortMonth(bytes.dropFirst()) }
    var rest = bytes.dropFirst(digits.count).filter { $0 > 0x20 }[...]
    if digits.count == 4, rest.count == 3, rest.removeFirst() == UInt8(ascii: "-") {
      let month = rest.map { Int($0) - 0x30 }
      return Moment(year: number(digits), month: number(month), day: 1)
    }
    guard rest.isEmpty || rest.first == UInt8(ascii: "T") || rest.first == UInt8(ascii: "t") else {
      return nil
    }
    if digits.count == 4, rest.isEmpty { return Moment(year: number(digits), month: 1, day: 1) }
    if digits.count == 6, rest.isEmpty { digits = [2, 0] + digits }
    guard digits.count == 8 else { return nil }
    let date = "\(joined(digits[0..<4]))-\(joined(digits[4..<6]))-\(joined(digits[6..<8]))"
    return Moment(iso8601: date + time(String(decoding: rest, as: UTF8.self)))
  }

  /// "T101455Z" as "T10:14:55Z".
  private static func time(_ text: String) -> String {
    let digits = text.dropFirst().prefix { $0.isNumber }
    guard digits.count == 4 || digits.count == 6 else { return text }
    let pairs = stride(from: 0, to: digits.count, by: 2).map { digits.dropFirst($0).prefix(2) }
    return "T" + pairs.joined(separator: ":") + text.dropFirst(1 + digits.count)
  }

  /// "-03-12" and "-0312": two digits of the year, two of the month.
  private static func shortMonth(_ bytes: some Collection<UInt8>) -> Moment? {
    let digits = bytes.filter { $0 != UInt8(ascii: "-") }.map { Int($0) - 0x30 }
    guard digits.count == 4, digits.allSatisfy({ (0...9).contains($0) }) else { return nil }
    return Moment(
      year: DateReader.century(number(digits[0..<2])), month: number(digits[2..<4]), day: 1)
  }

  private static func number(_ digits: some Sequence<Int>) -> Int {
    digits.reduce(0) { $0 * 10 + $1 }
  }

  private static func joined(_ digits: some Sequence<Int>) -> String {
    digits.map(String.init).joined()
  }
}

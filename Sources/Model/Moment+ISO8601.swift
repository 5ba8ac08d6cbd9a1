/// The form in which files keep a date: RFC 3339, without what the page did not give.
///
///     2022-01-06   2022-01-06T16:28:00   2022-01-06T16:28:00+01:00
extension Moment {
  package var iso8601: String {
    var digits = DigitWriter()
    digits.write(year, 4)
    digits.write("-", month)
    digits.write("-", day)
    guard let time else { return digits.text }
    digits.write("T", time.hour)
    digits.write(":", time.minute)
    digits.write(":", time.second)
    guard let offset else { return digits.text }
    digits.write(offset < 0 ? "-" : "+", abs(offset) / 60)
    digits.write(":", abs(offset) % 60)
    return digits.text
  }

  /// Reads what `iso8601` writes, and `Z`, a missing second and fractions of one besides.
  package init?(iso8601 text: some StringProtocol) {
    var scanner = DigitScanner(text.utf8)
    guard let year = scanner.number(4), scanner.skip("-"), let month = scanner.number(2),
      scanner.skip("-"), let day = scanner.number(2)
    else { return nil }
    var time: Time?
    var offset: Int?
    if scanner.skip("T") || scanner.skip(" ") {
      guard let hour = scanner.number(2), scanner.skip(":"), let minute = scanner.number(2)
      else { return nil }
      var second = 0
      if scanner.skip(":") {
        guard let value = scanner.number(2) else { return nil }
        second = value
        if scanner.skip(".") { scanner.skipDigits() }
      }
      time = Time(hour: hour, minute: minute, second: second)
      if scanner.skip("Z") {
        offset = 0
      } else if let sign = scanner.skip("+") ? 1 : scanner.skip("-") ? -1 : nil {
        guard let hours = scanner.number(2) else { return nil }
        _ = scanner.skip(":")
        guard let minutes = scanner.number(2) else { return nil }
        offset = sign * (hours * 60 + minutes)
      }
    }
    guard scanner.isAtEnd else { return nil }
    self.init(year: year, month: month, day: day, time: time, offset: offset)
  }
}

/// Writes numbers padded with zeros: each article has three such dates.
private struct DigitWriter {
  private var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(25) }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func write(_ mark: Unicode.Scalar, _ number: Int) {
    bytes.append(UInt8(ascii: mark))
    write(number, 2)
  }

  mutating func write(_ number: Int, _ width: Int) {
    guard number >= 0, number < (width == 4 ? 10_000 : 100) else {
      let digits = String(number)
      bytes += Array(repeating: UInt8(ascii: "0"), count: max(0, width - digits.count))
      bytes += Array(digits.utf8)
      return
    }
    if width == 4 {
      bytes.append(UInt8(ascii: "0") + UInt8(number / 1000))
      bytes.append(UInt8(ascii: "0") + UInt8(number / 100 % 10))
    }
    bytes.append(UInt8(ascii: "0") + UInt8(number / 10 % 10))
    bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}

/// Reads fixed runs of ASCII digits.
private struct DigitScanner {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

  var isAtEnd: Bool { position == bytes.count }

  mutating func number(_ count: Int) -> Int? {
    guard position + count <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[position..<position + count] {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    position += count
    return value
  }

  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard position < bytes.count, UInt32(bytes[position]) == character.value else { return false }
    position += 1
    return true
  }

  mutating func skipDigits() {
    while position < bytes.count, (0x30...0x39).contains(bytes[position]) { position += 1 }
  }
}

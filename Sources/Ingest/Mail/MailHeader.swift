import Model

/// The header of a mail, or of a part of one: RFC 5322.
struct MailHeader {
  private var fields: [String: String] = [:]
  /// Where what it stands over begins.
  let end: Int

  /// Fields up to the first blank line; a line that begins with a blank goes on from the one above.
  init(_ bytes: ArraySlice<UInt8>) {
    var (name, value) = ("", "")
    var index = bytes.startIndex
    func keep(_ fields: inout [String: String]) {
      if !name.isEmpty, fields[name] == nil, fields.count < 200 { fields[name] = value }
    }
    while index < bytes.endIndex {
      let lineEnd = bytes[index...].firstIndex(of: 0x0A) ?? bytes.endIndex
      var line = bytes[index..<lineEnd]
      index = min(lineEnd + 1, bytes.endIndex)
      if line.last == 0x0D { line.removeLast() }
      if line.isEmpty { break }
      if line.first == 0x20 || line.first == 0x09 {
        let more = line.drop { $0 <= 0x20 }.prefix(max(0, Self.longest - value.utf8.count))
        if !more.isEmpty { value += " " + String(decoding: more, as: UTF8.self) }
        continue
      }
      keep(&fields)
      guard let (fieldName, start) = Self.name(of: line) else {
        // mbox sets a line before each mail.
        name = ""
        continue
      }
      name = fieldName
      value = String(
        decoding: line[start...].drop { $0 <= 0x20 }.prefix(Self.longest), as: UTF8.self)
    }
    keep(&fields)
    end = index
  }

  /// What is looked at of a field: bytes.
  private static let longest = 8 << 10

  subscript(name: String) -> String? { fields[name] }

  /// The name of a field, in small letters, and where its value begins; nil for a line that is none.
  static func name(of line: ArraySlice<UInt8>) -> (String, Int)? {
    let name = line.prefix(78).prefix { $0 > 0x20 && $0 != UInt8(ascii: ":") && $0 < 0x7F }
    guard !name.isEmpty, name.endIndex < line.endIndex, line[name.endIndex] == UInt8(ascii: ":")
    else { return nil }
    return (String(decoding: name, as: UTF8.self).lowercased(), name.endIndex + 1)
  }
}

extension MailHeader {
  /// Whether a text begins as a mail does that a program has saved.
  static func stands(over head: ArraySlice<UInt8>) -> Bool {
    guard Mailbox.begins(head) || name(of: head.prefix { $0 != 0x0A }) != nil else { return false }
    let header = MailHeader(head)
    return header["from"] != nil
      && ["subject", "date"].contains { header[$0] != nil }
      && ["mime-version", "message-id", "received", "return-path"].contains { header[$0] != nil }
  }

  var subject: String? { self["subject"].map { MailSubject.bare(EncodedWord.decoded($0)) } }

  var date: Moment? { self["date"].flatMap { Dates.whole($0) ?? Dates.first(in: $0)?.moment } }

  /// The name of who sent it; nil where there is an address alone.
  var sender: String? { self["from"].flatMap { MailSubject.name(in: EncodedWord.decoded($0)) } }
}

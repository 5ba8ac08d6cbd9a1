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
        if value.utf8.count < 8 << 10 {
          value += " " + String(decoding: line.drop { $0 <= 0x20 }, as: UTF8.self)
        }
        continue
      }
      keep(&fields)
      guard let (fieldName, start) = Self.name(of: line) else {
        // mbox sets a line before each mail.
        name = ""
        continue
      }
      name = fieldName
      value = String(decoding: line[start...].drop { $0 <= 0x20 }.prefix(8 << 10), as: UTF8.self)
    }
    keep(&fields)
    end = index
  }

  subscript(name: String) -> String? { fields[name] }

  private static func name(of line: ArraySlice<UInt8>) -> (String, Int)? {
    let name = line.prefix(78).prefix { $0 > 0x20 && $0 != UInt8(ascii: ":") && $0 < 0x7F }
    guard !name.isEmpty, name.endIndex < line.endIndex, line[name.endIndex] == UInt8(ascii: ":")
    else { return nil }
    return (String(decoding: name, as: UTF8.self).lowercased(), name.endIndex + 1)
  }
}

extension MailHeader {
  /// Whether a text begins as a mail does that a program has saved.
  static func stands(over head: ArraySlice<UInt8>) -> Bool {
    guard let (name, _) = Self.name(of: head.prefix { $0 != 0x0A }) ?? mailboxLine(head) else {
      return false
    }
    let header = MailHeader(head)
    return (name == "from " || letterheads.contains(name)) && header["from"] != nil
      && ["subject", "date"].contains { header[$0] != nil }
      && ["mime-version", "message-id", "received", "return-path"].contains { header[$0] != nil }
  }

  private static func mailboxLine(_ head: ArraySlice<UInt8>) -> (String, Int)? {
    head.starts(with: Array("From ".utf8)) ? ("from ", head.startIndex) : nil
  }

  private static let letterheads: Set<String> = [
    "from", "to", "subject", "date", "return-path", "received", "delivered-to", "message-id",
    "mime-version", "reply-to", "sender", "content-type", "dkim-signature", "list-id", "cc",
    "authentication-results", "arc-seal", "x-original-to", "list-unsubscribe", "precedence",
  ]

  var subject: String? { self["subject"].map { MailSubject.bare(EncodedWord.decoded($0)) } }

  var date: Moment? { self["date"].flatMap { Dates.whole($0) ?? Dates.first(in: $0)?.moment } }

  /// The name of who sent it; nil where there is an address alone.
  var sender: String? { self["from"].flatMap { MailSubject.name(in: EncodedWord.decoded($0)) } }
}

/// What stands in the fields of a mail, as people read it.
enum MailSubject {
  /// « TR : Fwd: Le bac repart » is « Le bac repart ».
  static func bare(_ subject: String) -> String {
    var text = Words.line(subject)
    while let colon = text.firstIndex(of: ":") {
      let mark = text[..<colon].lowercased().filter { !$0.isWhitespace }
      guard ["re", "tr", "fw", "fwd", "wg", "aw"].contains(mark) else { break }
      text = Words.line(text[text.index(after: colon)...])
    }
    return text
  }

  /// « La Gazette <lettre@gazette.example> » is « La Gazette ».
  static func name(in address: String) -> String? {
    let name = address.prefix { $0 != "<" }.filter { $0 != "\"" }
    let line = Words.line(name)
    return line.isEmpty || line.contains("@") ? nil : line
  }
}

/// What stands in the fields of a mail, as people read it.
enum MailSubject {
  /// « TR : Fwd: Le bac repart » is « Le bac repart ».
  static func bare(_ subject: String) -> String {
    var rest = Words.line(subject)[...]
    while let colon = rest.utf8.prefix(longestMark).firstIndex(of: UInt8(ascii: ":")),
      marks.contains(rest[..<colon].lowercased().filter { !$0.isWhitespace })
    {
      rest = rest[rest.utf8.index(after: colon)...].drop(while: \.isWhitespace)
    }
    return String(rest)
  }

  private static let marks: Set<String> = ["re", "tr", "fw", "fwd", "wg", "aw"]
  /// Bytes, with the blanks around it and its colon.
  private static let longestMark = 12

  /// « La Gazette <lettre@gazette.example> » is « La Gazette ».
  static func name(in address: String) -> String? {
    let name = address.prefix { $0 != "<" }.filter { $0 != "\"" }
    let line = Words.line(name)
    return line.isEmpty || line.contains("@") ? nil : line
  }
}

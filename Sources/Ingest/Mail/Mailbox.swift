/// A file of mails one after another, as programs for mail keep them: mbox, RFC 4155.
///
///     From lettre@gazette.example Fri Nov 20 18:07:00 2026
///     Subject: Le bac repart
///     …
enum Mailbox {
  /// The mails of a file, at most so many; the file itself where it is no mailbox.
  static func mails(in file: ArraySlice<UInt8>, most: Int) -> [ArraySlice<UInt8>] {
    guard begins(file) else { return [file] }
    var mails: [ArraySlice<UInt8>] = []
    var start = file.startIndex
    var index = start
    var isAfterBlank = false
    while index < file.endIndex, mails.count < most {
      let lineEnd = file[index...].firstIndex(of: 0x0A) ?? file.endIndex
      let line = file[index..<lineEnd]
      let next = min(lineEnd + 1, file.endIndex)
      // « From time to time » may begin a paragraph: under it stands no field.
      if isAfterBlank, begins(line), hasField(file[next...]) {
        mails.append(file[start..<index])
        start = index
      }
      isAfterBlank = line.allSatisfy { $0 == 0x0D }
      index = next
    }
    return mails.count < most ? mails + [file[start...]] : mails
  }

  static func begins(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.starts(with: "From ".utf8)
  }

  private static func hasField(_ bytes: ArraySlice<UInt8>) -> Bool {
    MailHeader.name(of: bytes.prefix(100).prefix { $0 != 0x0A }) != nil
  }
}

import Model

/// The lines over a mail that somebody copied as text:
///
///     De : La Gazette <lettre@gazette.example>
///     Objet : Le bac repart
///     Date : vendredi 7 mars 2025 09:08
struct DumpLetterhead {
  private(set) var subject: String?
  private(set) var sender: String?
  private(set) var date: Moment?

  /// Takes them off the beginning of a text; they are there when two labels are, and a subject.
  init?(takingFrom lines: inout [DumpLine], now: Moment?) {
    var count = 0
    for line in lines.prefix(Self.most) {
      guard let (label, value) = Self.field(of: line.text) else { break }
      count += 1
      switch label {
      case .subject: subject = subject ?? MailSubject.bare(value)
      case .sender: sender = sender ?? MailSubject.name(in: value)
      case .date: date = date ?? Dates.whole(value) ?? Dates.first(in: value, now: now)?.moment
      case .other: break
      }
    }
    guard count >= 2, let subject, !subject.isEmpty else { return nil }
    lines.removeFirst(count)
    Self.dropOnlineVersion(&lines)
  }

  /// « Si ce message ne s’affiche pas, consultez la version en ligne : https://… »
  private static func dropOnlineVersion(_ lines: inout [DumpLine]) {
    guard let key = lines.first?.key, onlineVersion.contains(where: key.holds),
      key.utf8.count <= 200
    else { return }
    lines.removeFirst()
    if lines.first?.text.hasPrefix("http") == true { lines.removeFirst() }
  }

  private static let onlineVersion = [
    "ce message ne s'affiche pas", "visualisez pas", "version en ligne", "message en ligne",
    "dans votre navigateur", "in your browser", "view online", "web version",
  ]

  private static let most = 12

  private enum Label { case subject, sender, date, other }

  private static func field(of line: String) -> (Label, String)? {
    guard let colon = line.utf8.prefix(40).firstIndex(of: UInt8(ascii: ":")) else { return nil }
    guard let label = labels[DumpVocabulary.key(String(line[..<colon]))] else { return nil }
    return (label, DumpHead.trimmed(String(line[line.index(after: colon)...])))
  }

  private static let labels: [String: Label] = [
    "objet": .subject, "sujet": .subject, "subject": .subject,
    "de": .sender, "expediteur": .sender, "from": .sender,
    "date": .date, "envoye": .date, "envoye le": .date, "sent": .date,
    "a": .other, "pour": .other, "to": .other, "destinataire": .other, "cc": .other,
    "copie a": .other, "repondre a": .other, "reply-to": .other, "mime-version": .other,
    "content-type": .other, "content-transfer-encoding": .other, "message-id": .other,
    "list-unsubscribe": .other,
  ]
}

/// The words of dates, in small letters without accents.
enum DateVocabulary {
  /// The month that a word names, whole or shortened to three letters or more: « janv », « févr »,
  /// "sept", "Dec". A shortening that fits two months (« jui ») names none.
  static func month(_ word: String) -> Int? {
    guard word.utf8.count >= 3 else { return nil }
    return months[word] ?? shortMonths[word].flatMap { $0 == 0 ? nil : $0 }
  }

  /// The months by all their shortenings; 0 for those that fit two.
  private static let shortMonths: [String: Int] = {
    var found: [String: Int] = [:]
    for (name, month) in months {
      for length in 3..<max(3, name.utf8.count) {
        let short = String(name.prefix(length))
        found[short] = found[short, default: month] == month ? month : 0
      }
    }
    return found
  }()

  static func isWeekday(_ word: String) -> Bool {
    weekdays.contains(word)
      || word.utf8.count >= 2 && weekdays.contains { $0.hasPrefix(word) && $0.utf8.count > 3 }
  }

  /// Whether a text has a word that may tell a day from now.
  static func mayTellFromNow(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var state = relatives.next(0, 0x20)
    for byte in text {
      state = relatives.next(state, MarkupScanner.isLetter(byte) ? byte : 0x20)
      if relatives.signs(of: state) != 0 { return true }
    }
    return relatives.signs(of: relatives.next(state, 0x20)) != 0
  }

  /// Whether a word of a text begins as a month does. The few letters with accents that months have
  /// are read as without.
  static func mayNameMonth(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var state = monthBeginnings.next(0, 0x20)
    var index = 0
    while index < text.count {
      var byte = text[index]
      index += 1
      if byte == 0xC3, index < text.count {
        byte = accented[Int(text[index] & 0x1F)]
        index += 1
      } else if byte == 0xCC || byte == 0xCD {
        index += 1
        continue
      } else if !MarkupScanner.isLetter(byte) {
        byte = 0x20
      }
      state = monthBeginnings.next(state, byte)
      if monthBeginnings.signs(of: state) != 0 { return true }
    }
    return false
  }

  private static let monthBeginnings = WordSearch([
    (1, Set(months.keys.map { " " + $0.prefix(3) }).sorted())
  ])

  /// The letters from U+00C0 and U+00E0 on without their accents; a sign that is in no month stands
  /// for those that no month has.
  private static let accented = Array("aaaaaa_ceeeeiiii_nooooo__uuuu___".utf8)

  private static let relatives = WordSearch([
    (
      1,
      [" hier ", " aujourd", " demain ", " il ", " yesterday ", " today ", " tomorrow ", " ago "]
    )
  ])

  /// Minutes east of Greenwich. Names that two countries share mean what feeds mean by them.
  static func zone(_ word: String) -> Int? { zones[word] }

  /// Words between a date and its hour, or around them, that say nothing more.
  static let joints: Set<String> = ["a", "at", "t", "vers", "des", "around", "the", "of", "de"]

  /// « 1er », "2nd": what may follow the number of a day.
  static let ordinals: Set<String> = ["er", "e", "eme", "st", "nd", "rd", "th", "o"]

  /// French, English, and the languages beyond the borders.
  private static let months: [String: Int] = [
    "janvier": 1, "fevrier": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6, "juillet": 7,
    "aout": 8, "septembre": 9, "octobre": 10, "novembre": 11, "decembre": 12,
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7,
    "august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
    "januar": 1, "februar": 2, "marz": 3, "juni": 6, "juli": 7, "oktober": 10, "dezember": 12,
    "gennaio": 1, "febbraio": 2, "marzo": 3, "aprile": 4, "maggio": 5, "giugno": 6, "luglio": 7,
    "agosto": 8, "settembre": 9, "ottobre": 10, "dicembre": 12,
    "enero": 1, "febrero": 2, "abril": 4, "mayo": 5, "junio": 6, "julio": 7, "septiembre": 9,
    "octubre": 10, "noviembre": 11, "diciembre": 12,
  ]

  private static let weekdays: Set<String> = [
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag",
    "thurs", "tues", "weds",
  ]

  private static let zones: [String: Int] = [
    "z": 0, "ut": 0, "utc": 0, "gmt": 0, "wet": 0, "west": 60, "bst": 60,
    "cet": 60, "cest": 120, "met": 60, "mest": 120, "mez": 60, "mesz": 120,
    "eet": 120, "eest": 180, "msk": 180, "ist": 120,
    "jst": 540, "kst": 540, "hkt": 480, "sgt": 480, "awst": 480, "acst": 570, "aest": 600,
    "aedt": 660, "nzst": 720, "nzdt": 780,
    "ast": -240, "adt": -180, "est": -300, "edt": -240, "et": -300, "cst": -360, "cdt": -300,
    "ct": -360, "mst": -420, "mdt": -360, "mt": -420, "pst": -480, "pdt": -420, "pt": -480,
    "akst": -540, "akdt": -480, "hst": -600, "brt": -180, "art": -180,
  ]
}

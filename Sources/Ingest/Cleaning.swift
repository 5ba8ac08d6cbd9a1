enum Cleaning {
  static func body(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    var last: Unicode.Scalar = " "
    for s in text.unicodeScalars {
      defer { last = s }
      switch s.value {
      case 0x0D, 0x0B, 0x0C, 0x85, 0x2028, 0x2029: out.append("\n")
      case 0x0A: if last != "\r" { out.append("\n") }
      case 9: out.append(contentsOf: "  ".unicodeScalars)
      case 0...0x1F, 0x7F...0x9F: out.append("\u{FFFD}")
      case 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x61C, 0xFEFF: break
      default: out.append(s)
      }
    }
    return String(out)
  }
  static func line(_ text: String) -> String {
    String(body(text).map { $0 == "\n" ? " " : $0 })
  }
}
enum Folding {
  static func key(_ text: String) -> String {
    var out = ""
    for c in text.lowercased().unicodeScalars {
      switch c {
      case "à", "â", "ä", "á": out += "a"
      case "é", "è", "ê", "ë": out += "e"
      case "î", "ï", "í": out += "i"
      case "ô", "ö", "ó": out += "o"
      case "ù", "û", "ü", "ú": out += "u"
      case "ç": out += "c"
      case "œ": out += "oe"
      case "æ": out += "ae"
      case _ where (0x300...0x36F).contains(c.value): break
      default: out.unicodeScalars.append(c)
      }
    }
    return out
  }
}

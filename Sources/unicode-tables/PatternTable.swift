/// The hyphenation patterns of a language, as TeX has them, in a literal.
struct PatternTable {
  /// The type that holds them, and what it is.
  let name: String
  let summary: String
  /// What the licence asks to be kept with them.
  let notice: String
  let patterns: [String]

  var swift: String {
    """
    \(notice)

    /// \(summary)
    enum \(name) {
      static var list: StaticString {
        \(words(patterns, indent: "    "))
      }
    }

    """
  }
}

extension PatternTable {
  /// From `hyph-fr.pat.txt` of hyph-utf8, one pattern a line. The typographic apostrophe is read as
  /// the straight one, so that its patterns are left out.
  static func french(_ folder: String) -> PatternTable {
    let patterns = contents(of: "\(folder)/hyph-fr.pat.txt").split(separator: "\n").map(String.init)
    return PatternTable(
      name: "FrenchPatterns", summary: "Where French words may be parted.", notice: frenchNotice,
      patterns: patterns.filter { !$0.contains("’") })
  }

  /// From Knuth's `hyphen.tex`: its patterns, and its few exceptions as patterns of whole words.
  static func english(_ folder: String) -> PatternTable {
    var list = ""
    var patterns: [String] = []
    let lines = contents(of: "\(folder)/hyphen.tex").split(separator: "\n")
    for line in lines where line.first != "%" {
      if line.first == "\\" {
        list = String(line.prefix { $0 != "{" })
      } else if line != "}" {
        patterns.append(list == "\\hyphenation" ? pattern(ofException: line) : String(line))
      }
    }
    return PatternTable(
      name: "EnglishPatterns", summary: "Where English words may be parted.", notice: englishNotice,
      patterns: patterns)
  }

  /// The pattern of a whole word whose places are known, stronger than all others:
  ///
  ///     ta-ble   →   .t8a9b8l8e.
  private static func pattern(ofException word: Substring) -> String {
    let parts = word.split(separator: "-").map { $0.map(String.init).joined(separator: "8") }
    return "." + parts.joined(separator: "9") + "."
  }

  private static let frenchNotice = """
    // The French hyphenation patterns of TeX: hyph-fr 2.13, from the hyph-utf8 package
    // (https://www.hyphenation.org), one a line, the typographic apostrophe left to the straight one.
    //
    // Copyright Daniel Flipo, Bernard Gaulle 1994-2002, after Jacques Désarménien, Norman Buckle,
    // Michael Ferguson and Justin Bur. Licence: MIT.
    //
    // Permission is hereby granted, free of charge, to any person obtaining a copy of this software
    // and associated documentation files (the "Software"), to deal in the Software without
    // restriction, including without limitation the rights to use, copy, modify, merge, publish,
    // distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the
    // Software is furnished to do so, subject to the following conditions:
    //
    // The above copyright notice and this permission notice shall be included in all copies or
    // substantial portions of the Software.
    //
    // THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING
    // BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND
    // NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM,
    // DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
    // OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
    """

  private static let englishNotice = """
    // The hyphenation patterns and exceptions of plain TeX, by Frank M. Liang and Donald E. Knuth,
    // after hyphen.tex (https://ctan.org/pkg/hyphen-base), which says:
    //
    // The Plain TeX hyphenation tables [NOT TO BE CHANGED IN ANY WAY!]
    // Unlimited copying and redistribution of this file are permitted as long as this file is not
    // modified. Modifications are permitted, but only if the resulting file is not named hyphen.tex.
    """
}

/// Words as a Swift literal over several lines that the reader joins again, parted by spaces.
private func words(_ words: [String], indent: String) -> String {
  var lines = [""]
  for word in words {
    if lines[lines.count - 1].count + word.count > 90 { lines.append("") }
    lines[lines.count - 1] += word + " "
  }
  lines[lines.count - 1].removeLast()
  let text = lines.map { indent + $0 }.joined(separator: "\\\n")
  return "\"\"\"\n" + text + "\n\(indent)\"\"\""
}

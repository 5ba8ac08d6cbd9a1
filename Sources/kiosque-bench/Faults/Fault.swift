/// What is wrong with the end of a line, or with the line itself. All French codes agree on these.
package enum Fault: String, CaseIterable, Hashable, Sendable {
  /// More cells than the measure, though it has a blank where it could have ended.
  case tooWide = "too wide"
  /// It begins with : ; ! ? » ) ] , . … %
  case closing = "begins with a closing mark"
  /// It ends with « ( [ “
  case opening = "ends with an opening mark"
  /// `3|450 000`, `12,|5`, `01|42 60`, `+|3`
  case number = "cuts a number"
  /// `230|K`, `45|km/h`, `15|millions`
  case unit = "parts a number from its unit"
  /// `16h|28`, `16|h 28`
  case hour = "cuts an hour"
  /// `6|janv.`, `XXe|siècle`
  case date = "cuts a date"
  /// `M.|Dupond`, `n°|5`, `p.|112`, `p.|ex.`, `av.|J.-C.`
  case abbreviation = "parts an abbreviation from its word"
  /// `A.|Camus`
  case initial = "parts an initial from the name"
  /// `Louis|XIV`
  case roman = "parts a name from its number"
  /// `|etc.`
  case etcetera = "begins with etc."
  /// `l’|île`
  case elision = "cuts beside an apostrophe"
  /// `—|Oui`, or the dash that closes an aside at the start of a line.
  case dash = "leaves a dash on the wrong side"
  /// `parlera-t-|elle`
  case euphonicT = "parts -t- from its pronoun"
  /// An accent, or a part of an emoji, on the next line.
  case cluster = "cuts a character"
}

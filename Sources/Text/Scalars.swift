extension Unicode.Scalar {
  /// U+00A0, as wide as a space: before a colon, inside « ».
  package static let noBreakSpace: Unicode.Scalar = "\u{A0}"
  /// U+202F, narrower where the font can: before ; ! ?
  package static let narrowNoBreakSpace: Unicode.Scalar = "\u{202F}"
  /// U+00AD, where a word may be parted. Never drawn.
  package static let softHyphen: Unicode.Scalar = "\u{AD}"
  /// U+200B, where a line may end. Never drawn.
  package static let zeroWidthSpace: Unicode.Scalar = "\u{200B}"
  /// U+FFFD, in the place of what cannot be shown.
  package static let replacement: Unicode.Scalar = "\u{FFFD}"
}

extension Character {
  package static let noBreakSpace = Character(Unicode.Scalar.noBreakSpace)
  package static let narrowNoBreakSpace = Character(Unicode.Scalar.narrowNoBreakSpace)
  package static let softHyphen = Character(Unicode.Scalar.softHyphen)
  package static let zeroWidthSpace = Character(Unicode.Scalar.zeroWidthSpace)
  package static let replacement = Character(Unicode.Scalar.replacement)
}

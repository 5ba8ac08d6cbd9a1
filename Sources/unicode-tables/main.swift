/// Writes the tables that `Text` and `Typography` read: of characters, and of hyphenation.
///
///     swift run unicode-tables UCD TEX Sources/Text Sources/Typography
///
/// UCD is a folder that holds these files of the Unicode Character Database 17.0, as
/// https://www.unicode.org/Public/17.0.0/ucd/ gives them, side by side: UnicodeData.txt,
/// DerivedGeneralCategory.txt, DerivedCoreProperties.txt, GraphemeBreakProperty.txt,
/// EastAsianWidth.txt, LineBreak.txt, CaseFolding.txt, emoji-data.txt,
/// emoji-variation-sequences.txt and emoji-zwj-sequences.txt.
///
/// TEX is a folder that holds TeX's hyphenation patterns: hyph-fr.pat.txt, from hyph-utf8
/// (https://www.hyphenation.org), and hyphen.tex, from https://ctan.org/pkg/hyphen-base.
///
/// The tables go into `…+Table.swift` and `…Patterns.swift` files of the two folders, which are
/// committed: building the program needs neither this tool nor its data.
let arguments = CommandLine.arguments
guard arguments.count == 5 else {
  fail("usage: unicode-tables UCD TEX Sources/Text Sources/Typography")
}

let database = Database(folder: arguments[1])
let patternFolder = arguments[2]
let textFolder = arguments[3]
let typographyFolder = arguments[4]

write(clusterTable(database), to: "\(textFolder)/ClusterRole+Table.swift")
write(widthTable(database), to: "\(textFolder)/Width+Table.swift")
write(cleaningTable(database), to: "\(textFolder)/Treatment+Table.swift")
write(foldingTable(database), to: "\(textFolder)/Folding+Table.swift")
write(emojiTable(database), to: "\(textFolder)/EmojiSequences+Table.swift")
write(lineBreakTable(database), to: "\(typographyFolder)/Breaking/LineBreakClass+Table.swift")
write(
  PatternTable.french(patternFolder).swift, to: "\(typographyFolder)/Hyphens/FrenchPatterns.swift")
write(
  PatternTable.english(patternFolder).swift, to: "\(typographyFolder)/Hyphens/EnglishPatterns.swift"
)

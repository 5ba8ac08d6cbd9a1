/// Writes the tables of characters that `Text` and `Typography` read.
///
///     swift run unicode-tables UCD Sources/Text Sources/Typography
///
/// UCD is a folder that holds these files of the Unicode Character Database 17.0, as
/// https://www.unicode.org/Public/17.0.0/ucd/ gives them, side by side: UnicodeData.txt,
/// DerivedGeneralCategory.txt, DerivedCoreProperties.txt, GraphemeBreakProperty.txt,
/// EastAsianWidth.txt, LineBreak.txt, CaseFolding.txt, emoji-data.txt,
/// emoji-variation-sequences.txt and emoji-zwj-sequences.txt.
///
/// The tables go into `…+Table.swift` files of the two folders, which are committed: building the
/// program needs neither this tool nor its data.
let arguments = CommandLine.arguments
guard arguments.count == 4 else {
  fail("usage: unicode-tables UCD Sources/Text Sources/Typography")
}

let database = Database(folder: arguments[1])
let textFolder = arguments[2]
let typographyFolder = arguments[3]

write(clusterTable(database), to: "\(textFolder)/ClusterRole+Table.swift")
write(widthTable(database), to: "\(textFolder)/Width+Table.swift")
write(cleaningTable(database), to: "\(textFolder)/Treatment+Table.swift")
write(foldingTable(database), to: "\(textFolder)/Folding+Table.swift")
write(emojiTable(database), to: "\(textFolder)/EmojiSequences+Table.swift")
write(lineBreakTable(database), to: "\(typographyFolder)/LineBreakClass+Table.swift")

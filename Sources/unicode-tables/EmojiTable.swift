/// The emoji that are several pictographs held together by U+200D, in order, one a line.
///
/// Skin tones and U+FE0F are left out, so that one line stands for all the ways to write one
/// sequence: 👩🏽‍🚀 and 👩‍🚀 are both U+1F469 U+1F680. The joiners are left out as well.
func emojiTable(_ database: Database) -> String {
  var sequences: Set<[Int]> = []
  for row in database.rows(of: "emoji-zwj-sequences.txt") {
    let scalars = row[0].split(separator: " ").map { scalar(String($0)) }
    sequences.insert(
      scalars.filter { $0 != 0xFE0F && $0 != 0x200D && !(0x1F3FB...0x1F3FF).contains($0) })
  }
  let sorted = sequences.sorted { $0.lexicographicallyPrecedes($1) }
  let lines = sorted.map { sequence in
    "    " + sequence.map { "\\u{" + String($0, radix: 16, uppercase: true) + "}" }.joined()
  }
  return notice + """

    /// The emoji of several pictographs: see `EmojiSequences`.
    enum EmojiSequencesTable {
      static var list: StaticString {
        \"\"\"
    \(lines.joined(separator: "\n"))
        \"\"\"
      }
    }

    """
}

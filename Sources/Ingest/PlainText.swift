package import Model
import Text

/// A text as it stands, whatever it looks like: paragraphs are what blank lines part, and single line
/// ends join. No word is added and none taken away.
///
///     "Il dort.\nElle lit.\n\nFermé"   →   « Il dort. Elle lit. », « Fermé »
package enum PlainText {
  package static func blocks(
    _ bytes: [UInt8], _ context: Intake.Context = Intake.Context()
  ) -> [Block] {
    let decoded = Decoding.decode(bytes, contentType: context.contentType, limits: context.limits)
    var blocks: [Block] = []
    var words: [Substring] = []
    let lines = Cleaning.body(decoded.text).split(omittingEmptySubsequences: false) { $0 == "\n" }
    for line in lines + [""] {
      let here = line.split { $0 == " " }
      words += here
      if here.isEmpty, !words.isEmpty {
        blocks.append(.paragraph([Inline(words.joined(separator: " "))]))
        words = []
      }
    }
    return blocks
  }
}

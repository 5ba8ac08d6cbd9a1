import Typography

/// Counts the faults of our lines and of the peers' on one text, at many measures.
struct FaultTable {
  let paragraphs: [String]
  let measures: ClosedRange<Int>

  /// Ours, in each way that there is to set a text.
  func ours(fit: Setting.Fit, hyphenation: Bool, isJustified: Bool) -> FaultCount {
    var count = FaultCount()
    for measure in measures {
      let setting = Setting(
        measure: measure, fit: fit, hyphenation: hyphenation, isJustified: isJustified)
      for text in paragraphs {
        let paragraph = Paragraph(text, setting: setting)
        count.add(paragraph.lines.map(paragraph.string(of:)), measure: measure)
      }
    }
    return count
  }

  /// A program's, run at each measure; nil where it is not on the machine.
  func theirs(
    in workshop: borrowing Workshop, _ program: String, arguments: (_ measure: Int) -> [String]
  ) -> FaultCount? {
    var count = FaultCount()
    for measure in measures {
      let words = arguments(measure)
      let run = ChildRun(program, words, output: "\(workshop.path)/out.txt")
      guard run.isGood else { return nil }
      count.add(text: workshop.read("out.txt"), measure: measure)
    }
    return count
  }
}

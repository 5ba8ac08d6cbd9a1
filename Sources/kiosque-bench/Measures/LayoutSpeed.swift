import Typography

/// How fast paragraphs become lines, in each way that there is to set them.
struct LayoutSpeed {
  /// A way to set a text.
  enum Way: String, CaseIterable {
    case first
    case firstHyphenated = "first-hyphenated"
    case firstJustified = "first-justified"
    case total
    case totalHyphenated = "total-hyphenated"
    case totalJustified = "total-justified"

    var name: String {
      switch self {
      case .first: "first fit, all French rules"
      case .firstHyphenated: "first fit, hyphenated"
      case .firstJustified: "first fit, justified"
      case .total: "total fit"
      case .totalHyphenated: "total fit, hyphenated"
      case .totalJustified: "total fit, hyphenated, justified"
      }
    }

    func setting(measure: Int) -> Setting {
      switch self {
      case .first: Setting(measure: measure, fit: .first)
      case .firstHyphenated: Setting(measure: measure, fit: .first, hyphenation: true)
      case .firstJustified: Setting(measure: measure, fit: .first, isJustified: true)
      case .total: Setting(measure: measure)
      case .totalHyphenated: Setting(measure: measure, hyphenation: true)
      case .totalJustified: Setting(measure: measure, hyphenation: true, isJustified: true)
      }
    }
  }

  /// Millions of bytes a second, and the lines that were made.
  struct Speed {
    let speed: Double
    let lines: Int
    /// A sum of where all the lines start and end: another when one line is another.
    let sum: UInt64

    var note: String { "\(lines)   \(String(sum, radix: 36))" }
  }

  let text: [String]
  let bytes: Int
  let measure: Int
  let runs: Int

  init(_ text: [String], measure: Int, runs: Int) {
    self.text = text
    self.measure = measure
    self.runs = runs
    bytes = text.reduce(0) { $0 + $1.utf8.count }
  }

  func figure(for way: Way) -> Speed {
    let setting = way.setting(measure: measure)
    var lines = 0
    let seconds = ProcessorTime.median(runs: runs) {
      lines = text.reduce(0) { $0 + Paragraph($1, setting: setting).lines.count }
    }
    return Speed(speed: megabytes(in: seconds), lines: lines, sum: sum(of: setting))
  }

  /// The seconds of one run.
  func seconds(for way: Way) -> Double {
    let setting = way.setting(measure: measure)
    return ProcessorTime.median(runs: 1) {
      for text in text { _ = Paragraph(text, setting: setting) }
    }
  }

  /// FNV over what each line is and what is drawn of it.
  private func sum(of setting: Setting) -> UInt64 {
    text.reduce(into: 0xCBF2_9CE4_8422_2325) { sum, text in
      for line in Paragraph(text, setting: setting).lines {
        for part in [
          line.range.lowerBound, line.range.upperBound, line.cells, line.hasHyphen ? 1 : 0,
        ] {
          sum = (sum ^ UInt64(truncatingIfNeeded: part)) &* 0x100_0000_01B3
        }
      }
    }
  }

  func megabytes(in seconds: Double) -> Double { Double(bytes) / 1e6 / seconds }
}

import Ingest
import Model

/// How many dates in words and figures are read as they are meant.
struct DateScore {
  private(set) var right: [String: Int] = [:]
  private(set) var of: [String: Int] = [:]
  private(set) var losses: [String] = []

  init(_ corpus: Corpus) {
    for line in (corpus.text("dates.tsv") ?? "").split(separator: "\n") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count >= 3 else { continue }
      let (kind, text, wanted) = (String(fields[0]), fields[1], fields[2])
      // Dates told from now need a day to stand on.
      if kind == "fr-rel" { continue }
      let date = Dates.whole(text) ?? (kind == "fr" ? Dates.first(in: text)?.moment : nil)
      of[kind, default: 0] += 1
      if Self.holds(date, kind, wanted) {
        right[kind, default: 0] += 1
      } else {
        losses.append("\(kind) « \(text) »: want \(wanted), found \(date?.iso8601 ?? "none")")
      }
    }
  }

  private static func holds(_ date: Moment?, _ kind: String, _ wanted: Substring) -> Bool {
    if kind == "feed-any" { return date != nil }
    if wanted.isEmpty { return date == nil }
    if kind == "feed" { return date?.secondsSince1970 == Int(wanted) }
    return date?.iso8601.hasPrefix(wanted) == true
  }
}

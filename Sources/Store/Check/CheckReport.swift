/// What a library holds, and what is wrong with it.
package struct CheckReport: Hashable, Sendable {
  /// Files of articles, each one revision.
  package internal(set) var articles = 0
  package internal(set) var journals = 0
  package internal(set) var snapshots = 0
  /// What all those hold.
  package internal(set) var bytes = 0
  /// Files and folders that are none of ours: counted, never touched.
  package internal(set) var foreign = 0
  /// Files that were set aside before.
  package internal(set) var setAside = 0
  /// Temporary files, those of a run that goes on included.
  package internal(set) var temporaries = 0
  /// Months whose derived headlines are missing or behind: made when the library is opened.
  package internal(set) var monthsBehind = 0
  package internal(set) var findings: [Finding] = []

  package var isSound: Bool { !findings.contains(where: \.isDamage) }

  mutating func note(_ path: String, _ fact: Damage.Fact, _ remedy: Finding.Remedy? = nil) {
    findings.append(Finding(damage: Damage(path: path, fact: fact), remedy: remedy))
  }

  mutating func merge(_ other: CheckReport) {
    articles += other.articles
    journals += other.journals
    snapshots += other.snapshots
    bytes += other.bytes
    foreign += other.foreign
    setAside += other.setAside
    temporaries += other.temporaries
    monthsBehind += other.monthsBehind
    findings += other.findings
  }
}

import Glibc
import Model
import Store

/// What lies in a crowd's library, held against what its processes were told.
struct CrowdAccount {
  private(set) var losses: [String] = []
  private(set) var acknowledgements = 0

  /// Deeds of one kind on one article: those that were acknowledged, and those that may have been
  /// done when their process was killed.
  private struct Tally {
    var done: Set<Substring> = []
    var begun: Set<Substring> = []
  }

  private let folder: CrowdFolder
  private let killed: Set<Int>
  private var kept: Set<Substring> = []
  private var reads: [Substring: Tally] = [:]
  private var likes: [Substring: Tally] = [:]
  private var comments: [Substring: Tally] = [:]
  private var stars: [Substring: (person: Int, done: Bool?, begun: Bool)] = [:]

  init(folder: CrowdFolder, killed: Set<Int>) {
    self.folder = folder
    self.killed = killed
    readAcknowledgements()
    compare()
  }

  private mutating func readAcknowledgements() {
    for path in TextFile.paths(under: folder.acknowledged) where !path.hasSuffix(".log") {
      for line in TextFile.wholeLines(of: path) { take(line) }
    }
    for line in TextFile.wholeLines(of: folder.path + "/errors") { losses.append("says: \(line)") }
  }

  private mutating func take(_ line: Substring) {
    let words = line.split(separator: " ", maxSplits: 3)
    guard words.count >= 2 else { return }
    acknowledgements += 1
    switch words[0] {
    case "kept": kept.insert(words[1])
    case "read": reads[words[1], default: Tally()].done.insert(words[2])
    case "liked": likes[words[1], default: Tally()].done.insert(words[2])
    case "says":
      comments[words[1], default: Tally()].begun.insert(words[2])
      acknowledgements -= 1
    case "said": comments[words[1], default: Tally()].done.insert(words[2])
    case "stars":
      let done = stars[words[1]]?.done
      stars[words[1]] = (Int(words[2]) ?? 0, done, words[3] == "true")
      acknowledgements -= 1
    case "starred": stars[words[1]] = (Int(words[2]) ?? 0, words[3] == "true", words[3] == "true")
    case "amiss": losses.append(String(line))
    case "end": acknowledgements -= 1
    // An import of the program prints the first letters of an identifier.
    default: kept.insert(words[0])
    }
  }

  private mutating func compare() {
    guard let library = try? LibraryFolder.open(path: folder.library, places: folder.places(of: 0))
    else {
      losses.append("the library does not open")
      return
    }
    var damage: [Damage] = []
    let headlines = library.headlines(noting: &damage)
    let readings = library.readings(noting: &damage)
    losses += damage.filter { $0.fact != .tornTail }.map { "\($0)" }
    let ids = headlines.map(\.id.text).sorted()
    for id in kept where !ids.contains(where: { $0.hasPrefix(id) }) { losses.append("lost: \(id)") }
    if Set(ids).count != ids.count { losses.append("an article stands twice") }
    for number in 0..<CrowdFolder.common { compare(CrowdFolder.common(number).id, readings) }
    compareStars()
    _ = ChildRun("rm", ["-rf", folder.library + "/derived"])
    if library.headlines() != headlines || library.readings() != readings {
      losses.append("what was derived says otherwise than what it was derived from")
    }
    compareLocks()
  }

  private mutating func compare(_ id: ArticleID, _ readings: Readings) {
    let key = Substring(id.text)
    // Who was killed may have read or liked it just before.
    let people = Set(killed.map { Substring("\($0 % CrowdFolder.people)") })
    for (name, tally, count) in [
      ("reads", reads[key], readings.reads(of: id, in: .always, today: Moments.start)),
      ("likes", likes[key], readings.likes(of: id)),
    ] {
      let done = tally?.done ?? []
      if count < done.count || count > done.union(people).count {
        losses.append("\(name) of \(id): \(count), acknowledged \(done.count)")
      }
    }
    let texts = readings.comments(on: id).map { Substring($0.text) }
    let tally = comments[key] ?? Tally()
    if Set(texts).count != texts.count { losses.append("a comment on \(id) stands twice") }
    if !tally.done.isSubset(of: texts) { losses.append("a comment on \(id) is lost") }
    if !tally.begun.isSuperset(of: texts) { losses.append("a comment on \(id) was invented") }
  }

  private mutating func compareStars() {
    for person in 0..<CrowdFolder.people {
      let places = folder.places(of: person)
      guard let library = try? LibraryFolder.open(path: folder.library, places: places) else {
        continue
      }
      let readings = library.readings()
      for (id, star) in stars where star.person == person {
        guard let id = ArticleID(String(id)) else { continue }
        let isOn = readings.state(of: id).isStarred
        if isOn != (star.done ?? false), isOn != star.begun {
          losses.append("star of \(id): \(isOn), acknowledged \(star.done ?? false)")
        }
      }
    }
  }

  /// No lock is held on any file of the library, by anybody.
  private mutating func compareLocks() {
    let locks = TextFile.text(of: "/proc/locks")
    for path in TextFile.paths(under: folder.library) {
      var status = stat()
      guard lstat(path, &status) == 0 else { continue }
      if locks.contains(":\(status.st_ino) ") { losses.append("a lock is held on \(path)") }
    }
  }
}

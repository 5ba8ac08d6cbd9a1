import Glibc
package import Model

extension LibraryFolder {
  /// The articles that the last pruning took out and that are out still, where their files are there.
  /// Which they are is not said while a journal or a folder can't be read.
  package func lastPruned() throws(StoreError) -> [ArticleID] {
    try identity.refuseIfUnknown()
    var damage: [Damage] = []
    let pruned = lastTakenOut(noting: &damage).filter {
      if case .pruned = $0.value.deed { true } else { false }
    }
    guard let last = pruned.values.max(by: { $0.stamp < $1.stamp }) else {
      try damage.refuse()
      return []
    }
    let batch = pruned.filter { $0.value.moment == last.moment }.keys
    let there = files(of: Set(batch), noting: &damage).filter { !$0.value.isEmpty }
    try damage.refuse()
    return there.keys.sorted()
  }

  /// The articles that are out of the reader's lists and whose files are there, and what they hold;
  /// without those that anybody has set aside, begun, liked or commented on.
  package func removable() throws(StoreError) -> (articles: [ArticleID], files: Int, bytes: Int) {
    try identity.refuseIfUnknown()
    var damage: [Damage] = []
    let files = removableFiles(noting: &damage)
    try damage.refuse()
    let bytes = files.values.joined().reduce(0) { sum, file in
      var status = stat()
      return sum + (lstat(articles.path(of: file), &status) == 0 ? Int(status.st_size) : 0)
    }
    return (files.keys.sorted(), files.values.reduce(0) { $0 + $1.count }, bytes)
  }

  /// Removes those files for good. The events that took the articles out stay: where a copy brings a
  /// file back, it stays out of the lists.
  ///
  /// Nothing is removed while a journal can't be read: it may say that somebody set an article aside, or
  /// that the reader put it back.
  ///
  /// Returns how many files went.
  package func removePruned() throws(StoreError) -> Int {
    guard !isSealed else { throw .sealed(path: path) }
    try identity.refuseIfUnknown()
    var damage: [Damage] = []
    let removable = removableFiles(noting: &damage)
    try damage.refuse()
    var months: Set<String> = []
    var count = 0
    do throws(Errno) {
      for file in removable.values.joined() {
        try RegularFile.unlink(articles.path(of: file))
        months.insert(file.month)
        count += 1
      }
      for month in months { try Directory.sync(articles.path(of: month)) }
    } catch {
      throw .unwritable(path: articles.path, errno: error.code)
    }
    _ = index(noting: &damage)
    return count
  }

  private func removableFiles(noting damage: inout [Damage]) -> [ArticleID: [ArticleFile]] {
    let out = Set(lastTakenOut(noting: &damage).filter { $0.value.deed.takesOut }.keys)
    let articles = out.subtracting(protectedArticles(noting: &damage))
    return files(of: articles, noting: &damage).filter { !$0.value.isEmpty }
  }

  /// The last word of the reader on each article that was ever taken out.
  private func lastTakenOut(noting damage: inout [Damage]) -> [ArticleID: ReaderEvent] {
    var last: [ArticleID: ReaderEvent] = [:]
    for folder in allJournals {
      for event in folder.events(of: identity.person, isFolded: true, noting: &damage) {
        guard event.deed.isAboutTakingOut, let id = event.deed.article else { continue }
        if let old = last[id], old.stamp > event.stamp { continue }
        last[id] = event
      }
    }
    return last
  }
}

extension Deed {
  fileprivate var isAboutTakingOut: Bool {
    switch self {
    case .deleted, .pruned: true
    default: false
    }
  }

  fileprivate var takesOut: Bool {
    switch self {
    case .deleted(_, let isOn): isOn
    case .pruned: true
    default: false
    }
  }
}

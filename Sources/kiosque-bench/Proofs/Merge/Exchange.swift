import Glibc

/// What brings copies together.
enum MergeTool: String {
  case rsync, git, syncthing
}

/// The copies of a library on their way to one another.
struct Exchange {
  let tool: MergeTool
  let copies: [String]
  let folder: String
  private var instances: [Syncthing] = []

  init(tool: MergeTool, copies: [String], folder: String) {
    self.tool = tool
    self.copies = copies
    self.folder = folder
  }

  /// Makes the others out of the first. False where the tool fails.
  mutating func spread() -> Bool {
    switch tool {
    case .rsync: return copies.dropFirst().allSatisfy { copy(copies[0], to: $0) }
    case .git:
      return git(copies[0], ["init", "-q", "-b", "main"]) && commit(copies[0])
        && copies.dropFirst().allSatisfy { ChildRun("git", ["clone", "-q", copies[0], $0]).isGood }
    case .syncthing:
      instances = copies.indices.compactMap {
        Syncthing(number: $0, copies: copies, folder: folder)
      }
      return instances.count == copies.count && run()
    }
  }

  /// Every pair meets twice, in an order that is drawn: then all have heard of all.
  mutating func bringTogether(_ dice: inout Dice) -> Bool {
    if tool == .syncthing { return run() }
    var pairs: [(Int, Int)] = []
    for one in copies.indices {
      for other in copies.indices where other != one { pairs.append((one, other)) }
    }
    for _ in 0..<2 {
      for place in pairs.indices.reversed() {
        pairs.swapAt(place, dice.number(in: 0...place))
      }
      for (one, other) in pairs {
        guard meet(copies[one], copies[other]) else { return false }
      }
    }
    return true
  }

  mutating func end() { instances = [] }

  private func meet(_ one: String, _ other: String) -> Bool {
    switch tool {
    case .rsync: return copy(one, to: other) && copy(other, to: one)
    case .git:
      return commit(one) && commit(other)
        && git(one, ["pull", "-q", "--no-rebase", "--no-edit", other, "main"])
        && git(other, ["pull", "-q", "--no-rebase", "--no-edit", one, "main"])
    case .syncthing: return false
    }
  }

  /// Of a file that both have, the longer one, since all of them only grow. What rsync thinks of times
  /// (`-u`) is of whole seconds, and with `--modify-window=-1` takes one second off: a journal that
  /// was written within a second or two of its copy was replaced by that.
  private func copy(_ one: String, to other: String) -> Bool {
    ChildRun("rsync", ["-a", "--append-verify", "--exclude=/derived", one + "/", other + "/"])
      .isGood
  }

  private func commit(_ copy: String) -> Bool {
    git(copy, ["add", "-A"]) && git(copy, ["commit", "-q", "--allow-empty", "-m", "Lectures"])
  }

  private func git(_ copy: String, _ words: [String]) -> Bool {
    let identity = ["-c", "user.name=Anne", "-c", "user.email=anne@example.org"]
    return ChildRun("git", ["-C", copy] + identity + words).isGood
  }

  /// Starts the instances, waits until all copies hold the same, and ends them: readers go on apart.
  private mutating func run() -> Bool {
    for index in instances.indices { instances[index].start() }
    defer { for index in instances.indices { instances[index].stop() } }
    let end = ContinuousClock.now + .seconds(90)
    while ContinuousClock.now < end {
      sleep(1)
      for instance in instances { instance.scan() }
      if Set(copies.map(contents)).count == 1, instances.allSatisfy(\.isIdle) { return true }
    }
    return false
  }

  /// The names and sizes of what is the library's own.
  private func contents(of copy: String) -> String {
    TextFile.paths(under: copy).map { String($0.dropFirst(copy.count + 1)) }
      .filter { $0.hasPrefix("articles/") || $0.hasPrefix("readers/") || $0 == "library.json" }
      .map { "\($0) \(TextFile.bytes(of: "\(copy)/\($0)").count)" }.joined(separator: "\n")
  }
}

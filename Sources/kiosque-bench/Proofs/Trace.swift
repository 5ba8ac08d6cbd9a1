import Glibc

/// The system calls of a program, as strace told them.
struct Trace {
  struct Call {
    let thread: Substring
    let name: Substring
    /// Its arguments and its result, descriptors with their paths.
    let rest: Substring
  }

  let calls: [Call]

  /// The calls by which a program changes what is on a disk, or comes to read it.
  static let changing = [
    "openat", "write", "pwrite64", "ftruncate", "fsync", "fdatasync", "syncfs", "rename",
    "renameat2", "link", "linkat", "unlink", "unlinkat", "mkdir", "close",
  ]

  /// The words that start a program under strace.
  static func words(
    _ command: [String], calls: [String], inject: String? = nil, log: String
  ) -> [String] {
    [
      "strace", "-f", "-y", "-o", log, "-e", "signal=none", "-e",
      "trace=\(calls.joined(separator: ","))",
    ]
      + (inject.map { ["-e", "inject=\($0)"] } ?? []) + ["--"] + command
  }

  init(log: String) {
    var calls: [Call] = []
    var pending: [Substring: Int] = [:]
    for line in TextFile.text(of: log).split(separator: "\n") {
      let thread = line.prefix { $0 != " " }
      let text = line.dropFirst(thread.count).drop { $0 == " " }
      if text.hasPrefix("<... ") {
        if let place = pending.removeValue(forKey: thread) {
          let old = calls[place]
          calls[place] = Call(thread: thread, name: old.name, rest: old.rest + text)
        }
        continue
      }
      let name = text.prefix { $0 != "(" }
      guard name.count < text.count, name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" })
      else { continue }
      if text.hasSuffix("<unfinished ...>") { pending[thread] = calls.count }
      calls.append(Call(thread: thread, name: name, rest: text.dropFirst(name.count)))
    }
    self.calls = calls
  }

  /// Those that touch a file under a folder.
  func touching(_ folder: String) -> [Call] { calls.filter { $0.touches(folder) } }

  /// Where faults can be put: strace counts the calls of each name in each thread.
  func places(under folder: String) -> [(call: String, number: Int)] {
    var counts: [Substring: [Substring: Int]] = [:]
    var places: [Substring: Set<Int>] = [:]
    for call in calls {
      counts[call.thread, default: [:]][call.name, default: 0] += 1
      if call.touches(folder), let number = counts[call.thread]?[call.name] {
        places[call.name, default: []].insert(number)
      }
    }
    return places.keys.sorted().flatMap { name in
      (places[name] ?? []).sorted().map { (String(name), $0) }
    }
  }

  /// Whether the fault came where it was meant to: threads may have changed places.
  func injected(under folder: String) -> Bool {
    calls.contains { $0.rest.contains("(INJECTED)") && $0.touches(folder) }
  }
}

extension Trace.Call {
  func touches(_ folder: String) -> Bool {
    // What stands in the quotes of a `write` is content.
    let text =
      name.hasPrefix("write") || name.hasPrefix("pwrite") ? rest.prefix { $0 != "\"" } : rest
    return text.contains("\"\(folder)") || text.contains("<\(folder)")
  }
}

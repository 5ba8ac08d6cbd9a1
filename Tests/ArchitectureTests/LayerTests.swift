import Testing

@Suite("A layer")
struct LayerTests {
  @Test("imports only what its row allows")
  func imports() throws {
    for target in try Checkout.folders(in: "Sources") {
      guard let allowed = allowedImports[target] else { continue }
      for file in try Checkout.files(below: "Sources/\(target)", ending: [".swift"]) {
        let imported = try CodeLine.lines(of: file).compactMap(\.importedModule).map(String.init)
        let excess = Set(imported).subtracting(allowed)
        #expect(excess.isEmpty, "\(file) may not import \(excess.sorted())")
      }
    }
  }

  @Test("has a row in the table, and a place in Package.swift")
  func rows() throws {
    let manifest = try Checkout.text(of: "Package.swift").filter { !$0.isWhitespace }
    for target in try Checkout.folders(in: "Sources") {
      #expect(allowedImports[target] != nil, "\(target) has no row")
      #expect(manifest.contains("(name:\"\(target)\""), "Package.swift does not name \(target)")
    }
  }

  @Test("stands on lower layers only")
  func arrowsGoDown() {
    var settled: Set<String> = []
    var waiting = allowedImports
    while let next = waiting.first(where: { _, row in
      row.allSatisfy { settled.contains($0) || allowedImports[$0] == nil }
    }) {
      settled.insert(next.key)
      waiting[next.key] = nil
    }
    #expect(waiting.isEmpty, "these stand on each other: \(waiting.keys.sorted())")
  }

  @Test("of the core stands on the core alone")
  func coreStandsAlone() {
    for (target, row) in core {
      let excess = row.subtracting(core.keys)
      #expect(excess.isEmpty, "\(target) may not stand on \(excess.sorted())")
    }
  }

  @Test("of the core asks nothing of the world")
  func coreIsPure() throws {
    let worldly: Set<Substring> = [
      "ContinuousClock", "SuspendingClock", "CommandLine", "readLine", "print", "Task",
      "SystemRandomNumberGenerator",
    ]
    for target in core.keys {
      for file in try Checkout.files(below: "Sources/\(target)", ending: [".swift"]) {
        for line in try CodeLine.lines(of: file) {
          let first = line.words.compactMap { $0.split(separator: ".").first }
          let found = worldly.intersection(first)
          #expect(found.isEmpty, "\(file) uses \(found.sorted())")
        }
      }
    }
  }
}

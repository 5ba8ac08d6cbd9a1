import Foundation
import Glibc
import Model
import Store
import Synchronization
import Testing

/// Another process comes between any two calls of one that derives: keeps another revision, derives
/// headlines itself, and is done before the first goes on, or before that one is killed.
@Suite("What is derived while others do the same")
struct DerivedRaceTests {
  struct Meanwhile: CustomTestStringConvertible {
    let testDescription: String
    let articles: [Article]
  }

  private static let seen = Article.sample("maree", text: "D’abord.", published: "2024-02-10")

  static let meanwhile = [
    Meanwhile(
      testDescription: "a correction of the same day",
      articles: [.sample("maree", text: "Corrigé.", published: "2024-02-10")]),
    Meanwhile(
      testDescription: "a correction of another month",
      articles: [.sample("maree", text: "Déplacé.", published: "2024-03-05")]),
    Meanwhile(testDescription: "what was kept before, again", articles: [seen]),
  ]

  @Test(
    "lists each article once, and its newest revision",
    arguments: meanwhile, [nil, EIO] as [Int32?])
  func comesBetween(_ meanwhile: Meanwhile, death: Int32?) throws {
    // Each case takes other places than the rest, for all of all would take a minute.
    let first = Self.meanwhile.firstIndex { $0.articles == meanwhile.articles } ?? 0
    var number = 2 * first + (death == nil ? 0 : 1)
    var isOver = false
    while !isOver {
      let folder = try TestFolder()
      let library = try folder.open()
      try library.pen().keep(
        [
          Self.seen, .sample("quai", published: "2024-03-01"),
          .sample("maree", text: "Puis.", published: "2024-02-10"),
        ], at: noon(1))
      if !number.isMultiple(of: 2) { _ = library.headlines() }
      try library.pen().keep([.sample("vent", published: "2024-02-11")], at: noon(2))
      let (other, start) = (try folder.open(), number / 2)
      let calls = Atomic(0)
      let isMade = Atomic(false)
      SystemCall.$interference.withValue({ call in
        // Between these nothing is looked at, and nothing put in its place.
        let isPoint =
          switch call {
          case .open(path: _, isNew: false), .rename: true
          default: false
          }
        let place = isPoint ? calls.add(1, ordering: .relaxed).oldValue : 0
        if isMade.load(ordering: .relaxed) { return death.map { .error($0) } }
        guard isPoint, place == start else { return nil }
        isMade.store(true, ordering: .relaxed)
        SystemCall.$interference.withValue(nil) {
          _ = try? other.pen().keep(meanwhile.articles, at: noon(3))
          _ = other.headlines()
        }
        return death.map { .error($0) }
      }) { _ = library.headlines() }
      isOver = !isMade.load(ordering: .relaxed) && number.isMultiple(of: 2)
      let derived = library.headlines()
      try FileManager.default.removeItem(atPath: folder.library + "/derived")
      #expect(derived == library.headlines(), "at call \(start) of round \(number % 2)")
      #expect(Set(derived.map(\.id)).count == 3)
      number += 7
    }
  }
}

import Foundation
import Glibc
import Model
import Store
import Testing

@Suite("What is derived")
struct DerivedTests {
  private let folder: TestFolder
  private let library: LibraryFolder
  private let file = "library/derived/headlines/2024-02.jsonl"

  init() throws {
    folder = try TestFolder()
    library = try folder.open()
    try library.pen().keep([.complete, .sample("maree")], at: noon())
  }

  private func titles() -> [String] { library.headlines().map(\.title).sorted() }

  private func names(_ month: String = "2024/02") -> [String] {
    folder.names("library/articles/\(month)")
  }

  @Test("says what the articles say, without opening one")
  func fromDerived() throws {
    let headlines = library.headlines()
    #expect(Set(headlines) == [Headline(.complete), Headline(.sample("maree"))])
    for name in names() { try folder.write("", to: "library/articles/2024/02/\(name)") }
    #expect(library.headlines() == headlines)
    #expect(library.indexAsLeft()?.headlines(in: 0..<2) == headlines)
  }

  @Test(
    "is made again when it is lost, cut, stale, damaged or foreign",
    arguments: [
      "", "{", "\n\n", #"{"format":1,"kind":"headlines","month":"2024/02"}"#,
      #"{"format":2,"kind":"headlines","month":"2024/02"}"#,
      """
      {"format":1,"kind":"headlines","month":"2024/02"}
      {"file":"autre.0123456789abcdef","title":"Intrus","words":3}
      {"file":"
      """,
    ])
  func remade(content: String) throws {
    let expected = titles()
    let whole = try #require(try folder.files()["derived/headlines/2024-02.jsonl"])
    try folder.write(content, to: file)
    #expect(titles() == expected)
    #expect(try folder.files()["derived/headlines/2024-02.jsonl"] == whole)
    try folder.write(content, to: "library/derived/manifest.jsonl")
    #expect(titles() == expected)
    try FileManager.default.removeItem(atPath: folder.library + "/derived")
    #expect(titles() == expected)
  }

  @Test("is made again where a line is not what it should be, though the file is as long")
  func damagedLine() throws {
    let expected = titles()
    let path = "\(folder.path)/\(file)"
    var bytes = try Data(contentsOf: URL(filePath: path))
    bytes[bytes.count - 5] = 0
    bytes[bytes.count - 2] = 0
    try bytes.write(to: URL(filePath: path))
    #expect(titles() == expected)
  }

  @Test("forgets an article whose file is gone, and a month whose folder is")
  func gone() throws {
    _ = library.headlines()
    for name in names() where name.hasPrefix(Article.complete.id.text) {
      try FileManager.default.removeItem(atPath: "\(folder.library)/articles/2024/02/\(name)")
    }
    #expect(titles() == ["Titre de maree"])
    let derived = try #require(try folder.files()["derived/headlines/2024-02.jsonl"])
    #expect(!String(decoding: derived, as: UTF8.self).contains("digue"))
    try FileManager.default.removeItem(atPath: "\(folder.library)/articles/2024/02")
    #expect(titles() == [])
    #expect(folder.names("library/derived/headlines") == [])
  }

  @Test(
    "stays where a folder of articles can't be read, which is named",
    arguments: ["articles", "articles/2024", "articles/2024/02"])
  func unreadFolder(name: String) throws {
    let expected = titles()
    let derived = try folder.files().filter { $0.key.hasPrefix("derived/headlines") }
    let path = "\(folder.library)/\(name)"
    SystemCall.$interference.withValue({ call in
      if case .open(path: path, isNew: _) = call { .error(EIO) } else { nil }
    }) {
      var damage: [Damage] = []
      #expect(library.headlines(noting: &damage).map(\.title).sorted() == expected)
      #expect(damage == [Damage(path: path, fact: .unreadable(errno: EIO))])
    }
    #expect(try folder.files().filter { $0.key.hasPrefix("derived/headlines") } == derived)
    #expect(titles() == expected)
  }

  @Test("that cannot be written costs time, and nothing else")
  func unwritable() throws {
    try folder.write("", to: "library/derived")
    #expect(titles().count == 2)
    #expect(titles().count == 2)
  }

  @Test("notices what came, though a copying tool set the folder's time back")
  func timeSetBack() throws {
    _ = library.headlines()
    let month = "\(folder.library)/articles/2024/02"
    let date = try FileManager.default.attributesOfItem(atPath: month)[.modificationDate]
    try library.pen().keep([.sample("vent")], at: noon(1))
    try FileManager.default.setAttributes([.modificationDate: date as Any], ofItemAtPath: month)
    #expect(titles().count == 3)
  }

  @Test("of another copy is taken over without opening an article")
  func copied() throws {
    let expected = titles()
    let copy = folder.path + "/copy"
    try FileManager.default.copyItem(atPath: folder.library, toPath: copy)
    for name in names() {
      try Data().write(to: URL(filePath: "\(copy)/articles/2024/02/\(name)"))
    }
    let other = try LibraryFolder.open(path: copy, places: folder.places())
    #expect(other.headlines().map(\.title).sorted() == expected)
  }

  @Test("holds the newest revision, in whatever month, however they came")
  func revisions() throws {
    _ = library.headlines()
    let moved = Article.sample("maree", text: "Déplacé.", published: "2024-03-05")
    #expect(try library.pen().keep([moved], at: noon(1)) == [.revision])
    #expect(library.headlines().map(\.published?.iso8601).first == "2024-03-05")
    #expect(library.headlines().map(\.revisions).sorted() == [1, 2])
    // Kept again, the first is the newest: no file comes for it.
    #expect(try library.pen().keep([.sample("maree")], at: noon(2)) == [.revision])
    #expect(library.headlines().count == 2)
    #expect(!library.headlines().contains { $0.published?.iso8601 == "2024-03-05" })
    // The only one that is left stands in the list.
    for name in names() where name.hasPrefix(moved.id.text) {
      try FileManager.default.removeItem(atPath: "\(folder.library)/articles/2024/02/\(name)")
    }
    #expect(library.headlines().first?.published?.iso8601 == "2024-03-05")
    #expect(library.headlines().map(\.revisions) == [1, 1])
  }

  @Test("lists the revision that is left where the newest goes with its month")
  func monthGone() throws {
    try library.pen().keep(
      [.sample("maree", text: "Déplacé.", published: "2024-03-05")], at: noon(1))
    #expect(library.headlines().first?.published?.iso8601 == "2024-03-05")
    try FileManager.default.removeItem(atPath: folder.library + "/articles/2024/03")
    #expect(Set(library.headlines()) == [Headline(.complete), Headline(.sample("maree"))])
    #expect(folder.names("library/derived/headlines") == ["2024-02.jsonl"])
  }

  @Test("gives any piece of the list, and the place of a headline in it")
  func pieces() async throws {
    let articles = (0..<60).map { number in
      Article.sample(
        "n\(number)", published: "20\(10 + number % 7)-0\(1 + number % 3)-1\(number % 9)T08:00:00")
    }
    try library.pen().keep(articles + [.sample("sans", published: nil)], at: noon(1))
    let index = await library.currentIndex(knowing: library.news()).index
    let all = index.headlines(in: 0..<index.count)
    #expect(all.count == 63 && index.count == 63)
    #expect(all == Ranking.latest(all))
    for start in stride(from: 0, to: 63, by: 5) {
      let piece = start..<min(63, start + 9)
      #expect(index.headlines(in: piece) == Array(all[piece]))
    }
    for (place, headline) in all.enumerated() { #expect(index.place(of: headline) == place) }
    let some = [all[3], all[62], all[30]].map(\.id)
    #expect(Set(index.headlines(of: some).map(\.id)) == Set(some))
    #expect(index.kept(among: some + [ArticleID(address: "x.example")]) == Set(some))
    #expect(index.place(from: 40, forward: true) { $0 == all[7].id } == 7)
    #expect(index.place(from: 40, forward: false) { some.contains($0) } == 30)
    for (start, forward, expected) in [
      (40, true, 62), (40, false, 30), (30, true, 30), (30, false, 30), (2, false, 3),
      (62, true, 62),
    ] {
      #expect(index.nearestPlace(from: start, forward: forward) { some.contains($0) } == expected)
    }
    #expect(index.nearestPlace(from: 63, forward: true) { some.contains($0) } == 62)
    #expect(index.nearestPlace(from: 9, forward: true) { _ in false } == nil)
  }
}

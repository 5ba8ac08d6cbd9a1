import Foundation
import Model
import Store
import Testing

@Suite("Derived headlines")
struct HeadlineCacheTests {
  private let folder: TestFolder
  private let library: LibraryFolder
  private let file = "library/derived/headlines/2024-02.jsonl"

  init() throws {
    folder = try TestFolder()
    library = try folder.open()
    try library.pen().keep([.complete, .sample("maree")], at: noon())
  }

  private func titles() -> [String] { library.headlines().map(\.title).sorted() }

  @Test("say what the articles say, without opening one")
  func fromDerived() throws {
    let headlines = library.headlines()
    #expect(Set(headlines) == [Headline(.complete), Headline(.sample("maree"))])
    for name in folder.names("library/articles/2024/02") {
      try folder.write("", to: "library/articles/2024/02/\(name)")
    }
    #expect(library.headlines() == headlines)
  }

  @Test(
    "are made again when they are lost, cut, stale, damaged or foreign",
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
    try FileManager.default.removeItem(atPath: folder.library + "/derived")
    #expect(titles() == expected)
  }

  @Test("forget an article whose file is gone")
  func gone() throws {
    _ = library.headlines()
    for name in folder.names("library/articles/2024/02")
    where name.hasPrefix(Article.complete.id.text) {
      try FileManager.default.removeItem(atPath: "\(folder.library)/articles/2024/02/\(name)")
    }
    #expect(titles() == ["Titre de maree"])
    let derived = try #require(try folder.files()["derived/headlines/2024-02.jsonl"])
    #expect(!String(decoding: derived, as: UTF8.self).contains("digue"))
  }

  @Test("that cannot be written cost time, and nothing else")
  func unwritable() throws {
    try folder.write("", to: "library/derived")
    #expect(titles().count == 2)
    #expect(titles().count == 2)
  }
}

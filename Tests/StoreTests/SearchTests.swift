import Glibc
import Model
import Store
import Testing

@Suite("A search")
struct SearchTests {
  private let folder: TestFolder
  private let library: LibraryFolder

  init() throws {
    folder = try TestFolder()
    library = try folder.open()
    try library.pen().keep(
      [
        .complete, .sample("elysee", text: "L’Élysée se tait.\n\nLa digue attend, dit-on."),
        .sample("recent", text: "Une digue.", published: "2025-01-01"),
        .sample("digue", text: "Rien."),
      ], at: noon())
  }

  @Test(
    "finds every word, whatever its case and accents, where it tells most first",
    arguments: [
      ("elysee", ["Titre de elysee"]), ("ÉLYSÉE", ["Titre de elysee"]),
      (
        "digue",
        [
          "« La digue tiendra », dit le port", "Titre de digue", "Titre de recent",
          "Titre de elysee",
        ]
      ),
      ("digue tait", ["Titre de elysee"]), ("kervella", ["« La digue tiendra », dit le port"]),
      ("mael echo", ["« La digue tiendra », dit le port"]), ("digue absent", []), ("  ", []),
      ("", []),
      ("le goff recent", ["Titre de recent"]),
    ])
  func words(query: String, titles: [String]) {
    #expect(library.search(query).map(\.headline.title) == titles)
  }

  @Test("shows the line that says it, as the article writes it")
  func snippet() {
    #expect(library.search("elysee").map(\.passage) == ["L’Élysée se tait."])
    #expect(library.search("attend").map(\.passage) == ["La digue attend, dit-on."])
    #expect(library.search("titre rien").map(\.passage) == ["Rien."])
    #expect(library.search("echo").map(\.passage) == ["Le conseil a voté la digue."])
  }

  @Test("cuts a long line between words, around what was found")
  func longLine() throws {
    let words = (1...200).map { "mot\($0)é" }.joined(separator: " ")
    try library.pen().keep([.sample("long", text: words)], at: noon(1))
    let snippet = try #require(library.search("mot100e").first?.passage)
    #expect(snippet.contains(" mot100é "))
    #expect(snippet.hasPrefix("…mot") && snippet.hasSuffix("é…"))
    #expect(snippet.utf8.count < 200)
    let first = try #require(library.search("mot1e").first?.passage)
    #expect(first.hasPrefix("mot1é mot2é") && first.hasSuffix("é…"))
  }

  @Test("finds the newest revision alone")
  func revisions() throws {
    try library.pen().keep([.sample("digue", text: "Corrigé.", updated: "2026-01-01")], at: noon(1))
    #expect(library.search("rien").isEmpty)
    #expect(library.search("corrige").map(\.headline.revisions) == [2])
  }

  @Test("names what it could not look into, and finds the rest")
  func unread() throws {
    _ = library.headlines()
    let name = try #require(folder.names("library/articles/2025/01").first)
    let path = "\(folder.library)/articles/2025/01/\(name)"
    var damage: [Damage] = []
    SystemCall.$interference.withValue({ call in
      if case .open(path: path, isNew: _) = call { .error(EIO) } else { nil }
    }) {
      #expect(library.search("digue", noting: &damage).count == 3)
    }
    #expect(damage == [Damage(path: path, fact: .unreadable(errno: EIO))])
    #expect(library.search("digue").count == 4)
  }

  @Test("stops when its task is cancelled")
  func cancelled() async {
    let library = library
    let task = Task {
      while !Task.isCancelled { await Task.yield() }
      return library.search("digue")
    }
    task.cancel()
    #expect(await task.value.isEmpty)
  }
}

import Glibc
import Model

/// A library: a directory of JSON files that people can read, copy and share.
///
/// A value that reads: pass it to a task freely. What is written goes through a `Pen`.
///
///     let library = try LibraryFolder.openOrCreate(path: path, places: Places(environment: …))
///     let latest = Ranking.latest(library.headlines())
///     let pen = library.pen()
///     try pen.record([.opened(latest[0].id)], at: now)
package struct LibraryFolder: Hashable, Sendable {
  package let path: String
  /// The journal's name, for the masthead.
  package let name: String?
  package let language: String?
  /// Closed to writing by its keeper; the reader's events go elsewhere.
  package let isSealed: Bool
  /// Who reads.
  package private(set) var identity: Identity
  /// What was wrong with `library.json`.
  package let damage: [Damage]

  let places: Places
  let articles: ArticleFolder
  /// The journals in the library itself.
  let journals: JournalFolder

  /// Opens what is there; writes nothing.
  package static func open(path: String, places: Places) throws(StoreError) -> LibraryFolder {
    let path = withoutClosingSlash(path)
    let file = path + "/library.json"
    let bytes: [UInt8]
    do throws(Damage.Fact) {
      bytes = try RegularFile.bytes(at: file, atMost: 1 << 20)
    } catch .unreadable(errno: let code) where Errno(code).isAbsence {
      return try openWithoutFile(path, places)
    } catch {
      return try openDamaged(path, places, Damage(path: file, fact: error))
    }
    do throws(Damage.Fact) {
      let facts = try LibraryV1.read(bytes)
      return LibraryFolder(path: path, places: places, facts: facts, damage: [])
    } catch .newer(format: let format) {
      throw .newer(path: file, format: format)
    } catch {
      return try openDamaged(path, places, Damage(path: file, fact: error))
    }
  }

  /// The same library as another reader sees it.
  package func read(by identity: Identity) -> LibraryFolder {
    var library = self
    library.identity = identity
    return library
  }

  /// Whether articles can be kept in it.
  package var isWritable: Bool { !isSealed && Self.isWritable(articles.path, in: path) }

  /// Whether what the reader does is written into the library, and not elsewhere.
  var holdsOwnJournals: Bool { !isSealed && Self.isWritable(journals.path, in: path) }

  private init(path: String, places: Places, facts: LibraryV1, damage: [Damage]) {
    self.path = path
    self.places = places
    self.damage = damage
    name = facts.name
    language = facts.language
    isSealed = facts.isSealed
    identity = Identity.current(in: places)
    articles = ArticleFolder(path: path + "/articles")
    journals = JournalFolder(path: path + "/readers", mark: "", isPrivate: false)
  }
}

extension LibraryFolder {
  /// A copy that was taken before `library.json` came has the rest, and is read.
  private static func openWithoutFile(_ path: String, _ places: Places) throws(StoreError)
    -> LibraryFolder
  {
    guard Directory.exists(at: path) else {
      var status = stat()
      throw lstat(path, &status) == 0 ? .notALibrary(path: path) : .missing(path: path)
    }
    let names: [String]
    do throws(Errno) {
      names = try Directory.names(at: path)
    } catch {
      throw .unreadable(path: path, errno: error.code)
    }
    if names.allSatisfy({ $0.hasPrefix(".") }) { throw .missing(path: path) }
    guard Directory.exists(at: path + "/articles") || Directory.exists(at: path + "/readers") else {
      throw .notALibrary(path: path)
    }
    return LibraryFolder(path: path, places: places, facts: LibraryV1(), damage: [])
  }

  /// Without a readable `library.json` nobody knows whether it is sealed: nothing is written in it.
  private static func openDamaged(_ path: String, _ places: Places, _ damage: Damage)
    throws(StoreError) -> LibraryFolder
  {
    guard Directory.exists(at: path + "/articles") || Directory.exists(at: path + "/readers") else {
      throw .malformed(path: damage.path)
    }
    let facts = LibraryV1(isSealed: true)
    return LibraryFolder(path: path, places: places, facts: facts, damage: [damage])
  }

  private static func isWritable(_ folder: String, in path: String) -> Bool {
    access(Directory.exists(at: folder) ? folder : path, W_OK | X_OK) == 0
  }

  static func withoutClosingSlash(_ path: String) -> String {
    var path = path[...]
    while path.count > 1, path.last == "/" { path.removeLast() }
    return String(path)
  }
}

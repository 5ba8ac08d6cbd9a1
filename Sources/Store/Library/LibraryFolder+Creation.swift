import Glibc
import JSON

extension LibraryFolder {
  package static func openOrCreate(
    path: String, places: Places, name: String? = nil, language: String? = nil
  ) throws(StoreError) -> LibraryFolder {
    do throws(StoreError) {
      return try open(path: path, places: places)
    } catch .missing {
      return try create(path: path, places: places, name: name, language: language)
    }
  }

  /// Makes a library where there is nothing, or an empty folder; hidden files may be in it, such as
  /// `.git`. A folder of other things is left alone.
  package static func create(
    path: String, places: Places, name: String? = nil, language: String? = nil
  ) throws(StoreError) -> LibraryFolder {
    let path = withoutClosingSlash(path)
    if let names = try? Directory.names(at: path), !names.allSatisfy({ $0.hasPrefix(".") }) {
      throw .notALibrary(path: path)
    }
    let facts = LibraryV1(name: name, language: language)
    do throws(Errno) {
      try Directory.make(path)
      // The library is one as soon as library.json is there: so that one comes last.
      _ = try RegularFile.create(path + "/.gitignore", Array("/derived/\n".utf8))
      _ = try RegularFile.create(path + "/.stignore", Array("/derived\n".utf8))
      _ = try RegularFile.create(path + "/library.json", JSONWriter.page(facts.value))
    } catch {
      throw .unwritable(path: path, errno: error.code)
    }
    return try open(path: path, places: places)
  }
}

import Glibc
import Model

/// Where derived files lie: in the library, where its keeper or we may have left some, else in the
/// reader's cache.
///
/// Any of them may be lost, stale, damaged, or come from another copy of the library; what cannot be
/// written is no error.
struct DerivedFolder: Hashable, Sendable {
  /// The first that has a file is asked for it.
  let folders: [String]
  /// The folder where we may leave some.
  let writable: String?

  init(folders: [String], writable: String?) {
    self.folders = folders
    self.writable = writable
  }

  init(of library: LibraryFolder) {
    let own = library.path + "/derived"
    let elsewhere = Elsewhere.derived(of: library.path, in: library.places)
    if !library.isSealed, access(library.path, W_OK | X_OK) == 0 {
      (folders, writable) = ([own], own)
    } else {
      (folders, writable) = ((elsewhere.map { [$0] } ?? []) + [own], elsewhere)
    }
  }

  /// False where it could not be written.
  func keep(_ bytes: [UInt8], as name: String) -> Bool {
    guard let writable else { return false }
    let path = "\(writable)/\(name)"
    do throws(Errno) {
      try Directory.make(Directory.parent(of: path))
      try RegularFile.cache(path, bytes)
      return true
    } catch {
      return false
    }
  }

  /// Forgets a file of ours.
  func drop(_ name: String) {
    if let writable { RegularFile.remove("\(writable)/\(name)") }
  }
}

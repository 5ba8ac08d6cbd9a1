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
  /// Whether nobody else may look into it: what a person read elsewhere is folded there.
  let isPrivate: Bool

  init(folders: [String], writable: String?, isPrivate: Bool) {
    self.folders = folders
    self.writable = writable
    self.isPrivate = isPrivate
  }

  init(of library: LibraryFolder) {
    let own = library.path + "/derived"
    let elsewhere = Elsewhere.derived(of: library.path, in: library.places)
    if !library.isSealed, access(library.path, W_OK | X_OK) == 0 {
      (folders, writable, isPrivate) = ([own], own, false)
    } else {
      (folders, writable, isPrivate) = ((elsewhere.map { [$0] } ?? []) + [own], elsewhere, true)
    }
  }

  /// False where it could not be written.
  func keep(_ bytes: [UInt8], as name: String) -> Bool {
    guard let writable else { return false }
    let path = "\(writable)/\(name)"
    do throws(Errno) {
      try Directory.make(
        Directory.parent(of: path), permissions: isPrivate ? 0o700 : 0o777)
      try RegularFile.cache(path, bytes, permissions: isPrivate ? 0o600 : 0o666)
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

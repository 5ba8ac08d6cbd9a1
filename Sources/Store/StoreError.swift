import Glibc
package import Model

/// Why the library could not do what was asked. Facts alone: the sentence is made where it is shown.
package enum StoreError: Error, Hashable, Sendable {
  /// There is nothing at that path.
  case missing(path: String)
  /// There is something else than a library: a file, or a directory of other things.
  case notALibrary(path: String)
  /// Written by a later version of the program; nothing was touched.
  case newer(path: String, format: Int)
  case malformed(path: String)
  case unreadable(path: String, errno: Int32)
  /// What was to be written waits in memory; what was written before stands.
  case unwritable(path: String, errno: Int32)
  /// A library that its keeper closed to writing: `"sealed": true`.
  case sealed(path: String)
  /// A comment or an address that no journal line can hold.
  case tooLong(limit: Int)
  case noSuchArticle(id: ArticleID)
}

extension StoreError {
  /// Whether the place can't be written any more in this run. After an I/O error the system may have
  /// dropped what it had not written, and a sync that succeeds later proves nothing.
  var isFinal: Bool {
    guard case .unwritable(_, let errno) = self else { return false }
    return [EIO, EROFS, EACCES, EPERM].contains(errno)
  }
}

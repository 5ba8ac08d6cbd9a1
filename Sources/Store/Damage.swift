import Glibc

/// Something in a library that could not be read, and why. It costs itself alone: the rest is read,
/// and nothing damaged is ever overwritten or deleted.
package struct Damage: Hashable, Sendable {
  package let path: String
  package let fact: Fact

  package enum Fact: Error, Hashable, Sendable {
    case unreadable(errno: Int32)
    /// A directory, a link, a pipe or a device where a file should be.
    case notAFile
    case tooLarge(bytes: Int)
    /// The file is not what its name says.
    case malformed
    /// Its bytes are not those that its name was made from.
    case altered
    /// A derived file that does not say what it was made from.
    case derived
    /// A file that a run which was cut short left under a temporary name.
    case leftover
    /// Written by a later version of the program.
    case newer(format: Int)
    /// A line of a journal whose checksum is wrong, counted from 1.
    case badLine(Int)
    /// The last line of a journal stops before its end, as a crash leaves it.
    case tornTail
    /// So many events of kinds that this version does not know; they are left as they are.
    case unknownEvents(Int)
  }

  package init(path: String, fact: Fact) {
    self.path = path
    self.fact = fact
  }

  /// What others keep to themselves is no damage.
  var isPrivacy: Bool { fact == .unreadable(errno: EACCES) }
}

extension [Damage] {
  /// Ends what must know all, where something that may well be whole could not be read.
  func refuse() throws(StoreError) {
    for damage in self {
      switch damage.fact {
      case .unreadable, .derived: throw StoreError(damage.fact, path: damage.path)
      default: continue
      }
    }
  }
}

import Glibc
import JSON
package import Model

/// Who reads, and on which machine: the two folders under `readers/` that a journal lies in.
///
/// The person is drawn at random once and kept in `$XDG_STATE_HOME/kiosque/identity.json`:
///
///     {"format": 1, "person": "4qk0m7fz2cxd9y1r8t5ws3vbna"}
///
/// The device follows from the person and the machine's id, so that a home copied to another machine
/// is another device of the same person, and one shared by several machines holds several.
package struct Identity: Hashable, Sendable {
  package let person: PersonID
  let device: String
  /// Whether it stands in the file; it is written when the reader first does something.
  let isKept: Bool
  /// Why the file that is there says nothing. Then who reads is not known: the person is nobody.
  let damage: Damage?

  init(person: PersonID, machine: String, isKept: Bool, damage: Damage? = nil) {
    self.person = person
    self.isKept = isKept
    self.damage = damage
    device = String(SHA256.base32(of: "device\n\(person.text)\n\(machine)").prefix(26))
  }

  /// The one that is kept, else a new one.
  static func current(in places: Places) -> Identity {
    var damage: Damage?
    if let path = path(in: places) {
      do throws(Damage.Fact) {
        if let kept = try read(path, machine: places.machine) { return kept }
      } catch {
        damage = Damage(path: path, fact: error)
      }
    }
    return Identity(
      person: PersonID(randomName(26)), machine: places.machine, isKept: false, damage: damage)
  }

  /// Writes it down, unless another run has been faster: then it is that one's. It is on the disk
  /// when this returns, whoever wrote it.
  ///
  /// - Throws: `StoreError.unreadable` or `.malformed` where a file is there and says nothing: what
  ///   the reader does would be another person's.
  func kept(in places: Places) throws(StoreError) -> Identity {
    if damage != nil {
      // The disk may have come to itself.
      let current = Self.current(in: places)
      try current.refuseIfUnknown()
      return try current.kept(in: places)
    }
    guard let path = Self.path(in: places) else {
      throw .unwritable(path: "identity.json", errno: ENOENT)
    }
    do throws(Errno) {
      if isKept {
        try Directory.sync(Directory.parent(of: path))
        return self
      }
      try Directory.make(Directory.parent(of: path), permissions: 0o700)
      let value = JSONValue.object([
        .init("format", .integer(1)), .init("person", .string(person.text)),
      ])
      if try RegularFile.create(path, JSONWriter.page(value), permissions: 0o600) {
        return Identity(person: person, machine: places.machine, isKept: true)
      }
      try Directory.sync(Directory.parent(of: path))
    } catch {
      throw .unwritable(path: path, errno: error.code)
    }
    do throws(Damage.Fact) {
      guard let other = try Self.read(path, machine: places.machine) else { throw .malformed }
      return other
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// Why nobody knows who reads; nil where that is known.
  package var failure: StoreError? { damage.map { StoreError($0.fact, path: $0.path) } }

  /// Ends what is about the reader, where nobody knows who that is.
  func refuseIfUnknown() throws(StoreError) {
    if let failure { throw failure }
  }

  private static func path(in places: Places) -> String? {
    places.state.map { $0 + "/identity.json" }
  }

  /// Nil where there is no file.
  private static func read(_ path: String, machine: String) throws(Damage.Fact) -> Identity? {
    let bytes: [UInt8]
    do throws(Damage.Fact) {
      bytes = try RegularFile.bytes(at: path, atMost: 1 << 16)
    } catch .unreadable(errno: let code) where Errno(code).isAbsence {
      return nil
    }
    guard let value = try? JSONReader.value(of: bytes) else { throw .malformed }
    if let format = value["format"]?.integer, format > Format.current {
      throw .newer(format: format)
    }
    guard let person = value["person"]?.string, isName(person) else { throw .malformed }
    return Identity(person: PersonID(person), machine: machine, isKept: true)
  }
}

/// Whether it can name a folder of ours: 1 to 64 of a–z and 0–9.
func isName(_ text: String) -> Bool { ArticleID(text) != nil }

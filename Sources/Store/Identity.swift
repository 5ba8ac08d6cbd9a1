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

  init(person: PersonID, machine: String, isKept: Bool) {
    self.person = person
    self.isKept = isKept
    device = String(SHA256.base32(of: "device\n\(person.text)\n\(machine)").prefix(26))
  }

  /// The one that is kept, else a new one.
  static func current(in places: Places) -> Identity {
    if let path = path(in: places), let kept = read(path, machine: places.machine) { return kept }
    return Identity(person: PersonID(randomName(26)), machine: places.machine, isKept: false)
  }

  /// Writes it down, unless another run has been faster: then it is that one's. It is on the disk
  /// when this returns, whoever wrote it.
  func kept(in places: Places) throws(StoreError) -> Identity {
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
    guard let other = Self.read(path, machine: places.machine) else {
      throw .malformed(path: path)
    }
    return other
  }

  private static func path(in places: Places) -> String? {
    places.state.map { $0 + "/identity.json" }
  }

  private static func read(_ path: String, machine: String) -> Identity? {
    guard let bytes = try? RegularFile.bytes(at: path, atMost: 1 << 16),
      let value = try? JSONReader.value(of: bytes), let person = value["person"]?.string,
      isName(person)
    else { return nil }
    return Identity(person: PersonID(person), machine: machine, isKept: true)
  }
}

/// Whether it can name a folder of ours: 1 to 64 of a–z and 0–9.
func isName(_ text: String) -> Bool { ArticleID(text) != nil }

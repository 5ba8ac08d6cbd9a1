/// The name of an element or an attribute, in small letters, as a number.
struct Name: Hashable {
  let id: UInt16
}

extension Name {
  /// The name of an element of HTML.
  init(_ tag: Tag) { self.init(id: UInt16(tag.rawValue)) }
}

/// The names of one document: each is kept once and known by its number. Those of `Tag` come first,
/// with the tag's own number.
struct Names {
  private var texts: [String] = []
  private var tags: [Tag?] = []
  /// The bytes of all names one after the other, and where each ends.
  private var bytes: [UInt8] = []
  private var ends: [Int32] = []
  /// Numbers by hash, one more than the number; 0 is a free place. Twice as many places as names.
  private var places = [UInt16](repeating: 0, count: 1024)

  static let known: Names = {
    var names = Names()
    for tag in Tag.allCases { _ = names.add(String(describing: tag), hash: nil) }
    for name in ForeignNames.texts + AttributeName.allCases.map(\.text) {
      precondition(names.existing(name) == nil, "a name that an element has already")
      _ = names.add(name, hash: nil)
    }
    return names
  }()

  private init() {}

  var count: Int { texts.count }

  func text(of name: Name) -> String { texts[Int(name.id)] }

  /// The element of HTML that a name means, its prefix left out: "xhtml:p" is a paragraph.
  func tag(of name: Name) -> Tag? { tags[Int(name.id)] }

  /// The number of a name. A document with more than 30 000 of them is told no more apart.
  mutating func name(of name: some Collection<UInt8>) -> Name {
    let number = name.withContiguousStorageIfAvailable { self.name(of: $0) }
    return number ?? Array(name).withUnsafeBufferPointer { self.name(of: $0) }
  }

  mutating func name(of name: UnsafeBufferPointer<UInt8>) -> Name {
    let hash = Self.hash(name)
    if let known = existing(name, hash: hash) { return known }
    guard texts.count < 30_000 else { return Name(id: UInt16(Tag.span.rawValue)) }
    return add(String(decoding: name.lazy.map(Self.lowercase), as: UTF8.self), hash: hash)
  }

  /// The number of a name, if the document has it.
  private func existing(_ text: String) -> Name? {
    Array(text.utf8).withUnsafeBufferPointer { existing($0, hash: Self.hash($0)) }
  }

  private func existing(_ name: UnsafeBufferPointer<UInt8>, hash: Int) -> Name? {
    var place = hash & (places.count - 1)
    while places[place] != 0 {
      let id = Int(places[place] - 1)
      if isName(id, name) { return Name(id: UInt16(id)) }
      place = (place + 1) & (places.count - 1)
    }
    return nil
  }

  private func isName(_ id: Int, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = id == 0 ? 0 : Int(ends[id - 1])
    guard Int(ends[id]) - start == name.count else { return false }
    for (offset, byte) in name.enumerated() where bytes[start + offset] != Self.lowercase(byte) {
      return false
    }
    return true
  }

  private mutating func add(_ text: String, hash: Int?) -> Name {
    if (texts.count + 1) * 2 > places.count { grow() }
    let id = UInt16(texts.count)
    put(id, hash: hash ?? Self.hash(of: text))
    texts.append(text)
    bytes += text.utf8
    ends.append(Int32(bytes.count))
    if texts.count <= Tag.allCases.count {
      tags.append(Tag(rawValue: UInt8(id)))
    } else {
      let local = text.utf8.lastIndex(of: UInt8(ascii: ":")).map { text[$0...].dropFirst() }
      let known = local.flatMap { existing(String($0)) }
      tags.append(known.flatMap { $0.id < UInt16(Tag.allCases.count) ? tags[Int($0.id)] : nil })
    }
    return Name(id: id)
  }

  private mutating func put(_ id: UInt16, hash: Int) {
    var place = hash & (places.count - 1)
    while places[place] != 0 { place = (place + 1) & (places.count - 1) }
    places[place] = id + 1
  }

  private mutating func grow() {
    places = [UInt16](repeating: 0, count: places.count * 2)
    for (id, text) in texts.enumerated() { put(UInt16(id), hash: Self.hash(of: text)) }
  }

  private static func lowercase(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte
  }

  private static func hash(of text: String) -> Int {
    Array(text.utf8).withUnsafeBufferPointer { hash($0) }
  }

  /// FNV-1a.
  private static func hash(_ name: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt32 = 2_166_136_261
    for byte in name { hash = (hash ^ UInt32(lowercase(byte))) &* 16_777_619 }
    return Int(hash ^ hash >> 15)
  }
}

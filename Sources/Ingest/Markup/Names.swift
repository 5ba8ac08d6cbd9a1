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
  private var texts: [String]
  private var tags: [Tag?]
  /// Numbers by hash, one more than the number; 0 is a free place. Twice as many places as names.
  private var places: [UInt16]

  static let known: Names = {
    var names = Names()
    for tag in Tag.allCases { _ = names.add(String(describing: tag), hash: nil) }
    for name in ForeignNames.texts { _ = names.add(name, hash: nil) }
    return names
  }()

  private init() {
    texts = []
    tags = []
    places = [UInt16](repeating: 0, count: 512)
  }

  var count: Int { texts.count }

  func text(of name: Name) -> String { texts[Int(name.id)] }

  /// The element of HTML that a name means, its prefix left out: "xhtml:p" is a paragraph.
  func tag(of name: Name) -> Tag? { tags[Int(name.id)] }

  /// The number of a name. A document with more than 30 000 of them is told no more apart.
  mutating func name(of bytes: some Collection<UInt8>) -> Name {
    let hash = Self.hash(bytes)
    var place = hash & (places.count - 1)
    while places[place] != 0 {
      let id = places[place] - 1
      if Self.equal(texts[Int(id)].utf8, bytes) { return Name(id: id) }
      place = (place + 1) & (places.count - 1)
    }
    guard texts.count < 30_000 else { return Name(id: UInt16(Tag.span.rawValue)) }
    return add(String(decoding: bytes.lazy.map(Self.lowercase), as: UTF8.self), hash: hash)
  }

  /// The number of a name, if the document has it.
  func existing(_ text: String) -> Name? {
    var place = Self.hash(text.utf8) & (places.count - 1)
    while places[place] != 0 {
      if texts[Int(places[place] - 1)] == text { return Name(id: places[place] - 1) }
      place = (place + 1) & (places.count - 1)
    }
    return nil
  }

  private mutating func add(_ text: String, hash: Int?) -> Name {
    if (texts.count + 1) * 2 > places.count { grow() }
    let id = UInt16(texts.count)
    put(id, hash: hash ?? Self.hash(text.utf8))
    texts.append(text)
    if texts.count <= Tag.allCases.count {
      tags.append(Tag(rawValue: UInt8(id)))
    } else {
      let local = text.split { $0 == ":" }.last.map(String.init) ?? text
      let known = local == text ? nil : existing(local)
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
    for (id, text) in texts.enumerated() { put(UInt16(id), hash: Self.hash(text.utf8)) }
  }

  private static func lowercase(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }

  private static func equal(_ text: String.UTF8View, _ bytes: some Collection<UInt8>) -> Bool {
    text.count == bytes.count && zip(text, bytes).allSatisfy { $0 == lowercase($1) }
  }

  /// FNV-1a.
  private static func hash(_ bytes: some Collection<UInt8>) -> Int {
    var hash: UInt32 = 2_166_136_261
    for byte in bytes { hash = (hash ^ UInt32(lowercase(byte))) &* 16_777_619 }
    return Int(hash ^ hash >> 15)
  }
}

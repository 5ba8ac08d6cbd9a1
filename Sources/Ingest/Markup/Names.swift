import Text

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
  /// The first eight bytes of each name in a number, and how many bytes it has.
  private var heads: [UInt64] = []
  private var lengths: [Int32] = []
  /// The bytes of those longer than that, eight in a number, one after the other; and where each
  /// begins.
  private var tails: [UInt64] = []
  private var tailStarts: [Int32] = []
  /// Numbers by hash, one more than the number; 0 is a free place. Twice as many places as names.
  private var places = [UInt16](repeating: 0, count: 1024)

  static let known: Names = {
    var names = Names()
    for tag in Tag.allCases { _ = names.name(of: String(describing: tag)) }
    for name in ForeignNames.texts + AttributeName.allCases.map(\.text) {
      let count = names.count
      _ = names.name(of: name)
      precondition(names.count > count, "a name that an element has already")
    }
    return names
  }()

  private init() {}

  var count: Int { texts.count }

  func text(of name: Name) -> String { texts[Int(name.id)] }

  /// The element of HTML that a name means, its prefix left out: "xhtml:p" is a paragraph.
  func tag(of name: Name) -> Tag? { tags[Int(name.id)] }

  /// The number of a name. A document with more than 30 000 of them is told no more apart.
  mutating func name(of text: String) -> Name {
    Array(text.utf8).withUnsafeBufferPointer { name(at: 0..<$0.count, in: $0) }
  }

  /// The same of a name that stands in a document.
  mutating func name(at range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Name {
    let head = bytes.smallLetters(at: range.lowerBound, to: range.upperBound)
    let hash = Self.hash(range, in: bytes, head: head)
    if let known = existing(range, in: bytes, head: head, hash: hash) { return known }
    guard texts.count < 30_000 else { return Name(id: UInt16(Tag.span.rawValue)) }
    let text = String(decoding: bytes[range].lazy.map(Self.lowercase), as: UTF8.self)
    return add(text, head: head, hash: hash)
  }

  private func existing(
    _ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>, head: UInt64, hash: Int
  ) -> Name? {
    var place = hash & (places.count - 1)
    while places[place] != 0 {
      let id = Int(places[place] - 1)
      if heads[id] == head, lengths[id] == range.count,
        range.count <= 8 || hasTail(of: range, in: bytes, Int(tailStarts[id]))
      {
        return Name(id: UInt16(id))
      }
      place = (place + 1) & (places.count - 1)
    }
    return nil
  }

  /// Whether what follows the first eight bytes of a name is what `tails` has from a place on.
  private func hasTail(
    of range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>, _ start: Int
  ) -> Bool {
    var place = start
    for index in stride(from: range.lowerBound + 8, to: range.upperBound, by: 8) {
      if tails[place] != bytes.smallLetters(at: index, to: range.upperBound) { return false }
      place += 1
    }
    return true
  }

  private mutating func add(_ text: String, head: UInt64, hash: Int) -> Name {
    if (texts.count + 1) * 2 > places.count { grow() }
    let id = UInt16(texts.count)
    put(id, hash: hash)
    texts.append(text)
    heads.append(head)
    lengths.append(Int32(text.utf8.count))
    tailStarts.append(Int32(tails.count))
    text.withBytes { bytes in
      for index in stride(from: 8, to: bytes.count, by: 8) {
        tails.append(bytes.smallLetters(at: index, to: bytes.count))
      }
    }
    tags.append(id < UInt16(Tag.allCases.count) ? Tag(rawValue: UInt8(id)) : localTag(of: text))
    return Name(id: id)
  }

  private func localTag(of text: String) -> Tag? {
    let bytes = Array(text.utf8)
    guard let colon = bytes.lastIndex(of: UInt8(ascii: ":")) else { return nil }
    let local = bytes.withUnsafeBufferPointer { bytes in
      let range = (colon + 1)..<bytes.count
      let head = bytes.smallLetters(at: range.lowerBound, to: range.upperBound)
      let hash = Self.hash(range, in: bytes, head: head)
      return existing(range, in: bytes, head: head, hash: hash)
    }
    return local.flatMap { $0.id < UInt16(Tag.allCases.count) ? tags[Int($0.id)] : nil }
  }

  private mutating func put(_ id: UInt16, hash: Int) {
    var place = hash & (places.count - 1)
    while places[place] != 0 { place = (place + 1) & (places.count - 1) }
    places[place] = id + 1
  }

  private mutating func grow() {
    places = [UInt16](repeating: 0, count: places.count * 2)
    for (id, text) in texts.enumerated() {
      let hash = Array(text.utf8).withUnsafeBufferPointer {
        Self.hash(0..<$0.count, in: $0, head: heads[id])
      }
      put(UInt16(id), hash: hash)
    }
  }

  private static func lowercase(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte
  }

  /// Eight bytes at a time, mixed by Knuth's multiplier.
  private static func hash(
    _ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>, head: UInt64
  ) -> Int {
    var hash = (head ^ UInt64(range.count)) &* 0x9E37_79B9_7F4A_7C15
    var index = range.lowerBound + 8
    while index < range.upperBound {
      hash ^= hash >> 32 ^ bytes.smallLetters(at: index, to: range.upperBound)
      hash = hash &* 0x9E37_79B9_7F4A_7C15
      index += 8
    }
    return Int(hash >> 33)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The eight bytes from a place on in one number, capitals of ASCII as small letters; zeros from
  /// the end of the part on.
  @inline(__always)
  fileprivate func smallLetters(at place: Int, to end: Int) -> UInt64 {
    var word: UInt64 = 0
    if place + 8 <= count {
      word = UInt64(
        littleEndian: UnsafeRawBufferPointer(self).loadUnaligned(
          fromByteOffset: place, as: UInt64.self))
      if end - place < 8 { word &= 1 << UInt64(Swift.max(0, end - place) * 8) - 1 }
    } else {
      for index in (place..<Swift.max(place, end)).reversed() {
        word = word << 8 | UInt64(self[index])
      }
    }
    // In each byte: bit 7 is set from "A" on in one sum, from "[" on in the other.
    let low = word & 0x7F7F_7F7F_7F7F_7F7F
    let fromA = low &+ 0x3F3F_3F3F_3F3F_3F3F
    let beyondZ = low &+ 0x2525_2525_2525_2525
    return word | (fromA & ~beyondZ & ~word & 0x8080_8080_8080_8080) >> 2
  }
}

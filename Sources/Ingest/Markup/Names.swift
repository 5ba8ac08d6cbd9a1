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
  private struct Entry {
    /// The first eight bytes in a number, zeros after the end.
    var head: UInt64
    /// In bytes.
    var length: Int32
    /// Where the rest begins in `tails`.
    var tailStart: Int32
    var tag: Tag?
  }

  private var entries: [Entry] = []
  /// The bytes of names longer than eight, eight in a number, one name after the other.
  private var tails: [UInt64] = []
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

  var count: Int { entries.count }

  func text(of name: Name) -> String {
    let entry = entries[Int(name.id)]
    var bytes: [UInt8] = []
    for place in 0..<Int(entry.length) {
      let word = place < 8 ? entry.head : tails[Int(entry.tailStart) + place / 8 - 1]
      bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(place % 8 * 8)))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The element of HTML that a name means, its prefix left out: "xhtml:p" is a paragraph.
  func tag(of name: Name) -> Tag? { entries[Int(name.id)].tag }

  /// The number of a name. A document with more than 30 000 of them is told no more apart.
  mutating func name(of text: String) -> Name {
    Array(text.utf8).withUnsafeBufferPointer { name(at: 0..<$0.count, in: $0) }
  }

  /// The same of a name that stands in a document.
  mutating func name(at range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Name {
    let head = bytes.smallLetters(at: range.lowerBound, to: range.upperBound)
    let hash = Self.hash(range, in: bytes, head: head)
    if let known = existing(range, in: bytes, head: head, hash: hash) { return known }
    guard entries.count < 30_000 else { return Name(id: UInt16(Tag.span.rawValue)) }
    return add(range, in: bytes, head: head, hash: hash)
  }

  private func existing(
    _ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>, head: UInt64, hash: Int
  ) -> Name? {
    var place = hash & (places.count - 1)
    while places[place] != 0 {
      let id = Int(places[place] - 1)
      let entry = entries[id]
      if entry.head == head, entry.length == range.count,
        range.count <= 8 || hasTail(of: range, in: bytes, Int(entry.tailStart))
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

  private mutating func add(
    _ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>, head: UInt64, hash: Int
  ) -> Name {
    if (entries.count + 1) * 2 > places.count { grow() }
    let id = entries.count
    let tag =
      id < Tag.allCases.count ? Tag(rawValue: UInt8(id)) : localTag(of: range, in: bytes)
    put(UInt16(id), hash: hash)
    entries.append(
      Entry(head: head, length: Int32(range.count), tailStart: Int32(tails.count), tag: tag))
    for index in stride(from: range.lowerBound + 8, to: range.upperBound, by: 8) {
      tails.append(bytes.smallLetters(at: index, to: range.upperBound))
    }
    return Name(id: UInt16(id))
  }

  private func localTag(of range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Tag? {
    guard let colon = bytes[range].lastIndex(of: UInt8(ascii: ":")) else { return nil }
    let local = (colon + 1)..<range.upperBound
    let head = bytes.smallLetters(at: local.lowerBound, to: local.upperBound)
    let hash = Self.hash(local, in: bytes, head: head)
    let name = existing(local, in: bytes, head: head, hash: hash)
    return name.flatMap { $0.id < UInt16(Tag.allCases.count) ? tag(of: $0) : nil }
  }

  private mutating func put(_ id: UInt16, hash: Int) {
    var place = hash & (places.count - 1)
    while places[place] != 0 { place = (place + 1) & (places.count - 1) }
    places[place] = id + 1
  }

  private mutating func grow() {
    places = [UInt16](repeating: 0, count: places.count * 2)
    for id in entries.indices {
      let text = Array(text(of: Name(id: UInt16(id))).utf8)
      let hash = text.withUnsafeBufferPointer {
        Self.hash(0..<$0.count, in: $0, head: entries[id].head)
      }
      put(UInt16(id), hash: hash)
    }
  }

  /// Eight bytes at a time, mixed by Knuth's multiplier.
  @inline(__always)
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

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
  /// The names one after the other, eight bytes in a number, and where each begins.
  private var words: [UInt64] = []
  private var starts: [Int32] = [0]
  /// Numbers by hash, one more than the number; 0 is a free place. Twice as many places as names.
  private var places = [UInt16](repeating: 0, count: 1024)

  static let known: Names = {
    var names = Names()
    for tag in Tag.allCases { _ = names.name(of: String(describing: tag).utf8) }
    for name in ForeignNames.texts + AttributeName.allCases.map(\.text) {
      let count = names.count
      _ = names.name(of: name.utf8)
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
  mutating func name(of name: some Collection<UInt8>) -> Name {
    let number = name.withContiguousStorageIfAvailable { self.name(of: $0) }
    return number ?? Array(name).withUnsafeBufferPointer { self.name(of: $0) }
  }

  mutating func name(of name: UnsafeBufferPointer<UInt8>) -> Name {
    let hash = Self.hash(name)
    if let known = existing(name, hash: hash) { return known }
    guard texts.count < 30_000 else { return Name(id: UInt16(Tag.span.rawValue)) }
    return add(name, hash: hash)
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
    let (start, end) = (Int(starts[id]), Int(starts[id + 1]))
    guard end - start == (name.count + 7) >> 3 else { return false }
    for place in start..<end where words[place] != name.smallLetters(at: (place - start) << 3) {
      return false
    }
    return true
  }

  private mutating func add(_ name: UnsafeBufferPointer<UInt8>, hash: Int) -> Name {
    if (texts.count + 1) * 2 > places.count { grow() }
    let id = UInt16(texts.count)
    put(id, hash: hash)
    texts.append(String(decoding: name.lazy.map(Self.lowercase), as: UTF8.self))
    for offset in stride(from: 0, to: name.count, by: 8) {
      words.append(name.smallLetters(at: offset))
    }
    starts.append(Int32(words.count))
    if texts.count <= Tag.allCases.count {
      tags.append(Tag(rawValue: UInt8(id)))
    } else {
      let local = name.lastIndex(of: UInt8(ascii: ":")).map {
        UnsafeBufferPointer(rebasing: name[($0 + 1)...])
      }
      let known = local.flatMap { existing($0, hash: Self.hash($0)) }
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
    for (id, text) in texts.enumerated() {
      put(UInt16(id), hash: Array(text.utf8).withUnsafeBufferPointer(Self.hash))
    }
  }

  private static func lowercase(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte
  }

  /// Each eight bytes are mixed in by a multiplication (the constant of Knuth's).
  private static func hash(_ name: UnsafeBufferPointer<UInt8>) -> Int {
    var hash = UInt64(truncatingIfNeeded: name.count)
    var offset = 0
    while offset < name.count {
      hash = (hash ^ name.smallLetters(at: offset)) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 32
      offset += 8
    }
    return Int(truncatingIfNeeded: hash & 0x7FFF_FFFF)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The eight bytes at an offset in one number, capitals of ASCII as small letters; zeros beyond
  /// the end.
  @inline(__always)
  fileprivate func smallLetters(at offset: Int) -> UInt64 {
    var word: UInt64 = 0
    if offset + 8 <= count {
      word = UInt64(
        littleEndian: UnsafeRawBufferPointer(self).loadUnaligned(
          fromByteOffset: offset, as: UInt64.self))
    } else {
      var index = count
      while index > offset {
        index -= 1
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

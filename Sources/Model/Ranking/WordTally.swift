/// How much each word of a text weighs, where there are many words.
///
/// The bytes of the words lie behind one another, and a table tells where: no word becomes a string
/// before it is among the heaviest.
struct WordTally {
  private struct Entry {
    let start: Int
    let ends: Ends
    var weight: Int
  }

  /// The first eight bytes of a word and the last eight: all of it where it has no more than
  /// sixteen. A shorter one than eight is filled up with zeros.
  private struct Ends: Equatable {
    let length: Int
    let first: UInt64
    let last: UInt64

    init(_ word: UnsafeBufferPointer<UInt8>) {
      length = word.count
      let bytes = UnsafeRawBufferPointer(word)
      guard word.count >= 8 else {
        let all = word.reversed().reduce(0) { $0 << 8 | UInt64($1) }
        (first, last) = (all, all)
        return
      }
      first = UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self))
      last = UInt64(
        littleEndian: bytes.loadUnaligned(fromByteOffset: word.count - 8, as: UInt64.self))
    }

    var hash: UInt64 {
      let mixed = (first ^ (last << 29 | last >> 35) ^ UInt64(length)) &* 0x9E37_79B9_7F4A_7C15
      return mixed ^ mixed >> 32
    }
  }

  /// A word that finds no free place after so many is left out: it takes a stranger to make so many
  /// words fall together, and they are not to cost more than others.
  private static let mostTries = 64

  private var bytes: [UInt8] = []
  /// In the order in which they were first met.
  private var entries: [Entry] = []
  /// One more than the place of an entry; 0 is free. Never more than half of it is taken.
  private var table = [Int32](repeating: 0, count: 1024)

  init() {
    bytes.reserveCapacity(4096)
    entries.reserveCapacity(512)
  }

  mutating func add(_ word: UnsafeBufferPointer<UInt8>, _ weight: Int) {
    let ends = Ends(word)
    var slot = Int(truncatingIfNeeded: ends.hash) & (table.count - 1)
    var tries = 0
    while table[slot] != 0 {
      let place = Int(table[slot]) - 1
      if entries[place].ends == ends, holds(word, at: entries[place]) {
        entries[place].weight += weight
        return
      }
      tries += 1
      if tries == Self.mostTries { return }
      slot = (slot + 1) & (table.count - 1)
    }
    entries.append(Entry(start: bytes.count, ends: ends, weight: weight))
    bytes.append(contentsOf: word)
    table[slot] = Int32(entries.count)
    if entries.count * 2 > table.count { grow() }
  }

  /// The heaviest that `isWanted`, heavier than `least`; of equals those that came first.
  func heaviest(_ limit: Int, above least: Int, _ isWanted: (String) -> Bool) -> [String] {
    let heavy = entries.indices.filter { entries[$0].weight > least }
      .map { (lightness: -entries[$0].weight, place: $0) }.sorted(by: <)
    var words: [String] = []
    for (_, place) in heavy where words.count < limit {
      let (start, length) = (entries[place].start, entries[place].ends.length)
      let word = String(decoding: bytes[start..<start + length], as: UTF8.self)
      if isWanted(word) { words.append(word) }
    }
    return words
  }

  /// Whether a word with the same ends is the same.
  private func holds(_ word: UnsafeBufferPointer<UInt8>, at entry: Entry) -> Bool {
    word.count <= 16 || bytes[entry.start..<entry.start + word.count].elementsEqual(word)
  }

  private mutating func grow() {
    table = [Int32](repeating: 0, count: table.count * 4)
    for (place, entry) in entries.enumerated() {
      var slot = Int(truncatingIfNeeded: entry.ends.hash) & (table.count - 1)
      while table[slot] != 0 { slot = (slot + 1) & (table.count - 1) }
      table[slot] = Int32(place + 1)
    }
  }
}

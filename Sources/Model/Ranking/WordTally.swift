/// How much each word of a text weighs, where there are many words.
///
/// The bytes of the words lie behind one another, and a table tells where: no word becomes a string
/// before it is among the heaviest.
struct WordTally {
  private struct Entry {
    let start: Int
    let length: Int
    let hash: UInt32
    var weight: Int
  }

  /// A word that finds no free place after so many is left out: it takes a stranger to make so many
  /// words fall together, and they are not to cost more than others.
  private static let mostTries = 64

  private var bytes: [UInt8] = []
  /// In the order in which they were first met.
  private var entries: [Entry] = []
  /// One more than the place of an entry; 0 is free. Never more than half of it is taken.
  private var table = [Int32](repeating: 0, count: 1024)

  mutating func add(_ word: UnsafeBufferPointer<UInt8>, _ weight: Int) {
    let hash = Self.hash(of: word)
    var slot = Int(hash) & (table.count - 1)
    var tries = 0
    while table[slot] != 0 {
      let place = Int(table[slot]) - 1
      if entries[place].hash == hash, holds(word, at: entries[place]) {
        entries[place].weight += weight
        return
      }
      tries += 1
      if tries == Self.mostTries { return }
      slot = (slot + 1) & (table.count - 1)
    }
    entries.append(Entry(start: bytes.count, length: word.count, hash: hash, weight: weight))
    bytes.append(contentsOf: word)
    table[slot] = Int32(entries.count)
    if entries.count * 2 > table.count { grow() }
  }

  /// The heaviest that `isWanted`, heavier than `least`; of equals those that came first.
  func heaviest(_ limit: Int, above least: Int, _ isWanted: (String) -> Bool) -> [String] {
    let heavy = entries.indices.filter { entries[$0].weight > least }
      .sorted { (-entries[$0].weight, $0) < (-entries[$1].weight, $1) }
    var words: [String] = []
    for place in heavy where words.count < limit {
      let entry = entries[place]
      let word = String(decoding: bytes[entry.start..<entry.start + entry.length], as: UTF8.self)
      if isWanted(word) { words.append(word) }
    }
    return words
  }

  private func holds(_ word: UnsafeBufferPointer<UInt8>, at entry: Entry) -> Bool {
    entry.length == word.count
      && word.indices.allSatisfy { bytes[entry.start + $0] == word[$0] }
  }

  private mutating func grow() {
    table = [Int32](repeating: 0, count: table.count * 4)
    for (place, entry) in entries.enumerated() {
      var slot = Int(entry.hash) & (table.count - 1)
      while table[slot] != 0 { slot = (slot + 1) & (table.count - 1) }
      table[slot] = Int32(place + 1)
    }
  }

  /// FNV-1a, by Fowler, Noll and Vo.
  private static func hash(of word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    word.reduce(0x811C_9DC5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
  }
}

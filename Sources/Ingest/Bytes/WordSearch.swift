/// Finds many words in a text at once, by the automaton of Aho and Corasick: a state stands for the
/// longest beginning of a word that the last bytes are, and each byte leads to the next state.
///
///     words "author" → A, "auth" → B, " by " → C      "by my-author"  →  A, B, C
///
/// Words are made of small letters, `-`, `_`, 2 and spaces. Capitals count as small letters, and any
/// white space as a space.
struct WordSearch: Sendable {
  typealias State = UInt16

  /// The next state for each letter, 32 of them a state.
  private var steps: [State]
  /// What the words are a sign of that end in a state, the words within them included.
  private var signs: [UInt32]
  /// The number of each byte among those that words are made of; 0 for all others.
  private let letters: [UInt8]

  /// - Parameter words: of what they are signs, as bits, and the words.
  init(_ words: [(signs: UInt32, words: [String])]) {
    steps = [State](repeating: 0, count: 32)
    signs = [0]
    letters = (0...255).map(Self.letter)
    for (signs, words) in words {
      for word in words { add(word, signs) }
    }
    close()
  }

  /// The state after one more byte.
  func next(_ state: State, _ byte: UInt8) -> State {
    steps[Int(state) << 5 | Int(letters[Int(byte)])]
  }

  func signs(of state: State) -> UInt32 { signs[Int(state)] }

  private mutating func add(_ word: String, _ sign: UInt32) {
    var state = 0
    for byte in word.utf8 {
      let place = state << 5 | Int(letters[Int(byte)])
      if steps[place] == 0 {
        steps[place] = State(signs.count)
        steps += [State](repeating: 0, count: 32)
        signs.append(0)
      }
      state = Int(steps[place])
    }
    signs[state] |= sign
  }

  /// Leads what goes on no word to the longest end of it that begins one.
  private mutating func close() {
    var fallbacks = [State](repeating: 0, count: signs.count)
    var queue: [Int] = [0]
    var head = 0
    while head < queue.count {
      let state = queue[head]
      head += 1
      // Letter 0 is in no word.
      for letter in 1..<32 {
        let fallback = state == 0 ? 0 : steps[Int(fallbacks[state]) << 5 | letter]
        let next = Int(steps[state << 5 | letter])
        if next == 0 {
          steps[state << 5 | letter] = fallback
        } else {
          fallbacks[next] = fallback
          signs[next] |= signs[Int(fallback)]
          queue.append(next)
        }
      }
    }
  }

  private static func letter(_ byte: Int) -> UInt8 {
    switch UInt8(byte) {
    case 0x41...0x5A, 0x61...0x7A: UInt8(byte & 0x1F)
    case UInt8(ascii: "-"): 27
    case UInt8(ascii: "_"): 28
    case 0...0x20: 29
    case UInt8(ascii: "2"): 30
    default: 0
    }
  }
}

import FoundationEssentials

/// The folder of test data beside this file.
private let data = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Data")

/// The lines of a file of test data.
func lines(of file: String) throws -> [String] {
  let bytes = try Data(contentsOf: data.appending(path: file))
  return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
}

/// The paragraphs of a French text that holds all that is hard to set.
func frenchParagraphs() throws -> [String] { try lines(of: "french.txt") }

/// The letters that French accents, taken apart as some systems write them.
func decomposed(_ text: String) -> String {
  let parts: [Character: String] = [
    "à": "a\u{300}", "â": "a\u{302}", "ç": "c\u{327}", "é": "e\u{301}", "è": "e\u{300}",
    "ê": "e\u{302}", "ë": "e\u{308}", "î": "i\u{302}", "ï": "i\u{308}", "ô": "o\u{302}",
    "ù": "u\u{300}", "û": "u\u{302}", "ü": "u\u{308}", "É": "E\u{301}", "À": "A\u{300}",
  ]
  return text.map { parts[$0] ?? String($0) }.joined()
}

/// The same numbers for the same seed, on every machine (SplitMix64).
struct Generator {
  private var state: UInt64

  init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 }

  mutating func next(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }
}

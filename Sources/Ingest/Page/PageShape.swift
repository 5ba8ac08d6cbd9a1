/// What lies under an element, counted from the leaves up.
struct PageShape {
  /// Characters, white space counted once.
  var characters: Int32 = 0
  /// Those of links.
  var linked = 0.0
  var commas: Int32 = 0
  var paragraphs: Int32 = 0
  var images: Int32 = 0
  var items: Int32 = 0
  var inputs: Int32 = 0
  var embeds: Int32 = 0
  /// Characters in headings.
  var headed: Int32 = 0
  /// Characters in lists.
  var listed: Int32 = 0
  /// Whether a password is asked for under it, in what was left out too.
  var asksPassword = false
  /// Whether some text lies in a block, a cell or a span, and not bare.
  var hasTextBlock = false
  var hasDataTable = false

  var linkDensity: Double { characters == 0 ? 0 : linked / Double(characters) }

  static func += (left: inout PageShape, right: PageShape) {
    left.characters += right.characters
    left.linked += right.linked
    left.commas += right.commas
    left.paragraphs += right.paragraphs
    left.images += right.images
    left.items += right.items
    left.inputs += right.inputs
    left.embeds += right.embeds
    left.headed += right.headed
    left.listed += right.listed
    left.asksPassword = left.asksPassword || right.asksPassword
    left.hasTextBlock = left.hasTextBlock || right.hasTextBlock
    left.hasDataTable = left.hasDataTable || right.hasDataTable
  }

  mutating func add(_ text: TextLength) {
    characters += text.characters
    commas += text.commas
  }
}

/// How long a text is.
struct TextLength {
  /// Characters, white space counted once, that at the end left out.
  var characters: Int32 = 0
  var commas: Int32 = 0

  init() {}

  /// Eight bytes at a time, each known by its upper bit; what the last ones lack is blank.
  init(of text: UnsafeBufferPointer<UInt8>) {
    let bytes = UnsafeRawBufferPointer(text)
    // The word before, and its blanks: the text begins as if after one.
    var (before, blanksBefore) = (UInt64(0), Self.upper)
    var index = 0
    while index < text.count {
      let word =
        index + 8 <= text.count
        ? UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        : Self.rest(of: text, from: index)
      // Up to U+0020; a first blank; what goes on a character of several bytes.
      let blanks = ~((word & ~Self.upper) &+ Self.each(0x5F) | word) & Self.upper
      let blankStarts = blanks & ~(blanks << 8 | blanksBefore >> 56)
      let goesOn = word & ~(word << 1) & Self.upper
      characters += Self.count((~blanks & ~goesOn & Self.upper) | blankStarts)
      var marks = Self.places(of: UInt8(ascii: ","), in: word)
      if word & Self.upper != 0 {
        // ، 、 ，: the commas of other scripts.
        let previous = word << 8 | before >> 56
        marks |= Self.places(of: 0x8C, in: word) & Self.places(of: 0xD8, in: previous)
        marks |= Self.places(of: 0x81, in: word) & Self.places(of: 0x80, in: previous)
      }
      if marks != 0 { commas += Self.count(marks) }
      (before, blanksBefore) = (word, blanks)
      index += 8
    }
    if blanksBefore >> 63 == 1, characters > 0 { characters -= 1 }
  }

  private static let upper: UInt64 = 0x8080_8080_8080_8080

  @inline(__always)
  private static func each(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// The upper bit of each byte that is this one.
  @inline(__always)
  private static func places(of byte: UInt8, in word: UInt64) -> UInt64 {
    let other = word ^ each(byte)
    return ~((other & ~upper) &+ ~upper | other) & upper
  }

  /// How many upper bits are set.
  @inline(__always)
  private static func count(_ places: UInt64) -> Int32 {
    Int32(truncatingIfNeeded: ((places >> 7) &* 0x0101_0101_0101_0101) >> 56)
  }

  /// The last bytes, fewer than eight, and blanks.
  private static func rest(of text: UnsafeBufferPointer<UInt8>, from start: Int) -> UInt64 {
    if text.count >= 8 {
      // The last eight, those that were read already pushed out by blanks.
      let word = UInt64(
        littleEndian: UnsafeRawBufferPointer(text).loadUnaligned(
          fromByteOffset: text.count - 8, as: UInt64.self))
      let left = UInt64(text.count - start) * 8
      return word >> (64 - left) | each(0x20) << left
    }
    var word = each(0x20)
    for place in start..<text.count {
      let shift = UInt64(place - start) * 8
      word = word & ~(0xFF << shift) | UInt64(text[place]) << shift
    }
    return word
  }
}

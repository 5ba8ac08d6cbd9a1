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

  init(of text: UnsafeBufferPointer<UInt8>) {
    var isBlank = true
    var previous: UInt8 = 0
    for byte in text {
      if byte <= 0x20 {
        if !isBlank { characters += 1 }
        isBlank = true
      } else {
        if byte & 0xC0 != 0x80 { characters += 1 }
        if byte == UInt8(ascii: ",") { commas += 1 }
        // ، 、 ，: the commas of other scripts.
        if byte == 0x8C && previous == 0xD8 || byte == 0x81 && previous == 0x80 { commas += 1 }
        isBlank = false
      }
      previous = byte
    }
    if isBlank, characters > 0 { characters -= 1 }
  }
}

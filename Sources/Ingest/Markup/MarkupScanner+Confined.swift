/// Text that holds no tags but the end tag of its element: `<title>`, `<textarea>`, `<style>`,
/// `<script>`.
extension MarkupScanner {
  /// The text up to the end tag; nil when nothing is there.
  mutating func confinedText(_ tag: Tag, resolving: Bool) -> Token? {
    let end = endOfConfinedText(tag)
    content = .markup
    return end > position ? text(upTo: end, resolving: resolving, replacingNUL: true) : nil
  }

  private func endOfConfinedText(_ tag: Tag) -> Int {
    let name = Array(markup.names.text(of: Name(tag)).utf8)
    // A script in a comment, as browsers of old needed it, may hold a script:
    //     <script><!-- document.write("<script>…</script>") --></script>
    var isEscaped = false
    var isDoublyEscaped = false
    var index = position
    while true {
      index = bytes.place(
        of: UInt8(ascii: "<"), isEscaped ? UInt8(ascii: "-") : UInt8(ascii: "<"),
        UInt8(ascii: "<"), from: index, to: bytes.count)
      guard index < bytes.count else { return index }
      switch bytes[index] {
      case UInt8(ascii: "<"):
        if matches(name, at: index + 2, after: "</", at: index) {
          if !isDoublyEscaped { return index }
          isDoublyEscaped = false
        } else if tag != .script {
          break
        } else if matches("<!--", at: index), !isEscaped {
          isEscaped = true
          index += 1
        } else if isEscaped, matches(name, at: index + 1, after: "<", at: index) {
          isDoublyEscaped = true
        }
      case UInt8(ascii: "-") where isEscaped && matches("-->", at: index):
        isEscaped = false
        isDoublyEscaped = false
      default: break
      }
      index += 1
    }
  }

  /// Whether a name of a tag stands at `index`, whole and in whatever case, after its opening.
  private func matches(
    _ name: [UInt8], at index: Int, after opening: StaticString, at start: Int
  ) -> Bool {
    guard matches(opening, at: start), index + name.count < bytes.count else { return false }
    for (offset, byte) in name.enumerated() where bytes[index + offset] | 0x20 != byte {
      return false
    }
    let next = bytes[index + name.count]
    return Self.isSpace(next) || next == UInt8(ascii: "/") || next == UInt8(ascii: ">")
  }
}

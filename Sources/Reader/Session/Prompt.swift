import Display

/// A line that is being typed at the foot: what to find in the text, which file to open,
/// which source to follow.
struct Prompt: Sendable {
  enum Purpose: Hashable, Sendable { case find, path, source }

  let purpose: Purpose
  var buffer: TextBuffer

  init(_ purpose: Purpose, text: String = "") {
    self.purpose = purpose
    buffer = TextBuffer(text, limit: 1000, isOneLine: true)
  }

  func draw(on screen: inout Screen, _ wording: Wording) {
    let row = screen.size.rows - 1
    screen.fill(row: row, columns: 0..<screen.size.columns)
    let label =
      switch purpose {
      case .find: "/"
      case .path: wording.pathPrompt
      case .source: wording.sourcePrompt
      }
    let start = screen.write(label, at: row, 1, style: .accent)
    let room = max(1, screen.size.columns - start - 1)
    buffer.drawLine(on: &screen, row: row, column: start, room: room)
  }
}

/// A question that one letter answers.
enum Question: Hashable, Sendable {
  case markAllRead
  case leaveEditor
  /// A comment could not be written down: leaving loses it.
  case leaveUnwritten

  /// « o » in French, « y » in English; both are taken in either.
  static func isYes(_ key: Key) -> Bool {
    [.character("o"), .character("O"), .character("y"), .character("Y")].contains(key)
  }
}

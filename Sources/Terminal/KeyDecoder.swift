package import Display

/// Turns what the keyboard sends into keys and pastes.
///
/// Only time tells the Escape key from the first byte of an arrow, so the decoder is told of
/// silences as well as of bytes:
///
///     1B            nothing yet      then a silence: escape
///     1B 5B 41      up               however the three bytes are split
///     1B 78         Alt with x
///
/// Whatever looks like an answer from the terminal, or like a sequence we do not know, is
/// swallowed whole: its letters must never act as keys. What is pasted is text, whatever it holds.
package struct KeyDecoder {
  private enum State {
    case ground
    case escape
    /// After `ESC [`.
    case control
    /// After `ESC O`.
    case single
    /// After `ESC [ [`, which the Linux console sends for F1 to F5.
    case console
    /// The bytes still to come of an old mouse report, which are data and not letters.
    case mouse(Int)
    /// A string from the terminal, until its end mark.
    case string(introducer: UInt8, isEmpty: Bool)
    case stringEscape
    case paste
  }

  private var state = State.ground
  private var parameters: [UInt8] = []
  private var scalar = ScalarAssembler()
  private var paste = PasteCollector()
  private var isAlt = false
  /// The last silence made an Escape of a lone `1B`. A slow line may still bring the rest.
  private var gaveEscape = false
  private var events: [Event] = []

  package init() {}

  /// Reads on.
  package mutating func decode(_ bytes: some Collection<UInt8>) -> [Event] {
    let isLateSequence = gaveEscape && bytes.count > 1
    gaveEscape = false
    if isLateSequence, let first = bytes.first, first == .openBracket || first == .letterO {
      state = .escape
    }
    for byte in bytes { take(byte) }
    defer { events = [] }
    return events
  }

  /// How long the line may stay silent before `settle` says what was meant; `nil` when nothing is
  /// half read.
  package var patience: Duration? {
    switch state {
    case .ground: nil
    case .escape: .milliseconds(40)
    case .control, .single, .console, .mouse, .string, .stringEscape: .milliseconds(250)
    case .paste: .seconds(5)
    }
  }

  /// The line is silent: nothing more belongs to what was read.
  package mutating func settle() -> [Event] {
    switch state {
    case .escape:
      emit(.escape)
      gaveEscape = true
    case .control where parameters.isEmpty: emit(.alt("["))
    case .single where parameters.isEmpty: emit(.alt("O"))
    case .string(let introducer, isEmpty: true):
      emit(.alt(Character(Unicode.Scalar(introducer))))
    case .paste: events.append(.paste(paste.finish()))
    default: break
    }
    state = .ground
    defer { events = [] }
    return events
  }

  private mutating func take(_ byte: UInt8) {
    switch state {
    case .ground: takeText(byte)
    case .escape: takeAfterEscape(byte)
    case .control: takeControlSequence(byte)
    case .single: takeSingleShift(byte)
    case .console:
      state = .ground
      if (0x41...0x45).contains(byte) { emit(.function(Int(byte) - 0x40)) }
    case .mouse(let left):
      state = left > 1 ? .mouse(left - 1) : .ground
    case .string(let introducer, _):
      switch byte {
      case .escape: state = .stringEscape
      case .bell, .cancel, .substitute: state = .ground
      default: state = .string(introducer: introducer, isEmpty: false)
      }
    case .stringEscape:
      state = byte == .backslash ? .ground : .escape
      if byte != .backslash { take(byte) }
    case .paste:
      if paste.take(byte) {
        events.append(.paste(paste.finish()))
        state = .ground
      }
    }
  }

  private mutating func takeText(_ byte: UInt8) {
    if byte >= 0x80 {
      guard let scalar = scalar.take(byte) else { return }
      if !scalar.isControl { emitCharacter(Character(scalar)) }
      isAlt = false
      return
    }
    scalar = ScalarAssembler()
    switch byte {
    case .escape:
      isAlt = false
      state = .escape
    case 0x20...0x7E:
      emitCharacter(Character(Unicode.Scalar(byte)))
    default:
      // Escape and then Enter, typed fast: two keys.
      if isAlt { emit(.escape) }
      emit(ControlSequence.key(control: byte))
    }
    isAlt = false
  }

  private mutating func takeAfterEscape(_ byte: UInt8) {
    parameters = []
    switch byte {
    case .openBracket: state = .control
    case .letterO: state = .single
    case .escape: emit(.escape)
    case 0x50, 0x58, 0x5D, 0x5E, 0x5F:  // P X ] ^ _
      state = .string(introducer: byte, isEmpty: true)
    default:
      state = .ground
      isAlt = true
      takeText(byte)
    }
  }

  private mutating func takeControlSequence(_ byte: UInt8) {
    switch byte {
    case 0x20...0x3F:
      // One more than any key needs: what is longer is no key, whatever it ends in.
      if parameters.count < 16 { parameters.append(byte) }
    case .openBracket where parameters.isEmpty:
      state = .console
    case 0x4D where parameters.isEmpty:
      state = .mouse(3)
    case 0x40...0x7E:
      state = .ground
      if byte == 0x7E, parameters.elementsEqual("200".utf8) {
        state = .paste
      } else if let key = ControlSequence.key(parameters: parameters, final: byte) {
        emit(key)
      }
    default:
      abandon(at: byte)
    }
  }

  private mutating func takeSingleShift(_ byte: UInt8) {
    switch byte {
    case 0x30...0x3B:
      if parameters.count < 16 { parameters.append(byte) }
    case 0x20, 0x40...0x7E:
      state = .ground
      if let key = ControlSequence.key(singleShift: byte) { emit(key) }
    default:
      abandon(at: byte)
    }
  }

  /// The sequence ends without its end: the byte is the first of something else.
  private mutating func abandon(at byte: UInt8) {
    state = .ground
    take(byte)
  }

  private mutating func emitCharacter(_ character: Character) {
    emit(isAlt ? .alt(character) : .character(character))
  }

  private mutating func emit(_ key: Key) { events.append(.key(key)) }
}

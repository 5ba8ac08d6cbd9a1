import Glibc

/// What a program may not leave changed behind it, or typing in the shell is no longer seen.
package struct LineSettings: Hashable, Sendable {
  package let echoes: Bool
  package let waitsForLines: Bool
  package let makesSignals: Bool
  let input: tcflag_t
  let output: tcflag_t

  /// Those of the terminal on a descriptor.
  init(of descriptor: Int32) {
    var settings = termios()
    tcgetattr(descriptor, &settings)
    self.init(settings)
  }

  init(_ settings: termios) {
    echoes = settings.c_lflag & tcflag_t(ECHO) != 0
    waitsForLines = settings.c_lflag & tcflag_t(ICANON) != 0
    makesSignals = settings.c_lflag & tcflag_t(ISIG) != 0
    input = settings.c_iflag
    output = settings.c_oflag
  }
}

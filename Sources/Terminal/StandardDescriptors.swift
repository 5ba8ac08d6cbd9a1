import CSignals
import Glibc

/// The descriptors 0, 1 and 2, before anything else uses them.
package enum StandardDescriptors {
  /// Opens those that are closed on /dev/null, so that no file of the library ever gets the
  /// number of the screen. The first thing the program does.
  package static func open() { kiosque_open_standard_descriptors() }

  /// Takes keys from the terminal itself once standard input has been read as a file. False when
  /// there is no terminal.
  package static func takeKeysFromTerminal() -> Bool {
    let terminal = Glibc.open("/dev/tty", O_RDWR | O_CLOEXEC)
    guard terminal >= 0 else { return false }
    defer { close(terminal) }
    return dup2(terminal, STDIN_FILENO) == STDIN_FILENO
  }

  package static var areTerminal: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }
}

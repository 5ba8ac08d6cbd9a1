/// Why no screen can be drawn. Facts: the sentence is made where it is shown, and cleaned there,
/// since TERM comes from whoever connects.
package enum TerminalError: Error, Equatable {
  /// Standard input (0) or output (1) is a file, a pipe or nothing.
  case notATerminal(descriptor: Int32)
  /// TERM is not set.
  case unnamed
  /// TERM cannot be a terminal's name: it holds a `/`, say, and would be looked up as a path.
  case impossibleName(String)
  /// No description of this terminal is installed.
  case unknown(name: String)
  /// This terminal cannot place its cursor: `dumb`, or a printer.
  case unsuitable(name: String)
  /// The system refused what the screen needs.
  case refused(errno: Int32)
}

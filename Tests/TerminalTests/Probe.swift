import TestSupport

/// The probe, started and ready for keys.
func openProbe(
  _ lines: [String] = [], environment: [String: String?] = [:], rows: Int = 12, columns: Int = 40,
  drawsAmbiguousWide: Bool = false
) -> PseudoTerminal {
  let terminal = PseudoTerminal(
    BuiltProduct.path("terminal-probe"), arguments: lines, environment: environment, rows: rows,
    columns: columns, drawsAmbiguousWide: drawsAmbiguousWide)
  terminal.wait { terminal.screen.text.contains("ready") || terminal.state != .running }
  return terminal
}

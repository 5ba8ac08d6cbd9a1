import Glibc
import Reader
import Terminal

/// A question before what cannot be taken back.
enum Confirmation {
  /// On a terminal the person answers; elsewhere only `--yes` does.
  static func isGiven(_ isYes: Bool, to question: String) throws(Failure) -> Bool {
    if isYes { return true }
    guard StandardDescriptors.areTerminal else {
      throw .usage(
        say(
          "sans terminal, confirmez avec « --yes ».", "without a terminal, confirm with “--yes”."))
    }
    try Output.print(question + say(" [o/N]", " [y/N]"))
    let answer = readLine()?.lowercased() ?? ""
    return ["o", "oui", "y", "yes"].contains(answer)
  }
}

/// Brings the command's name to the front, so that options may stand before it or after.
///
///     --library ~/presse list --json   →   list --library ~/presse --json
///     --width 60 list                  →   as it is: --width is no option of every command
enum Arguments {
  static func ordered(_ arguments: [String]) -> [String] {
    var leading: [String] = []
    var rest = arguments[...]
    while let option = rest.first, let count = length(of: option), rest.count >= count {
      leading += rest.prefix(count)
      rest = rest.dropFirst(count)
    }
    guard let name = rest.first, !leading.isEmpty, commands.contains(name) else { return arguments }
    return [name] + leading + rest.dropFirst()
  }

  private static let commands: Set<String> = ["import", "list", "search", "show", "read"]

  /// How many arguments an option of every command takes, itself included.
  private static func length(of option: String) -> Int? {
    switch option {
    case "--library", "--language": 2
    case "--json": 1
    default:
      option.hasPrefix("--library=") || option.hasPrefix("--language=") ? 1 : nil
    }
  }
}

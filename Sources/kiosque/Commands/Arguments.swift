/// Brings the command's name to the front, so that options may stand before it or after.
///
///     --library ~/presse list --json   →   list --library ~/presse --json
///     --width 60 show 3f9a2b1c         →   show --width 60 3f9a2b1c
///     --library ~/presse ./list        →   as it is: a file, not a command
enum Arguments {
  static func ordered(_ arguments: [String]) -> [String] {
    var leading: [String] = []
    var rest = arguments[...]
    while let option = rest.first, let count = length(of: option), rest.count >= count {
      leading += rest.prefix(count)
      rest = rest.dropFirst(count)
    }
    guard let name = rest.first, !leading.isEmpty, commands.contains(name) else { return arguments }
    rest = rest.dropFirst()
    if let inner = rest.first, subcommands[name]?.contains(inner) == true {
      return [name, inner] + leading + rest.dropFirst()
    }
    return [name] + leading + rest
  }

  /// What to open, where no more is said than that: names, and at most which library. The reader
  /// opens in a third of the time where the argument parser is not asked; nil where it must be.
  ///
  ///     presse/une.html          --library ~/presse          (nothing at all)
  static func plainReading(_ arguments: [String]) -> (names: [String], library: String?)? {
    var names = arguments[...]
    var library: String?
    if names.first == "--library", names.count >= 2 {
      library = names[names.startIndex + 1]
      names = names.dropFirst(2)
    }
    let isPlain = names.allSatisfy { !$0.hasPrefix("-") } && library?.hasPrefix("-") != true
    guard isPlain, names.first.map({ !commands.contains($0) && $0 != "help" }) ?? true
    else { return nil }
    return (Array(names), library)
  }

  private static let commands = [
    "import", "follow", "unfollow", "sources", "refresh", "list", "search", "show", "export",
    "read",
    "check", "compact", "prune", "stats", "rules",
  ]

  private static let withValue: Set = [
    "--library", "--language", "--ambiguous", "--width", "--days", "--articles", "--folder",
    "--full-text", "--format", "--to", "--rules",
  ]

  private static let subcommands = ["rules": ["list", "check"]]

  /// How many arguments an option takes, itself included; nil for what is none.
  private static func length(of option: String) -> Int? {
    guard option.hasPrefix("--"), option != "--" else { return nil }
    return withValue.contains(option) ? 2 : 1
  }
}

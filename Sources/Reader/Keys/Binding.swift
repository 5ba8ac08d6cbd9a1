import Display

/// Keys, what they ask for, and how the help page says it.
struct Binding: Sendable {
  let keys: [Key]
  let command: Command
  let french: String
  let english: String

  init(_ keys: [Key], _ command: Command, _ french: String, _ english: String) {
    self.keys = keys
    self.command = command
    self.french = french
    self.english = english
  }

  /// The same with other keys.
  func bound(to keys: [Key]) -> Binding { Binding(keys, command, french, english) }
}

import JSON

/// The version that each of our files carries: `"format": 1`.
enum Format {
  static let current = 1

  /// What a value says it is: 1 where it says nothing, as a person writes it; nil where what it
  /// says is no version.
  static func of(_ value: JSONValue) -> Int? {
    guard let format = value["format"] else { return 1 }
    guard let number = format.integer, number >= 1 else { return nil }
    return number
  }
}

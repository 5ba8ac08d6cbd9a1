import JSON

/// Puts an object together, leaving out what is not known.
struct Members {
  private(set) var list: [JSONValue.Member] = []

  var object: JSONValue { .object(list) }

  mutating func add(_ name: String, _ value: JSONValue?) {
    if let value { list.append(JSONValue.Member(name, value)) }
  }

  mutating func add(_ name: String, _ text: String?) { add(name, text.map(JSONValue.string)) }

  mutating func add(_ name: String, _ number: Int?) { add(name, number.map(JSONValue.integer)) }

  mutating func add(_ name: String, _ flag: Bool?) { add(name, flag.map(JSONValue.bool)) }

  /// Nothing where there is nothing in it.
  mutating func add(_ name: String, unlessEmpty values: [JSONValue]) {
    if !values.isEmpty { add(name, .array(values)) }
  }
}

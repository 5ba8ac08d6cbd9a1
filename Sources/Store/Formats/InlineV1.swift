import JSON
import Model

/// Runs of text: a plain one is a bare string, the others say what they are.
///
///     ["Il dit : ", {"text": "oui", "strong": true}, {"text": "ici", "link": "https://…"}]
enum InlineV1 {
  static func value(of runs: [Inline]) -> JSONValue { .array(runs.map(value(of:))) }

  static func runs(from value: JSONValue?) -> [Inline] {
    guard let value else { return [] }
    return (value.array ?? [value]).compactMap(run(from:))
  }

  private static let traits: [(name: String, trait: Inline.Traits)] = [
    ("emphasis", .emphasis), ("strong", .strong), ("code", .code),
  ]

  private static func value(of run: Inline) -> JSONValue {
    if run.traits.isEmpty && run.link == nil { return .string(run.text) }
    var members = Members()
    members.add("text", run.text)
    for (name, trait) in traits where run.traits.contains(trait) { members.add(name, true) }
    members.add("link", run.link)
    return members.object
  }

  private static func run(from value: JSONValue) -> Inline? {
    if let text = value.text { return Inline(text) }
    guard let text = value["text"]?.text else { return nil }
    var found: Inline.Traits = []
    for (name, trait) in traits where value[name]?.bool == true { found.insert(trait) }
    return Inline(text, traits: found, link: value["link"]?.line)
  }
}

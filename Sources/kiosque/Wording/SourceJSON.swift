import JSON
import Model
import Store

/// A source as commands print it.
enum SourceJSON {
  static func value(of one: Subscription, _ state: SourceState? = nil) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("address", .string(one.address)),
      .init("title", .string(one.title ?? state?.title ?? one.address)),
      .init("folders", .array(one.folders.map(JSONValue.string))),
      .init("fullText", .string(one.fullText.rawValue)),
    ]
    guard let state else { return .object(members) }
    func add(_ name: String, _ text: String?) {
      if let text { members.append(.init(name, .string(text))) }
    }
    add("page", state.page)
    add("asked", state.asked?.iso8601)
    add("result", state.result)
    add("next", state.next?.iso8601)
    add("movedTo", state.movedTo)
    members.append(.init("failures", .integer(state.failures)))
    members.append(.init("kept", .integer(state.kept)))
    return .object(members)
  }

  /// « La Gazette  https://gazette.example/flux »
  static func label(_ one: Subscription) -> String {
    one.title.map { "\($0)  \(one.address)" } ?? one.address
  }
}

import JSON
import Model

/// A line of `sources.jsonl`: what is known of a source. Of the lines with one address the last counts.
///
///     {"address":"https://gazette.example/flux","asked":"2026-11-22T12:20:05+01:00","result":"read","kept":12,…,"check":"…"}
enum SourceLine {
  static func bytes(of state: SourceState) -> [UInt8] {
    var members = Members()
    members.add("address", state.address)
    members.add("title", state.title)
    members.add("page", state.page)
    members.add("asked", state.asked?.iso8601)
    members.add("result", state.result)
    members.add("next", state.next?.iso8601)
    if state.isHeld { members.add("held", true) }
    if state.failures > 0 { members.add("failures", state.failures) }
    if state.isGone { members.add("gone", true) }
    members.add("minutes", state.minutes)
    members.add("movedTo", state.movedTo)
    members.add("found", state.found)
    members.add("etag", state.entityTag)
    members.add("lastModified", state.lastModified)
    members.add("kept", state.kept)
    members.add("fruitless", unlessEmpty: state.fruitless.map { .string($0.text) })
    return DerivedLine.bytes(of: members) + [0x0A]
  }

  static func state(from line: ArraySlice<UInt8>) -> SourceState? {
    guard let value = DerivedLine.value(of: line), let address = value["address"]?.line else {
      return nil
    }
    var state = SourceState(address: address)
    state.title = value["title"]?.line
    state.page = value["page"]?.line
    state.asked = value["asked"]?.moment
    state.result = value["result"]?.line
    state.next = value["next"]?.moment
    state.isHeld = value["held"]?.bool ?? false
    state.failures = value["failures"]?.count ?? 0
    state.isGone = value["gone"]?.bool ?? false
    state.minutes = value["minutes"]?.count
    state.movedTo = value["movedTo"]?.line
    state.found = value["found"]?.line
    state.entityTag = value["etag"]?.line
    state.lastModified = value["lastModified"]?.line
    state.kept = value["kept"]?.count ?? 0
    state.fruitless = (value["fruitless"]?.array ?? []).compactMap {
      $0.string.flatMap { ArticleID($0) }
    }
    return state
  }
}

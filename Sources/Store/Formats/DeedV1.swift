import JSON
import Model

/// What a journal's line says was done.
///
///     "kind":"kept","article":"7c0m…","revision":"9f86d081884c7d65"
///     "kind":"opened","article":"7c0m…"         likewise readOn, finished
///     "kind":"place","article":"7c0m…","paragraph":4,"offset":120,"percent":37
///     "kind":"marked","article":"7c0m…","read":false
///     "kind":"starred","article":"7c0m…","on":true         likewise liked, deleted
///     "kind":"deleted","article":"7c0m…","on":true,"pruned":true
///     "kind":"commented","article":"7c0m…","text":"Merci."
///     "kind":"followed","address":"https://gazette.example/flux","title":"La Gazette","folders":["Côtes"],"fullText":"never"
///     "kind":"unfollowed","address":"https://gazette.example/flux"
///
/// Of `followed`, all but the address may be left out.
enum DeedV1 {
  static func add(_ deed: Deed, to members: inout Members) {
    func add(_ kind: String, _ id: ArticleID) {
      members.add("kind", kind)
      members.add("article", id.text)
    }
    switch deed {
    case .kept(let id): add("kept", id)
    case .opened(let id): add("opened", id)
    case .readOn(let id): add("readOn", id)
    case .finished(let id): add("finished", id)
    case .place(let id, let place):
      add("place", id)
      members.add("paragraph", place.paragraph)
      members.add("offset", place.offset)
      members.add("percent", place.percent)
    case .marked(let id, let isRead):
      add("marked", id)
      members.add("read", isRead)
    case .starred(let id, let isOn):
      add("starred", id)
      members.add("on", isOn)
    case .liked(let id, let isOn):
      add("liked", id)
      members.add("on", isOn)
    case .deleted(let id, let isOn):
      add("deleted", id)
      members.add("on", isOn)
    case .pruned(let id):
      add("deleted", id)
      members.add("on", true)
      members.add("pruned", true)
    case .commented(let id, let text):
      add("commented", id)
      members.add("text", text)
    case .followed(let subscription):
      members.add("kind", "followed")
      members.add("address", subscription.address)
      members.add("title", subscription.title)
      members.add("folders", unlessEmpty: subscription.folders.map(JSONValue.string))
      if subscription.fullText != .auto {
        members.add("fullText", subscription.fullText.rawValue)
      }
    case .unfollowed(let address):
      members.add("kind", "unfollowed")
      members.add("address", address)
    }
  }

  /// Nil where the kind is not known here, or lacks what it needs.
  static func deed(from line: JSONValue) -> Deed? {
    let kind = line["kind"]?.string
    if kind == "followed" { return subscription(from: line).map { .followed($0) } }
    if kind == "unfollowed" { return (line["address"]?.line).map { .unfollowed($0) } }
    guard let id = line["article"]?.string.flatMap({ ArticleID($0) }) else { return nil }
    let isOn = line["on"]?.bool
    return switch kind {
    case "kept": .kept(id)
    case "opened": .opened(id)
    case "readOn": .readOn(id)
    case "finished": .finished(id)
    case "place": place(from: line).map { .place(id, $0) }
    case "marked": (line["read"]?.bool).map { .marked(id, isRead: $0) }
    case "starred": isOn.map { .starred(id, $0) }
    case "liked": isOn.map { .liked(id, $0) }
    case "deleted":
      isOn.map { $0 && line["pruned"]?.bool == true ? .pruned(id) : .deleted(id, $0) }
    case "commented": (line["text"]?.text).map { .commented(id, text: $0) }
    default: nil
    }
  }

  private static func subscription(from line: JSONValue) -> Subscription? {
    guard let address = line["address"]?.line else { return nil }
    return Subscription(
      address: address, title: line["title"]?.line,
      folders: (line["folders"]?.array ?? []).prefix(deepestFolder).compactMap(\.line),
      fullText: line["fullText"]?.string.flatMap(FullText.init) ?? .auto)
  }

  /// Folders in folders; what lies deeper lies in the last.
  private static let deepestFolder = 16

  private static func place(from line: JSONValue) -> Place? {
    guard let paragraph = line["paragraph"]?.count, let offset = line["offset"]?.count else {
      return nil
    }
    return Place(
      paragraph: paragraph, offset: offset, percent: min(line["percent"]?.count ?? 0, 100))
  }
}

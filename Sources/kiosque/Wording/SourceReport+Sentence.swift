import JSON
import Model
import Reader

extension SourceReport {
  /// What came of the source, in one sentence.
  func sentence(_ wording: Wording) -> String {
    if let movedTo {
      return plainSentence(wording)
        + say(" Elle a déménagé : « \(movedTo) ».", " It has moved: “\(movedTo)”.")
    }
    return plainSentence(wording)
  }

  private func plainSentence(_ wording: Wording) -> String {
    let soon = next.map { wording.age(of: $0, now: Environment.now) } ?? ""
    return switch outcome {
    case .read(let tally): say("\(name) : ", "\(name): ") + tally.words(wording)
    case .unchanged: say("\(name) : rien de nouveau.", "\(name): nothing new.")
    case .notDue:
      say(
        "\(name) : vient d’être demandée, le sera de nouveau \(soon) ; « --force » n’attend pas.",
        "\(name): was just asked, and will be again \(soon); “--force” does not wait.")
    case .held:
      say(
        "\(name) : le serveur demande de patienter ; prochaine demande \(soon).",
        "\(name): the server asks for patience; asked again \(soon).")
    case .gone:
      say(
        "\(name) : a disparu pour de bon (410) ; « kiosque unfollow » ne la suit plus.",
        "\(name): is gone for good (410); “kiosque unfollow” follows it no longer.")
    case .notAFeed:
      say(
        "\(name) : ce qui se trouve à « \(subscription.address) » n’est plus un flux.",
        "\(name): what is at “\(subscription.address)” is no feed any more.")
    case .failed(let error):
      say("\(name) : ", "\(name): ") + error.sentence(for: subscription.address)
    }
  }

  var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("address", .string(subscription.address)), .init("title", .string(name)),
      .init("result", .string(word)), .init("new", .integer(tally.new)),
      .init("revised", .integer(tally.revised)), .init("same", .integer(tally.same)),
      .init("completed", .integer(tally.completed)),
    ]
    if let next { members.append(.init("next", .string(next.iso8601))) }
    if let movedTo { members.append(.init("movedTo", .string(movedTo))) }
    if case .failed(let error) = outcome {
      members.append(.init("error", .string(error.sentence(for: subscription.address))))
    }
    return .object(members)
  }
}

extension SourceReport.Tally {
  /// « 3 nouveaux, 1 révisé, texte entier de 2. »
  func words(_ wording: Wording) -> String {
    var parts: [String] = []
    if new > 0 { parts.append(wording.new(new)) }
    if revised > 0 { parts.append(wording.revised(revised)) }
    if completed > 0 { parts.append(wording.completed(completed)) }
    if parts.isEmpty { parts = [say("rien de nouveau", "nothing new")] }
    return parts.joined(separator: ", ") + "."
  }
}

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

  /// The same at the reader's foot, which has one row and knows no commands.
  func footSentence(_ wording: Wording) -> String {
    switch outcome {
    case .read(let tally): say("« \(name) » : ", "“\(name)”: ") + tally.words(wording)
    case .unchanged: say("« \(name) » : rien de nouveau.", "“\(name)”: nothing new.")
    case .notDue: say("« \(name) » vient d’être interrogée.", "“\(name)” was just asked.")
    case .held:
      say("« \(name) » demande de revenir plus tard.", "“\(name)” asks to come back later.")
    case .gone: say("« \(name) » a disparu pour de bon.", "“\(name)” is gone for good.")
    case .notAFeed: say("« \(name) » n’est plus un flux.", "“\(name)” is no feed any more.")
    case .failed(let error): error.footSentence(for: subscription.address)
    }
  }

  private func plainSentence(_ wording: Wording) -> String {
    let soon = next.map(Self.delay) ?? ""
    return switch outcome {
    case .read(let tally): say("\(name) : ", "\(name): ") + tally.words(wording)
    case .unchanged: say("\(name) : rien de nouveau.", "\(name): nothing new.")
    case .notDue:
      say(
        "\(name) : vient d’être interrogée, le sera de nouveau \(soon) ; « --force » n’attend pas.",
        "\(name): was just asked, and will be again \(soon); “--force” does not wait.")
    case .held:
      say(
        "\(name) : le serveur demande de patienter ; de nouveau interrogé \(soon).",
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

  /// « dans 30 min »
  private static func delay(until next: Moment) -> String {
    let minutes = max(1, (next.secondsSince1970 - Environment.now.secondsSince1970 + 59) / 60)
    let text = minutes < 90 ? "\(minutes)\u{A0}min" : "\((minutes + 30) / 60)\u{A0}h"
    return say("dans \(text)", "in \(text)")
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
  /// « 3 nouveaux, 1 révisé, 2 textes entiers. »
  func words(_ wording: Wording) -> String {
    var parts: [String] = []
    if new > 0 { parts.append(wording.new(new)) }
    if revised > 0 { parts.append(wording.revised(revised)) }
    if completed > 0 { parts.append(wording.completed(completed)) }
    if parts.isEmpty { parts = [say("rien de nouveau", "nothing new")] }
    return parts.joined(separator: ", ") + "."
  }
}

import JSON
import Model

/// The comments that a page carried, answers inside.
///
///     {"author": "Léa", "date": "2024-02-11T09:02:00", "text": "Merci.", "replies": [{…}]}
enum CommentV1 {
  /// Answers to answers, so deep and no deeper: what lies below stands beside. So what we write can
  /// always be read back.
  private static let deepest = 48

  static func values(of comments: [Comment], depth: Int = 1) -> [JSONValue] {
    comments.flatMap { comment -> [JSONValue] in
      let isDeepest = depth >= deepest
      var members = Members()
      members.add("author", comment.author)
      members.add("date", comment.date?.iso8601)
      members.add("text", comment.text)
      if !isDeepest {
        members.add("replies", unlessEmpty: values(of: comment.replies, depth: depth + 1))
        return [members.object]
      }
      return [members.object] + values(of: comment.replies, depth: depth)
    }
  }

  static func comments(from value: JSONValue?) -> [Comment] {
    (value?.array ?? []).compactMap { value in
      guard let text = value["text"]?.text else { return nil }
      return Comment(
        author: value["author"]?.line ?? "", date: value["date"]?.moment, text: text,
        replies: comments(from: value["replies"]))
    }
  }
}

package import Display
package import Model

/// What happened.
package enum Message: Sendable {
  case event(Event)
  /// Time has passed: the clock shows this now.
  case tick(Moment)
  /// The headlines of what is kept, in any order.
  case shelved(name: String?, headlines: [Headline])
  /// What readers did so far.
  case readings(Readings)
  /// Deeds are written down and bear their stamps.
  case recorded([ReaderEvent])
  case loaded(Article)
  case missing(ArticleID, sentence: String)
  case related(ArticleID, [Related.Neighbour])
  case found(ticket: Int, [Found])
  /// The editor has ended; nil when it was left without writing.
  case written(String?)
  /// A sentence for the person, from the world.
  case notice(String)
}

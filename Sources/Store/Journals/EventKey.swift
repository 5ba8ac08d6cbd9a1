import Model

/// What an event decides: of events with one key the last decides alone, and the others may be
/// forgotten, whatever comes later and from wherever, since all are weighed by their stamps.
///
///     place a1 at clock 4, place a1 at clock 9       one key: the second tells all
///     starred a1 on, starred a1 off                  one key
///     marked a1 read, marked a1 unread               two: only the second undoes `opened`
///     readOn a1 twice on one day, once on the next   two: a read is a person and a day
///     two comments                                   two, always
enum EventKey: Hashable {
  case deed(ArticleID, Kind)
  case read(ArticleID, day: Int)
  case follow(String)
  case written(Stamp)
  case kept(ArticleID, revision: String?)

  enum Kind: Hashable {
    case opened, finished, place, markedRead, markedUnread, starred, liked, deleted
  }

  init(_ record: JournalRecord) {
    let event = record.event
    self =
      switch event.deed {
      case .kept(let id): .kept(id, revision: record.revision)
      case .opened(let id): .deed(id, .opened)
      case .readOn(let id): .read(id, day: event.moment.dayNumber)
      case .finished(let id): .deed(id, .finished)
      case .place(let id, _): .deed(id, .place)
      case .marked(let id, let isRead): .deed(id, isRead ? .markedRead : .markedUnread)
      case .starred(let id, _): .deed(id, .starred)
      case .liked(let id, _): .deed(id, .liked)
      case .deleted(let id, _), .pruned(let id): .deed(id, .deleted)
      case .commented: .written(event.stamp)
      case .followed(let subscription): .follow(subscription.address)
      case .unfollowed(let address): .follow(address)
      }
  }
}

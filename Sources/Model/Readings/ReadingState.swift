/// What one person has done with one article.
package struct ReadingState: Hashable, Sendable {
  package var isRead: Bool
  /// Opened, and not read to the end.
  package var isBegun: Bool
  package var place: Place?
  package var isStarred: Bool
  package var isLiked: Bool
  package var isDeleted: Bool

  package init(
    isRead: Bool = false, isBegun: Bool = false, place: Place? = nil, isStarred: Bool = false,
    isLiked: Bool = false, isDeleted: Bool = false
  ) {
    self.isRead = isRead
    self.isBegun = isBegun
    self.place = place
    self.isStarred = isStarred
    self.isLiked = isLiked
    self.isDeleted = isDeleted
  }

  package static let untouched = ReadingState()
}

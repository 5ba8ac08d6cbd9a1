import Model

/// Marks on articles, and taking them back.
extension Session {
  mutating func mark(_ command: Command) -> [Effect] {
    switch command {
    case .undo: return undo()
    case .markAllRead:
      question = .markAllRead
      return []
    default: break
    }
    guard let id = page.article(in: surroundings), shelf.readings != nil else { return [] }
    let state = shelf.state(of: id)
    switch command {
    case .toggleRead:
      notice = state.isRead ? wording.markedUnread : wording.markedRead
      return record(.marked(id, isRead: !state.isRead), undo: .marked(id, isRead: state.isRead))
    case .star:
      notice = state.isStarred ? wording.unstarred : wording.starred
      return record(.starred(id, !state.isStarred), undo: .starred(id, state.isStarred))
    case .like:
      notice = state.isLiked ? wording.unliked : wording.liked
      return record(.liked(id, !state.isLiked), undo: .liked(id, state.isLiked))
    case .delete:
      notice = wording.deleted
      return record(.deleted(id, true), undo: .deleted(id, false))
    default: return []
    }
  }

  mutating func markAllRead() -> [Effect] {
    guard case .list(let list) = page else { return [] }
    if list.section == .latest, let all = shelf.list, !all.isWhole, let readings = shelf.readings {
      return [.gatherUnread(readings)]
    }
    let listing = list.listing(in: surroundings)
    return markRead(listing.ids(around: 0).filter { !shelf.state(of: $0).isRead })
  }

  mutating func markRead(_ unread: [ArticleID]) -> [Effect] {
    guard !unread.isEmpty else {
      notice = wording.noUnread
      return []
    }
    undoable.append(unread.map { .marked($0, isRead: false) })
    notice = wording.markedAll(unread.count)
    return [.record(unread.map { .marked($0, isRead: true) })]
  }

  private mutating func record(_ deed: Deed, undo: Deed) -> [Effect] {
    undoable.append([undo])
    return [.record([deed])]
  }

  private mutating func undo() -> [Effect] {
    guard let deeds = undoable.popLast() else {
      notice = wording.nothingToUndo
      return []
    }
    notice = wording.undone
    return [.record(deeds)]
  }
}

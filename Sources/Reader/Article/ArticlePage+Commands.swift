import Model

extension ArticlePage {
  mutating func perform(_ command: Command, in around: Surroundings) -> Outcome? {
    if isInSidebar, let outcome = performInSidebar(command, around) { return outcome }
    let rows = around.frame.content.rows
    switch command {
    case .down: if !stepTarget(forward: true, around) { scroll(by: 1, around) }
    case .up: if !stepTarget(forward: false, around) { scroll(by: -1, around) }
    case .top: scroll(to: .top, around)
    case .bottom: scroll(to: text?.bottom ?? .top, around)
    case .halfDown: scroll(by: max(1, rows / 2), around)
    case .halfUp: scroll(by: -max(1, rows / 2), around)
    case .pageDown: scroll(by: max(1, rows - 1), around)
    case .pageUp: scroll(by: -max(1, rows - 1), around)
    case .nextParagraph: goToParagraph(forward: true, around)
    case .previousParagraph: goToParagraph(forward: false, around)
    case .nextPane: turn(forward: true, around)
    case .previousPane: turn(forward: false, around)
    case .nextMatch where search != nil: return goToMatch(forward: true, around)
    case .previousMatch where search != nil: return goToMatch(forward: false, around)
    case .nextMatch: return goToUnread(around.shelf, forward: true, around)
    case .previousMatch: return goToUnread(around.shelf, forward: false, around)
    case .related: return goToTargets(around)
    case .open: return open(around)
    case .readOn: return readOn(around)
    case .nextArticle: return goToNeighbour(1, around)
    case .previousArticle: return goToNeighbour(-1, around)
    case .cancel where search != nil || target != nil:
      search = nil
      target = nil
    default: return nil
    }
    return .nothing
  }

  /// Goes to the next match and puts it a third of the way down.
  mutating func goToMatch(forward: Bool, _ around: Surroundings) -> Outcome {
    guard var search else { return .nothing }
    let top = top
    let here = find { $0.place(of: $0.position(at: top)) }
    let match = search.step(forward: forward, from: here ?? place)
    self.search = search
    guard let match else { return Outcome(notice: around.wording.noMatch) }
    let row = find { $0.spot(of: $0.position(of: match.place)) }
    if let row, !sight.contains(row) { scroll(toAThirdAbove: row, around) }
    let number = (search.current ?? 0) + 1
    return Outcome(notice: around.wording.matches(number, of: search.matches.count))
  }
}

/// Targets under the text: related articles, comments, what comes next.
extension ArticlePage {
  /// `j` and `k` step through the targets once the end is reached.
  private mutating func stepTarget(forward: Bool, _ around: Surroundings) -> Bool {
    guard let text, let end = text.end, isAtEnd || target != nil else { return false }
    let rows = end.targetRows
    if let current = target {
      let next = current + (forward ? 1 : -1)
      guard next < rows.count else { return isAtEnd }
      choose(next >= 0 ? next : nil, around)
      return true
    }
    let last = text.pieceCount - 1
    guard forward, !rows.isEmpty else { return false }
    choose(rows.firstIndex { sight.contains(Spot(piece: last, row: $0)) } ?? 0, around)
    return true
  }

  /// Puts the cursor on a target, and all of that in sight.
  private mutating func choose(_ index: Int?, _ around: Surroundings) {
    target = index
    guard let index, let text, let end = text.end else { return }
    let first = Spot(piece: text.pieceCount - 1, row: end.targetRows[index])
    let last = Spot(piece: first.piece, row: end.lastRow(ofTarget: first.row))
    let height = around.frame.content.rows
    if !sight.contains(first) || last.row - first.row >= height {
      scroll(to: first, around)
    } else if !sight.contains(last) {
      scroll(to: find { $0.spot(height - 1, above: last) } ?? .top, around)
    }
    target = index
  }

  private mutating func goToTargets(_ around: Surroundings) -> Outcome {
    guard let text, let first = text.end?.targetRows.first else {
      return Outcome(notice: around.wording.noRelated)
    }
    let row = Spot(piece: text.pieceCount - 1, row: first)
    scroll(toAThirdAbove: row, around)
    target = 0
    return .nothing
  }

  /// What `Enter` opens.
  var chosen: ArticleEnd.Target? {
    guard let target, let end = text?.end, let row = end.targetRows[safe: target] else {
      return nil
    }
    return end.rows[row].target
  }

  private func open(_ around: Surroundings) -> Outcome {
    switch chosen {
    case nil: return .nothing
    case .next(let id): return Outcome(navigation: .article(id, list: list, words: nil))
    case .article(let id): return Outcome(navigation: .related(id))
    case .link(let address?): return Outcome(navigation: .link(address: address))
    case .link(nil): return Outcome(notice: around.wording.noAddress)
    case .comments: return Outcome(navigation: .comments(id))
    }
  }

  private mutating func goToParagraph(forward: Bool, _ around: Surroundings) {
    let top = top
    let start = find { forward ? $0.paragraph(below: top) : $0.paragraph(above: top) }
    scroll(to: start ?? top, around)
  }
}

/// To other articles.
extension ArticlePage {
  /// A page down; at the end the next article.
  private mutating func readOn(_ around: Surroundings) -> Outcome {
    guard article != nil else { return .nothing }
    if !isAtEnd {
      scroll(by: max(1, around.frame.content.rows - 1), around)
      return .nothing
    }
    return goToNeighbour(1, around)
  }

  private func goToNeighbour(_ step: Int, _ around: Surroundings) -> Outcome {
    guard let id = neighbour(step) else {
      return Outcome(notice: step > 0 ? around.wording.noNext : around.wording.noPrevious)
    }
    return Outcome(navigation: .article(id, list: list, words: nil))
  }

  private func goToUnread(_ shelf: Shelf, forward: Bool, _ around: Surroundings) -> Outcome {
    guard let index = list.firstIndex(of: id) else { return .nothing }
    let order = forward ? Array(list[(index + 1)...]) : list[..<index].reversed()
    guard let next = order.first(where: { !shelf.state(of: $0).isRead })
    else { return Outcome(notice: around.wording.noUnread) }
    return Outcome(navigation: .article(next, list: list, words: nil))
  }
}

/// The sidebar.
extension ArticlePage {
  /// Text, latest, most read, and round again.
  private mutating func turn(forward: Bool, _ around: Surroundings) {
    sidebar.selected = 0
    switch (isInSidebar, sidebar.panel, forward) {
    case (false, _, let forward):
      isInSidebar = true
      sidebar.panel = forward ? .latest : .mostRead
    case (true, .latest, true): sidebar.panel = .mostRead
    case (true, .mostRead, false): sidebar.panel = .latest
    default: isInSidebar = false
    }
  }

  private mutating func performInSidebar(_ command: Command, _ around: Surroundings) -> Outcome? {
    let rows = around.frame.content.rows
    switch command {
    case .down: sidebar.move(by: 1, in: around, rows: rows)
    case .up: sidebar.move(by: -1, in: around, rows: rows)
    case .top: sidebar.move(by: -rows, in: around, rows: rows)
    case .bottom: sidebar.move(by: rows, in: around, rows: rows)
    case .halfDown, .pageDown: sidebar.move(by: rows / 2, in: around, rows: rows)
    case .halfUp, .pageUp: sidebar.move(by: -rows / 2, in: around, rows: rows)
    case .back, .cancel: isInSidebar = false
    case .open, .readOn:
      let articles = sidebar.articles(in: around, rows: rows)
      guard articles.indices.contains(sidebar.selected) else { return .nothing }
      isInSidebar = false
      return Outcome(
        navigation: .article(articles[sidebar.selected], list: articles, words: nil))
    // The text is not to move unseen.
    case .nextParagraph, .previousParagraph, .related, .nextMatch, .previousMatch:
      isInSidebar = false
      return nil
    default: return nil
    }
    return .nothing
  }
}

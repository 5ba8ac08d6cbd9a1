package import Display
import Model

extension Session {
  /// The screen as it stands.
  package func view() -> Screen {
    var screen = Screen(size: size, ambiguous: ruler.ambiguous)
    let around = surroundings
    guard !around.frame.isTooSmall else {
      drawTooSmall(on: &screen)
      return screen
    }
    Masthead.draw(on: &screen, site: articleSite, in: around)
    var foot = draw(page, on: &screen, around)
    if unwritten != nil { foot.place = wording.notKept + " · " + foot.place }
    if let refreshing {
      let progress = wording.refreshing(refreshing.done, of: refreshing.total)
      foot.place = foot.place.isEmpty ? progress : progress + " · " + foot.place
    }
    if let prompt {
      prompt.draw(on: &screen, wording)
    } else if let footLines {
      Foot.say(footLines, on: &screen)
    } else {
      foot.draw(on: &screen)
    }
    return screen
  }

  private func draw(_ page: Page, on screen: inout Screen, _ around: Surroundings) -> Foot {
    switch page {
    case .list(let list): list.draw(on: &screen, in: around)
    case .article(let article), .rawText(let article): article.draw(on: &screen, in: around)
    case .comments(let comments): comments.draw(on: &screen, in: around)
    case .search(let search): search.draw(on: &screen, in: around)
    case .editor(let editor): editor.draw(on: &screen, in: around)
    case .help(let help): help.draw(on: &screen, in: around)
    case .welcome(let welcome): welcome.draw(on: &screen, in: around)
    }
  }

  /// What is said in the foot's place.
  private var footLines: [String]? {
    let measure = size.columns - 2
    if let questionWords { return ruler.lines(questionWords, measure: measure) }
    if let notice { return ruler.notice(notice, to: measure) }
    guard let address else { return nil }
    let line = wording.address + address
    // Broken at no word, so that what a person copies is the address.
    return ruler.cells(of: line) <= measure
      ? [line] : [wording.address] + ruler.rows(of: address, cells: measure)
  }

  private var questionWords: String? {
    switch question {
    case .markAllRead: wording.askMarkAll
    case .leaveUnwritten: wording.askLeaveUnwritten
    case .leaveEditor: wording.throwAway
    case nil: nil
    }
  }

  /// The journal of the article that is read.
  private var articleSite: String? {
    for case .article(let page) in pages.reversed() { return page.article?.site?.name }
    return nil
  }

  /// The question that waits, at least its end; else as few letters as fit.
  private func drawTooSmall(on screen: inout Screen) {
    if let questionWords {
      let lines = ruler.lines(questionWords, measure: max(1, size.columns)).suffix(size.rows)
      for (row, line) in lines.enumerated() { screen.write(line, at: row, 0) }
      return
    }
    guard let words = wording.tooSmall.first(where: { screen.ruler.cells(of: $0) <= size.columns })
    else { return }
    screen.write(words, at: size.rows / 2, (size.columns - screen.ruler.cells(of: words)) / 2)
  }
}

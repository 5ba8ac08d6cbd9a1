import Display
import Model

/// From a key to what it asks for.
extension Session {
  mutating func press(_ key: Key) -> [Effect] {
    if let question { return answer(question, key) }
    if surroundings.frame.isTooSmall { return pressWhenTooSmall(key) }
    if prompt != nil { return pressInPrompt(key) }
    if waits(key) { return [] }
    let before = reading()
    let typed = type(key)
    if let typed { return typed }
    guard let command = Keymap.command(for: key, in: page.context) else {
      notice = wording.unknownKey(key.name(in: wording))
      return before
    }
    return before + perform(command)
  }

  /// Keeps a key for later where the page still waits for what the key is about: over a slow line
  /// keys come in bunches, and none of them may act on another page than the one meant.
  private mutating func waits(_ key: Key) -> Bool {
    let command = Keymap.command(for: key, in: page.context)
    switch (command, page) {
    case (.cancel, _), (.quit, _), (.redraw, _), (.suspend, _), (.help, _):
      waitingKeys = []
      return false
    case (_, .article(let article)) where article.isAwaited:
      let isFree = command == .back || command == .nextArticle || command == .previousArticle
      if isFree, waitingKeys.isEmpty { return false }
    case (let command?, .list(let list)) where isAwaited(command, in: list): break
    case (_, .list) where !waitingKeys.isEmpty: break
    case (.open, .search(let search)) where search.isSearching: break
    case (_, .search(let search)) where search.isSearching && !waitingKeys.isEmpty: break
    default: return false
    }
    if waitingKeys.count < 256 { waitingKeys.append(key) }
    return true
  }

  /// Whether a command is about a headline that is on its way from the disk, or changes marks that are.
  private func isAwaited(_ command: Command, in list: ListPage) -> Bool {
    guard command.isAboutHeadline, list.pane == .list else { return false }
    let listing = list.listing(in: surroundings)
    guard let cursor = list.cursor(in: listing) else { return false }
    return listing[cursor] == nil || shelf.readings == nil
  }

  /// Presses the keys that waited, as long as they need not wait again: for the disk, or for what one
  /// of them marks to be marked.
  mutating func pressWaitingKeys() -> [Effect] {
    var keys = waitingKeys[...]
    waitingKeys = []
    var effects: [Effect] = []
    while let key = keys.popFirst() {
      effects += press(key)
      settle()
      if !waitingKeys.isEmpty || effects.contains(where: \.isRecord) {
        waitingKeys += keys
        break
      }
    }
    return effects
  }

  /// Without a page in sight, only leaving makes sense; not even that where a comment is being
  /// written, whose keys are letters.
  private mutating func pressWhenTooSmall(_ key: Key) -> [Effect] {
    switch Keymap.command(for: key, in: .list) {
    case .redraw: return [.redraw]
    case .suspend: return savePlace() + [.suspend]
    case .quit: return isWriting ? [] : leave()
    case .back where key == "q": return isWriting ? [] : leave()
    default: return []
    }
  }

  /// Whether there is text in an editor, even below another page.
  private var isWriting: Bool {
    pages.contains {
      if case .editor(let page) = $0 { !page.buffer.clusters.isEmpty } else { false }
    }
  }

  /// What a key proves of an article that is being read.
  private mutating func reading() -> [Effect] {
    guard case .article(var article) = page else { return [] }
    let deeds = article.progress.deeds(for: article.id)
    page = .article(article)
    return deeds.isEmpty ? [] : [.record(deeds)]
  }

  /// Pages in which one types take the key first. Nil when it is none of theirs.
  private mutating func type(_ key: Key) -> [Effect]? {
    switch page {
    case .editor(var editor):
      if Keymap.command(for: key, in: .editor) != nil { return nil }
      let isOurs = editor.press(key, in: surroundings)
      page = .editor(editor)
      if !isOurs, case .character = key { notice = wording.commentTooLong }
      return isOurs || notice != nil ? [] : nil
    case .search(var search):
      if Keymap.command(for: key, in: .search) != nil { return nil }
      let (isOurs, effects) = search.press(key)
      page = .search(search)
      return isOurs ? effects : nil
    default: return nil
    }
  }

  /// Text that was pasted is text, never commands.
  mutating func paste(_ text: String) -> [Effect] {
    if prompt != nil {
      _ = prompt?.buffer.insert(text)
      return []
    }
    switch page {
    case .editor(var editor):
      if !editor.buffer.insert(text) { notice = wording.commentTooLong }
      page = .editor(editor)
      return []
    case .search(var search):
      let effects = search.paste(text)
      page = .search(search)
      return effects
    default: return []
    }
  }

  private mutating func pressInPrompt(_ key: Key) -> [Effect] {
    guard var prompt else { return [] }
    switch key {
    case .escape, .control("c"): self.prompt = nil
    case .backspace where prompt.buffer.clusters.isEmpty: self.prompt = nil
    case .control("l"): return [.redraw]
    case .enter:
      self.prompt = nil
      return finish(prompt)
    default:
      _ = prompt.buffer.press(key)
      self.prompt = prompt
    }
    return []
  }

  private mutating func finish(_ prompt: Prompt) -> [Effect] {
    let text = prompt.buffer.text.split(separator: " ").joined(separator: " ")
    guard !text.isEmpty else { return [] }
    switch prompt.purpose {
    case .path:
      notice = wording.readingPath(prompt.buffer.text)
      return [.readPath(prompt.buffer.text)]
    case .source: return findSource(text)
    case .find:
      let around = surroundings
      switch page {
      case .article(var article):
        notice = article.find(text, in: around).notice
        page = .article(article)
      case .rawText(var article):
        notice = article.find(text, in: around).notice
        page = .rawText(article)
      case .comments(var comments):
        notice = comments.find(text, in: around).notice
        page = .comments(comments)
      case .help(var help):
        notice = help.find(text, in: around).notice
        page = .help(help)
      default: break
      }
      return []
    }
  }

  private mutating func answer(_ question: Question, _ key: Key) -> [Effect] {
    self.question = nil
    if case .editor(var editor) = page {
      editor.isAskingToLeave = false
      page = .editor(editor)
    }
    guard Question.isYes(key) else { return [] }
    switch question {
    case .leaveEditor:
      pages.removeLast()
      return []
    case .markAllRead: return markAllRead()
    case .leaveUnwritten: return savePlace() + flush() + [.quit]
    }
  }
}

extension Effect {
  fileprivate var isRecord: Bool { if case .record = self { true } else { false } }
}

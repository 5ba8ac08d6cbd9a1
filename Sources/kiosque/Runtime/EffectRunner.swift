import Model
import Reader
import Store
import Web

/// Does what the program asks of the world. What may take long is done beside the loop and comes
/// back through the mailbox.
struct EffectRunner {
  var stock: Stock
  var pen: Pen
  let mailbox: Mailbox
  let open = OpenIndex()
  /// Where the library is, or is to be made.
  let choice: LibraryChoice
  let fetcher: any Fetcher
  /// Whether the shelf knows marks by stamps that are not final.
  var hasProvisionalMarks = false
  private var search: Task<Void, Never>?
  /// When work was last begun: its answer may be worth a moment's wait.
  private var workBegan = ContinuousClock.now

  init(
    _ stock: Stock, choice: LibraryChoice, mailbox: Mailbox, fetcher: any Fetcher = Curl()
  ) {
    self.stock = stock
    self.choice = choice
    self.mailbox = mailbox
    self.fetcher = fetcher
    pen = stock.pen()
  }

  /// Begins to bring the first headlines and what readers did, then looks for what has changed.
  mutating func fillShelf() {
    let filling = Filling(stock: stock, open: open, mailbox: mailbox)
    workBegan = .now
    Task.detached { await filling.run() }
  }

  /// The answers that are there at once.
  mutating func perform(_ effect: Effect) -> [Message] {
    switch effect {
    case .record(let deeds): return record(deeds)
    case .flush: return flush()
    case .bring(let range, let edition): bring(range, edition)
    case .lookUp(let ids): look { .lookedUp(ids, $0?.headlines(of: ids) ?? []) }
    case .locate(let headline, let edition): locate(headline, edition)
    case .seekUnread(let place, let forward, let readings, let edition):
      look { index in
        let found = index?.place(from: place, forward: forward) { readings.isUnread($0) }
        return .foundUnread(place: found, edition: edition)
      }
    case .seekListed(let place, let forward, let readings, let edition):
      look { index in
        let found = index?.nearestPlace(from: place, forward: forward) { readings.isListed($0) }
        return .foundListed(place: found, from: place, edition: edition)
      }
    case .gatherUnread(let readings):
      look { index in
        var unread: [ArticleID] = []
        index?.forEachID(in: 0..<(index?.count ?? 0)) { id in
          if readings.isUnread(id) { unread.append(id) }
          return true
        }
        return .gatheredUnread(unread)
      }
    case .load(let id, let known): load(id, known)
    case .relate(let headline): relate(headline)
    case .search(let words, let ticket): look(for: words, ticket)
    case .refresh(let scope): return refresh(scope)
    case .findSource(let typed): findSource(typed)
    case .follow(let subscription): return follow(subscription)
    case .fetchText(let article): fetchText(of: article)
    case .fetch(let address): fetchArticle(at: address)
    case .keep(let article): keep(article)
    case .bringRawText(let article): bringRawText(of: article)
    case .openEdition: open(Edition.articles())
    case .readPath(let path): read(path)
    case .show(let articles): open(articles)
    case .quit, .suspend, .redraw, .writeInEditor: break
    }
    return []
  }

  /// How long an answer is still waited for before a screen without it is drawn; nil when it is late.
  var timeToAnswer: Duration? {
    let rest = workBegan + .milliseconds(60) - .now
    return rest > .zero ? rest : nil
  }

  private mutating func load(_ id: ArticleID, _ known: Headline?) {
    let (stock, mailbox) = (stock, mailbox)
    workBegan = .now
    Task.detached {
      do throws(StoreError) {
        mailbox.leave(.loaded(try stock.article(id, known: known)))
      } catch {
        mailbox.leave(.missing(id, sentence: error.sentence))
      }
    }
  }

  private mutating func relate(_ headline: Headline) {
    let loose = stock.loose
    look { index in
      guard let loose else { return .related(headline.id, index?.neighbours(of: headline) ?? []) }
      let others = loose.values.map { Headline($0) }
      return .related(headline.id, Related.to(headline, among: others))
    }
  }

  /// Answers from the list, beside the loop.
  private mutating func look(_ answer: @escaping @Sendable (HeadlineIndex?) -> Message) {
    let (open, mailbox) = (open, mailbox)
    workBegan = .now
    Task.detached { mailbox.leave(answer(open.current?.index)) }
  }

  /// A piece of the list; where the files are no longer what they were, another list.
  private mutating func bring(_ range: Range<Int>, _ edition: Int) {
    let (open, mailbox) = (open, mailbox)
    let filling = Filling(stock: stock, open: open, mailbox: mailbox)
    workBegan = .now
    Task.detached {
      if let piece = open.piece(range, edition: edition) {
        mailbox.leave(.brought(piece))
      } else if open.current?.edition == edition {
        await filling.mend()
      }
    }
  }

  private mutating func locate(_ headline: Headline, _ edition: Int) {
    let (open, mailbox) = (open, mailbox)
    workBegan = .now
    Task.detached {
      guard let index = open.current?.index, let place = index.place(of: headline) else { return }
      let range = max(0, place - 256)..<min(index.count, place + 256)
      if let piece = open.piece(range, edition: edition) {
        mailbox.leave(.brought(piece, anchor: place))
      }
    }
  }

  private mutating func look(for words: String, _ ticket: Int) {
    let (stock, mailbox) = (stock, mailbox)
    search?.cancel()
    workBegan = .now
    search = Task.detached {
      var damage: [Damage] = []
      let found = stock.search(words, noting: &damage)
      guard !Task.isCancelled else { return }
      mailbox.leave(.found(ticket: ticket, found))
      if let sentence = Sentence.damage(damage) { mailbox.leave(.notice(sentence)) }
    }
  }

  /// Opens other articles in place of what was open. The pen stays: the library is the same, and
  /// some of its deeds may wait to be written.
  private mutating func open(_ articles: [Article]) {
    stock = Stock(articles: articles, origins: stock.origins, library: stock.library)
    fillShelf()
  }

  /// Beside the loop, and beside the threads that tasks share: a pipe or a slow server may keep it
  /// for as long as they like.
  private func read(_ path: String) {
    let (mailbox, origins) = (mailbox, stock.origins)
    let name = Self.expanded(path)
    // Standard input is the keyboard, which has a reader.
    guard name != "-" else { return mailbox.leave(.pathRefused(path, sentence: Sentence.keyboard)) }
    do throws(WebError) {
      try onOwnThread {
        do throws(Failure) {
          let taken = try ArticleInput.take(from: name)
          origins.note(taken.origins)
          mailbox.leave(.pathRead(taken.articles))
        } catch {
          mailbox.leave(.pathRefused(path, sentence: error.footSentence))
        }
      }
    } catch {
      mailbox.leave(.pathRefused(path, sentence: error.footSentence(for: path)))
    }
  }

  /// `~/presse` as a shell would read it.
  private static func expanded(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home = Environment["HOME"] else { return path }
    return home + path.dropFirst()
  }
}

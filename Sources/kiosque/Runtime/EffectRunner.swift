import Model
import Reader
import Store

/// Does what the program asks of the world. What may take long is done beside the loop and comes
/// back through the mailbox.
struct EffectRunner {
  private var stock: Stock
  private var pen: Pen
  private let mailbox: Mailbox
  private var hasProvisionalMarks = false
  private var search: Task<Void, Never>?
  /// Whether work was begun since this was last asked: its answer may be worth a moment's wait.
  private var hasBegunWork = false

  init(_ stock: Stock, mailbox: Mailbox) {
    self.stock = stock
    self.mailbox = mailbox
    pen = stock.pen()
  }

  /// Begins to bring the headlines, then what readers did.
  mutating func fillShelf() {
    let (stock, mailbox) = (stock, mailbox)
    hasBegunWork = true
    Task.detached {
      var damage = stock.library?.damage ?? []
      let headlines = stock.headlines(noting: &damage)
      // A long list shows before the journals of many readers are read.
      if stock.loose == nil { mailbox.leave(.shelved(name: stock.name, headlines: headlines)) }
      let readings = stock.readings(noting: &damage)
      if stock.loose == nil {
        mailbox.leave(.readings(readings))
      } else {
        mailbox.leave(.shelved(name: stock.name, headlines: headlines), .readings(readings))
      }
      if let sentence = Sentence.damage(damage) { mailbox.leave(.notice(sentence)) }
    }
  }

  /// The answers that are there at once.
  mutating func perform(_ effect: Effect) -> [Message] {
    switch effect {
    case .record(let deeds): return record(deeds)
    case .load(let id): load(id)
    case .relate(let headline, let others): relate(headline, others)
    case .search(let words, let ticket): look(for: words, ticket)
    case .openEdition: open(Edition.articles())
    case .openPath(let path):
      do throws(Failure) {
        open(try ArticleInput.articles(from: Self.expanded(path)))
      } catch {
        return [.pathRefused(path, sentence: error.sentence ?? "")]
      }
    case .quit, .suspend, .redraw, .writeInEditor: break
    }
    return []
  }

  mutating func takeHasBegunWork() -> Bool {
    defer { hasBegunWork = false }
    return hasBegunWork
  }

  /// Written and synced before the screen shows it. What could not be written holds until the end
  /// of the run, and goes out when there is room again.
  private mutating func record(_ deeds: [Deed]) -> [Message] {
    do throws(StoreError) {
      let events = try pen.record(deeds, at: Environment.now)
      guard hasProvisionalMarks else { return [.recorded(events)] }
      // What waited is written now, under other stamps than those that the shelf knows.
      hasProvisionalMarks = false
      return [.readings(stock.readings())]
    } catch {
      hasProvisionalMarks = true
      return [.unwritten(pen.pending, sentence: error.sentenceForReader)]
    }
  }

  private mutating func load(_ id: ArticleID) {
    let (stock, mailbox) = (stock, mailbox)
    hasBegunWork = true
    Task.detached {
      do throws(StoreError) {
        mailbox.leave(.loaded(try stock.article(id)))
      } catch {
        mailbox.leave(.missing(id, sentence: error.sentence))
      }
    }
  }

  private mutating func relate(_ headline: Headline, _ others: [Headline]) {
    let mailbox = mailbox
    hasBegunWork = true
    Task.detached {
      mailbox.leave(.related(headline.id, Related.to(headline, among: others)))
    }
  }

  private mutating func look(for words: String, _ ticket: Int) {
    let (stock, mailbox) = (stock, mailbox)
    search?.cancel()
    hasBegunWork = true
    search = Task.detached {
      let found = stock.search(words)
      if !Task.isCancelled { mailbox.leave(.found(ticket: ticket, found)) }
    }
  }

  /// Opens other articles in place of what was open.
  private mutating func open(_ articles: [Article]) {
    stock = Stock(articles: articles, library: stock.library)
    pen = stock.pen()
    fillShelf()
  }

  /// `~/presse` as a shell would read it.
  private static func expanded(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home = Environment["HOME"] else { return path }
    return home + path.dropFirst()
  }
}

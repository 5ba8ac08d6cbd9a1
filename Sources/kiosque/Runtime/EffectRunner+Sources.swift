import Ingest
import Model
import Reader
import Store
import Web

/// Sources, and whole texts: brought from the web beside the loop.
extension EffectRunner {
  mutating func refresh(_ scope: RefreshScope) -> [Message] {
    guard let library = stock.library, stock.loose == nil else {
      // Why the source that was to be followed has no library is said already.
      if stock.loose == nil, case .address = scope { return [.refreshed(sentence: nil)] }
      return [
        .refreshed(sentence: stock.loose == nil ? Sentence.noSources : Sentence.looseArticles)
      ]
    }
    guard !library.isSealed else {
      return [.refreshed(sentence: StoreError.sealed(path: library.path).sentence)]
    }
    let filling = Filling(stock: stock, open: open, mailbox: mailbox)
    let refreshing = ReaderRefresh(
      library: library, fetcher: fetcher, filling: filling, mailbox: mailbox)
    Task.detached { await refreshing.run(scope) }
    return []
  }

  func findSource(_ typed: String) {
    let finder = SourceFinder(fetcher: fetcher, now: Environment.now)
    let mailbox = mailbox
    Task.detached {
      switch await finder.find(typed, takesAll: false) {
      case .success(let found):
        if let source = found.subscriptions.first { mailbox.leave(.foundSource(source)) }
      case .failure(let failure):
        mailbox.leave(.sourceRefused(typed, sentence: failure.footSentence))
      }
    }
  }

  /// A person's first source makes their library.
  mutating func follow(_ subscription: Subscription) -> [Message] {
    let isFirst = stock.library == nil
    if isFirst {
      do throws(Failure) {
        let library = try choice.libraryToWrite()
        stock =
          stock.loose.map {
            Stock(articles: Array($0.values), origins: stock.origins, library: library)
          }
          ?? Stock(library: library)
        let pen = stock.pen()
        pen.takeOver(self.pen)
        self.pen = pen
      } catch {
        return [.notice(error.footSentence)]
      }
    }
    var subscription = subscription
    let known: Subscription?
    do throws(Failure) {
      let followed = try LibraryChoice.followed(in: stock.library)
      known = followed.first { $0.address == subscription.address }
    } catch {
      return [.notice(error.footSentence)]
    }
    // Followed before, it stays in its folder.
    subscription.folders = known?.folders ?? []
    subscription.fullText = known?.fullText ?? .auto
    let answers = known == subscription ? [] : record([.followed(subscription)])
    // What it reads is to tell of the source already.
    if isFirst, stock.loose == nil { fillShelf() }
    return answers
  }

  /// Kept as a revision where the article is kept itself; else only shown.
  func fetchText(of article: Article) {
    let (stock, mailbox, fetcher) = (stock, mailbox, fetcher)
    Task.detached {
      let now = Environment.now
      let address = article.url ?? ""
      let source = stock.source(naming: address)
      do throws(WebError) {
        let page = try await FullTextFetch.page(of: article, source: source, fetcher, now: now)
        guard let whole = page.flatMap(article.completed) else {
          mailbox.leave(.incomplete(article.id, sentence: Sentence.noMoreText))
          return
        }
        mailbox.leave(.completed(whole))
        guard stock.loose == nil, let library = stock.library, library.isWritable else { return }
        do throws(StoreError) {
          try library.pen().keep([whole], at: now)
        } catch {
          mailbox.leave(.notice(Sentence.notKept(error)))
        }
      } catch {
        mailbox.leave(
          .incomplete(article.id, sentence: Failure.web(address: address, error).footSentence))
      }
    }
  }

  func bringRawText(of article: Article) {
    let (stock, mailbox, fetcher) = (stock, mailbox, fetcher)
    Task.detached {
      let fetch = RawTextFetch(
        origin: stock.origins[article.id], source: stock.source(naming: article.url ?? ""),
        fetcher: fetcher, now: Environment.now)
      do throws(Failure) {
        let (blocks, origin) = try await fetch.blocks(of: article)
        mailbox.leave(.rawText(article.id, blocks, from: origin))
      } catch {
        mailbox.leave(.incomplete(article.id, sentence: error.footSentence))
      }
    }
  }
}

extension Stock {
  /// The source that a person follows and that may have named an address on its own machine; empty
  /// where there is none.
  func source(naming address: String) -> String {
    let followed = library?.readings().followed ?? []
    return followed.first { Trust.ofAddress(address, givenBy: $0.address) == .person }?.address
      ?? ""
  }
}

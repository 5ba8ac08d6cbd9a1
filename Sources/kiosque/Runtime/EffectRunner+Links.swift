import Ingest
import Model
import Reader
import Store
import Web

/// Articles that others lead to and that are not kept here.
extension EffectRunner {
  /// What the library keeps after all is not fetched again. The address is a page's word: it reaches no
  /// private machine, but for that of a source that a person follows.
  func fetchArticle(at address: String) {
    let (stock, mailbox, fetcher) = (stock, mailbox, fetcher)
    Task.detached {
      let asked = Article(id: ArticleID(address: address), title: "", url: address)
      if let article = try? stock.kept(asked.id, known: nil) {
        return mailbox.leave(.fetched(article, address: address))
      }
      do throws(WebError) {
        let page = try await FullTextFetch.page(
          of: asked, source: stock.source(naming: address), fetcher, now: Environment.now)
        mailbox.leave(
          page.map { .fetched($0, address: address) }
            ?? .unfetched(address: address, sentence: Sentence.noArticleThere))
      } catch {
        mailbox.leave(
          .unfetched(
            address: address, sentence: Failure.web(address: address, error).footSentence))
      }
    }
  }

  /// Kept where the article is kept that led there: what its reader marks must find it again. Else
  /// it is held until the end of the run.
  mutating func keep(_ article: Article) {
    stock.hold(article)
    guard stock.loose == nil, let library = stock.library, library.isWritable else { return }
    let mailbox = mailbox
    let filling = Filling(stock: stock, open: open, mailbox: mailbox)
    Task.detached {
      do throws(StoreError) {
        try library.pen().keep([article], at: Environment.now)
        mailbox.leave(.notice(Sentence.articleKept))
        await filling.renew()
      } catch {
        mailbox.leave(.notice(Sentence.articleNotKept(error)))
      }
    }
  }
}

import Model
import Reader
import Store
import Synchronization
import Web

/// A refresh beside the reader, whose list is renewed while articles come.
struct ReaderRefresh: Sendable {
  let library: LibraryFolder
  let fetcher: any Fetcher
  let filling: Filling
  let mailbox: Mailbox

  func run(_ scope: RefreshScope) async {
    let followed = library.readings().followed
    let chosen = chosen(scope, among: followed)
    guard !chosen.isEmpty else { return end(nothingToAsk(scope, followed)) }
    var refresh = SourceRefresh(library: library, fetcher: fetcher)
    refresh.settings.isForced = scope != .all
    let progress = RefreshProgress()
    let mailbox = mailbox
    mailbox.leave(.refreshing(done: 0, total: chosen.count))
    let renewal = Task.detached { [filling] in
      while !Task.isCancelled {
        try? await Task.sleep(for: .seconds(2))
        if progress.takeNews() { await filling.renew() }
      }
    }
    let result = await refresh.run(chosen) { report in
      let done = progress.count(report)
      mailbox.leave(.refreshing(done: done, total: chosen.count))
    }
    renewal.cancel()
    await renewal.value
    await filling.renew()
    switch result {
    case .success(let reports): end(Sentence.refreshed(reports))
    case .failure(let failure): end(failure.sentence ?? "")
    }
  }

  /// Nil for a source that could not be written down: that is said already.
  private func nothingToAsk(_ scope: RefreshScope, _ followed: [Subscription]) -> String? {
    if case .address = scope { return nil }
    return followed.isEmpty ? Sentence.noSources : Sentence.noSourceOfArticle
  }

  private func end(_ sentence: String?) { mailbox.leave(.refreshed(sentence: sentence)) }

  private func chosen(_ scope: RefreshScope, among followed: [Subscription]) -> [Subscription] {
    switch scope {
    case .all: return followed
    case .address(let address): return followed.filter { $0.address == address }
    case .source(let headline):
      let states = SourceLog(of: library).states()
      return SourceChoice.source(of: headline, among: followed, states).map { [$0] } ?? []
    }
  }
}

/// How far a refresh has come, told from one task and asked from another.
private final class RefreshProgress: Sendable {
  private let state = Mutex((done: 0, hasNews: false))

  func count(_ report: SourceReport) -> Int {
    state.withLock { state in
      state.done += 1
      if report.tally.new + report.tally.revised > 0 { state.hasNews = true }
      return state.done
    }
  }

  /// Whether articles came since the last time.
  func takeNews() -> Bool {
    state.withLock { state in
      defer { state.hasNews = false }
      return state.hasNews
    }
  }
}

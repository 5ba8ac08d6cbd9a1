import Model
import Store
import Synchronization

/// The list that is shown, for the work beside the loop that reads pieces of it.
final class OpenIndex: Sendable {
  private struct State {
    var edition = 0
    var index: HeadlineIndex?
  }

  private let state = Mutex(State())

  /// How many headlines a first screen may need, sidebar included, on most terminals.
  private static let first = 24

  var current: (index: HeadlineIndex, edition: Int)? {
    state.withLock { state in state.index.map { ($0, state.edition) } }
  }

  /// Takes another list in place of what was there, and says what it holds.
  func open(_ index: HeadlineIndex) -> Inventory {
    let edition = state.withLock { state in
      state.index = index
      state.edition += 1
      return state.edition
    }
    let first = index.headlines(in: 0..<min(Self.first, index.count))
    return Inventory(edition: edition, count: index.count, first: first, sites: index.sites)
  }

  /// A piece of the list; nil where it is another list by now, or not what it should be.
  func piece(_ range: Range<Int>, edition: Int) -> HeadlinePiece? {
    guard let (index, current) = current, current == edition else { return nil }
    let headlines = index.headlines(in: range)
    guard headlines.count == range.count else { return nil }
    return HeadlinePiece(edition: edition, start: range.lowerBound, headlines: headlines)
  }
}

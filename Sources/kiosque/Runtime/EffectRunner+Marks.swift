import Model
import Reader
import Store

/// What the reader does, written down.
extension EffectRunner {
  /// Written and synced before the screen shows it. What could not be written holds until the end
  /// of the run, and goes out when there is room again.
  mutating func record(_ deeds: [Deed]) -> [Message] {
    do throws(StoreError) {
      let events = try pen.record(deeds, at: Environment.now)
      guard hasProvisionalMarks || isRenamed else { return [.recorded(events)] }
      return allWritten(events)
    } catch .tooLong(let limit) {
      return [.refused(deeds, sentence: StoreError.tooLong(limit: limit).sentence)]
    } catch {
      hasProvisionalMarks = true
      let waiting = Array(pen.pending.suffix(deeds.count))
      return [.unwritten(waiting, sentence: error.sentenceForReader)]
    }
  }

  /// Tries again to write what waits. Nothing is said where it fails again: it was.
  mutating func flush() -> [Message] {
    guard !pen.pending.isEmpty, let events = try? pen.flush() else { return [] }
    return allWritten(events)
  }

  /// What waited is written now, under other stamps than those that the shelf knows.
  private mutating func allWritten(_ events: [ReaderEvent]) -> [Message] {
    if isRenamed { stock = stock.read(by: pen.identity) }
    hasProvisionalMarks = false
    return [.allWritten(events, stock.readings())]
  }

  /// A run that began at the same time may have been the first to name the reader.
  private var isRenamed: Bool {
    stock.library.map { $0.identity.person != pen.identity.person } ?? false
  }
}

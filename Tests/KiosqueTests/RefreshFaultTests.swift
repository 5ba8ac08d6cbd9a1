import Foundation
import Model
import Store
import Synchronization
import TestSupport
import Testing

@testable import kiosque

/// A refresh with a fault at every call that the store makes in it.
@Suite("A refresh on a disk or in a process that fails at any call")
struct RefreshFaultTests {
  private let source = Subscription(address: "https://gazette.example/flux", title: "La Gazette")
  private let press = Press()
  private static let whole = String(repeating: "Un texte entier, mot après mot. ", count: 30)

  /// Two whole articles, and the beginning of one whose page has the rest.
  init() {
    let entries = [
      ("Un", "https://gazette.example/1", Self.whole),
      ("Deux", "https://gazette.example/2", Self.whole),
      ("La brume", "https://gazette.example/3", "La brume reste…"),
    ]
    press.put(Press.feed("G", entries), at: source.address, tag: "\"un\"")
    press.put(Press.page("La brume", "La brume reste sur la digue."), at: entries[2].1)
  }

  @Test("loses nothing that it told, and the next one brings the rest")
  func everywhere() async throws {
    var place = 0
    var wasMet = true
    while wasMet {
      place += 1
      let errors = Array(Trial.Kind.errors)
      let error = errors[place / 2 % errors.count]
      wasMet = try await met(Trial(place % 2 == 0 ? .kill : error, at: place))
    }
    #expect(place > 40, "the faults came nowhere")
  }

  /// False where the refresh was over before the fault.
  private func met(_ trial: Trial) async throws -> Bool {
    let folder = try RefreshedFolder(source)
    let told = Mutex(false)
    var failure: Failure?
    await trial.run {
      let result = await folder.refresh(press, source) { report in
        if !trial.isOver, !report.isFailure { told.withLock { $0 = true } }
      }
      if case .failure(let error) = result { failure = error }
    }
    let place = "\(trial.kind) \(trial.place)"
    if !trial.wasMet || [.interrupted, .short].contains(trial.kind) {
      #expect(failure == nil && told.withLock { $0 }, "\(place)")
    }
    let state = folder.log.states()[source.address]
    if told.withLock({ $0 }) || state?.entityTag != nil {
      #expect(try folder.words().count == 3, "\(place)")
    }
    _ = try await folder.refresh(press, source) { _ in }.get()
    let words = try folder.words()
    #expect(words.count == 3 && words.allSatisfy { $0 > 60 }, "\(place), then again: \(words)")
    return trial.wasMet
  }
}

/// A library of its own, whose reader follows a source.
private final class RefreshedFolder {
  private let path: String
  private let library: LibraryFolder

  var log: SourceLog { SourceLog(of: library) }

  init(_ source: Subscription) throws {
    let memory = "/dev/shm"
    let parent =
      FileManager.default.isWritableFile(atPath: memory)
      ? URL(filePath: memory) : FileManager.default.temporaryDirectory
    path = parent.appending(path: "kiosque-\(UUID().uuidString)").path
    library = try LibraryFolder.openOrCreate(
      path: path + "/library",
      places: Places(environment: ["HOME": path + "/home"], machine: "machine"))
    try library.pen().record([.followed(source)], at: Self.noon)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  private static let noon = Moment(secondsSince1970: 1_795_350_000)

  func refresh(
    _ press: Press, _ source: Subscription, tell: @escaping @Sendable (SourceReport) -> Void
  ) async -> Result<[SourceReport], Failure> {
    var refresh = SourceRefresh(library: library, fetcher: press)
    refresh.settings.pause = .zero
    refresh.settings.isForced = true
    refresh.now = { Self.noon }
    return await refresh.run([source], tell: tell)
  }

  /// How long each article is, as its file has it.
  func words() throws -> [Int] {
    var damage: [Damage] = []
    let headlines = library.headlines(noting: &damage)
    #expect(damage == [])
    return try headlines.map { try library.article($0.id).text.split(separator: " ").count }
  }
}

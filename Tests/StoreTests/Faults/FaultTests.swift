import Foundation
import Model
import Store
import TestSupport
import Testing

/// Every operation that writes, with a fault at every call that it makes.
@Suite("A disk or a process that fails at any call")
struct FaultTests {
  @Test("loses nothing that was acknowledged when it is killed", arguments: Operation.all)
  func kill(operation: Operation) async throws {
    try await everywhere(operation) { _ in [.kill] }
  }

  /// One kind of error at every third call, another at the next.
  @Test("loses nothing, and leaves nothing by halves, when a call fails", arguments: Operation.all)
  func errors(operation: Operation) async throws {
    let kinds = Array(Trial.Kind.errors)
    try await everywhere(operation, step: Self.isThorough ? 1 : 3) {
      Self.isThorough ? kinds : [kinds[$0 / 3 % kinds.count]]
    }
  }

  /// With `FAULTS=all` every kind of error comes at every call, and all is checked after each.
  private static let isThorough = ProcessInfo.processInfo.environment["FAULTS"] == "all"

  private func everywhere(
    _ operation: Operation, step: Int = 1, _ kinds: (Int) -> [Trial.Kind]
  ) async throws {
    let before = try TestFolder(inMemory: true)
    let there = try operation.prepare(before)
    var place = 1 - step
    var wasMet = true
    while wasMet {
      place += step
      wasMet = false
      for kind in kinds(place) {
        let isThere = try await met(
          operation, Trial(kind, at: place), there, before, "\(kind) \(place)")
        wasMet = wasMet || isThere
      }
    }
    #expect(place > 10, "the faults came nowhere")
  }

  /// False where the operation was over before the fault.
  private func met(
    _ operation: Operation, _ trial: Trial, _ there: [Operation.Acknowledgement],
    _ before: TestFolder, _ place: String
  ) async throws -> Bool {
    let folder = try TestFolder(copying: before)
    var acknowledged = there
    var failure: (any Error)?
    do {
      try await trial.run {
        try await operation.act(folder) { if !trial.isOver { acknowledged.append($0) } }
      }
    } catch {
      failure = error
    }
    if !trial.wasMet || trial.kind == .interrupted || trial.kind == .short {
      #expect(failure == nil, "\(place)")
    }
    let remains = Remains(folder: folder, place: place)
    try remains.check(acknowledged, attempts: 1)
    if Self.isThorough || trial.kind == .kill || trial.place % 8 == 2 { try remains.checkFiles() }
    if trial.kind != .kill, trial.kind != .staysBroken { try remains.checkLitter() }
    if Self.isThorough || operation.derives || trial.place % 8 == 0 { try remains.checkDerived() }
    if Self.isThorough || trial.place % 8 == 1 {
      // Then the same again, on a disk that works.
      try await operation.act(folder) { acknowledged.append($0) }
      try Remains(folder: folder, place: "\(place), then again").check(acknowledged, attempts: 2)
    }
    return trial.wasMet
  }
}

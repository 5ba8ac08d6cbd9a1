import Glibc
import Store
import Synchronization

/// One fault, put in the way of one call: the n-th that the store makes while `run` lasts.
package final class Trial: Sendable {
  package enum Kind: CaseIterable {
    /// The process ends there: no call is made from then on. Only calls that change something are
    /// counted, since what is there before any other is there before the next of these.
    case kill
    case ioError, fullDisk, quota, readOnly
    /// A disk that stays full, a disk that stays broken.
    case staysFull, staysBroken
    case interrupted
    /// One byte, and then the rest.
    case short

    package static let errors = allCases.dropFirst()
  }

  package let kind: Kind
  package let place: Int
  private let count = Atomic(0)

  /// - Parameter place: counted from 1.
  package init(_ kind: Kind, at place: Int) {
    self.kind = kind
    self.place = place
  }

  /// Whether the fault was met.
  package var wasMet: Bool { count.load(ordering: .relaxed) >= place }

  /// Whether nothing that happens now would have: the process is gone.
  package var isOver: Bool { kind == .kill && wasMet }

  package func run(_ body: () async throws -> Void) async rethrows {
    try await SystemCall.$interference.withValue({ self.fault(for: $0) }, operation: body)
  }

  private func fault(for call: SystemCall) -> SystemCall.Fault? {
    if kind == .kill, !isOver, !call.isChange { return nil }
    // Whoever cannot even take away what failed leaves it.
    if case .unlink = call, kind != .kill, kind != .staysBroken { return nil }
    let number = count.add(1, ordering: .relaxed).newValue
    guard number >= place else { return nil }
    switch kind {
    case .kill, .staysBroken: return .error(EIO)
    case .staysFull: return call.isChange ? .error(ENOSPC) : nil
    case _ where number > place: return nil
    case .ioError: return .error(EIO)
    case .fullDisk: return .error(ENOSPC)
    case .quota: return .error(EDQUOT)
    case .readOnly: return .error(EROFS)
    case .interrupted: return .error(EINTR)
    case .short: return .short(1)
    }
  }
}

extension SystemCall {
  fileprivate var isChange: Bool {
    switch self {
    case .open(_, let isNew): isNew
    case .write, .sync, .syncAll, .makeDirectory, .link, .rename, .unlink: true
    case .read, .close, .lock: false
    }
  }
}

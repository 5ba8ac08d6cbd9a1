/// Something that a check found, and what could be done about it.
package struct Finding: Hashable, Sendable {
  package let damage: Damage
  package let remedy: Remedy?

  /// What a repair does; it deletes nothing that anybody wrote.
  package enum Remedy: String, Hashable, Sendable, CaseIterable {
    /// Renames it: `….bad-1`.
    case setAside
    /// Sets it aside, and writes the lines that are whole under its name.
    case mend
    /// Makes what is derived again.
    case makeAgain
    /// Removes a temporary file of ours that is older than a day.
    case remove
  }

  /// Whether something is wrong: what a later version wrote and what a cut run left is not.
  package var isDamage: Bool {
    switch damage.fact {
    case .unknownEvents, .leftover: false
    default: true
    }
  }
}

/// A deed with who did it and when.
package struct ReaderEvent: Hashable, Sendable {
  package var stamp: Stamp
  package var person: PersonID
  /// The time of day, for windows such as « cette semaine » alone: order never depends on it.
  package var moment: Moment
  package var deed: Deed

  package init(stamp: Stamp, person: PersonID, moment: Moment, deed: Deed) {
    self.stamp = stamp
    self.person = person
    self.moment = moment
    self.deed = deed
  }
}

/// Orders events on all machines alike: a Lamport clock, then the journal, then the line in it.
///
/// A clock that counts one more than the greatest it has seen: what was done knowing of another
/// deed comes after it, whatever the machines' clocks say (Lamport 1978).
package struct Stamp: Hashable, Sendable, Comparable {
  package var clock: Int
  /// The journal's path inside `readers/`, the same in every copy of a library.
  package var journal: String
  package var line: Int

  package init(clock: Int, journal: String, line: Int) {
    self.clock = clock
    self.journal = journal
    self.line = line
  }

  package static func < (left: Stamp, right: Stamp) -> Bool {
    (left.clock, left.journal, left.line) < (right.clock, right.journal, right.line)
  }
}

/// A person, on all of their devices.
package struct PersonID: Hashable, Sendable {
  package let text: String

  package init(_ text: String) { self.text = text }
}

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

/// Orders events on all machines alike: a Lamport clock, then the journal, then the line in it, then
/// the line's checksum.
///
/// A clock that counts one more than the greatest it has seen: what was done knowing of another
/// deed comes after it, whatever the machines' clocks say (Lamport 1978). The checksum tells apart what
/// two copies of a machine wrote under one name, so that a stamp never names two events.
package struct Stamp: Hashable, Sendable, Comparable {
  package var clock: Int
  /// The journal's path inside `readers/`, the same in every copy of a library.
  package var journal: String
  package var line: Int
  package var sum: UInt32

  package init(clock: Int, journal: String, line: Int, sum: UInt32 = 0) {
    self.clock = clock
    self.journal = journal
    self.line = line
    self.sum = sum
  }

  package static func < (left: Stamp, right: Stamp) -> Bool {
    (left.clock, left.journal, left.line, left.sum)
      < (right.clock, right.journal, right.line, right.sum)
  }
}

/// A person, on all of their devices.
package struct PersonID: Hashable, Sendable {
  package let text: String

  package init(_ text: String) { self.text = text }
}

/// How much of what strangers send is taken in. What goes beyond is cut, and a note says so.
///
/// A person who names a file wants it read: what she names may be 32 times larger than what comes
/// from the network unasked.
package struct Limits: Hashable, Sendable {
  /// Bytes of the whole input after decoding.
  package var input: Int
  /// Bytes of a title that are kept.
  package var title: Int
  /// Bytes of a body.
  package var body: Int
  /// Elements within elements; those deeper are laid flat.
  package var depth: Int
  /// Links on the words of one body; further ones keep their words.
  package var links: Int
  /// Entries of a feed.
  package var entries: Int

  package static let network = Limits(
    input: 32 << 20, title: 4 << 10, body: 2 << 20, depth: 256, links: 5_000, entries: 10_000)

  package static let file = Limits(
    input: 1 << 30, title: 4 << 10, body: 64 << 20, depth: 256, links: 160_000, entries: 320_000)
}

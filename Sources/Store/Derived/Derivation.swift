import Model

/// Brings what is derived up to date with the articles: opens those that no line covers yet, and
/// leaves alone what still holds.
///
///     the folder's stamp is as it was                  nothing is read
///     its names add up to the same                     they are read, and the new stamp noted
///     names came or went                               the articles that came are opened
///
/// Others may do the same at the same time. Each month is left whole, under a name that it takes at
/// once, and says what it was made from; the last that comes wins. What it could not know of is
/// looked for once it lies there.
struct Derivation: Sendable {
  let library: LibraryFolder
  let folder: DerivedFolder
  /// Articles that were kept again, by their digests.
  let kept: Set<UInt64>
  /// What was derived before.
  let old: Manifest?
  let known: [String: Manifest.Month]
  let trust: Trust

  /// What is believed of files that anybody may have left.
  enum Trust {
    /// A month whose articles are those it was made from.
    case months
    /// Line after line, since one of them was not what it should be.
    case lines
    /// As `lines`; and all months are held, since others put theirs in the place of ours before they
    /// are read.
    case nothingLeft
  }

  init(_ library: LibraryFolder, from manifest: Manifest?, kept: Set<UInt64>, trust: Trust) {
    self.library = library
    self.kept = kept
    old = manifest
    self.trust = trust
    folder = DerivedFolder(of: library)
    known = Dictionary(
      (manifest?.months ?? []).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

extension ArticleID {
  var digest: UInt64 { Self.digest(of: text.utf8) }

  /// FNV-1a, 64 bits: identifiers are hashes already, so two that fall together are cousins made on
  /// purpose, and cost no more than a second look.
  static func digest(of id: some Sequence<UInt8>) -> UInt64 {
    id.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}

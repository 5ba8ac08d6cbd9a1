import ArgumentParser
import Store

/// What a command that shows what is there could not read.
enum Shortfall {
  /// Names it on standard error, after what was shown; ends with status 1 where that is short by it.
  static func end(_ library: LibraryFolder?, _ damage: [Damage]) throws {
    if let sentence = Sentence.damage(damage) { Output.error(sentence) }
    guard let library, damage.contains(where: library.isShort) else { return }
    throw ExitCode(ExitStatus.someInputsFailed)
  }
}

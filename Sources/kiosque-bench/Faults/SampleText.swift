import Glibc
import Model
import Store

/// The paragraphs of a library's articles: French as people write it.
enum SampleText {
  static func paragraphs(inLibrary path: String) throws(BenchError) -> [String] {
    let library: LibraryFolder
    do throws(StoreError) {
      library = try LibraryFolder.open(path: path, places: Places(environment: [:]))
    } catch {
      throw .noLibrary(path: path)
    }
    return library.headlines().sorted { $0.id < $1.id }
      .compactMap { try? library.article(of: $0) }
      .filter { $0.language?.hasPrefix("fr") ?? true }
      .flatMap { $0.body.flatMap(paragraphs) }
  }

  private static func paragraphs(of block: Block) -> [String] {
    switch block {
    case .paragraph(let runs) where !runs.plainText.contains("\n"): [runs.plainText]
    case .quotation(let blocks): blocks.flatMap(paragraphs)
    case .list(_, let items): items.flatMap { $0.flatMap(paragraphs) }
    default: []
    }
  }

  /// The same text as those write it who have no no-break space.
  static func withPlainSpaces(_ paragraphs: [String]) -> [String] {
    paragraphs.map { $0.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ") }
  }
}

import CEdition
import JSON
import Model
import Store

/// The articles that the program carries, for those who have none yet.
enum Edition {
  static func articles() -> [Article] {
    let bytes = UnsafeBufferPointer(start: pointer, count: kiosque_edition_size)
    return bytes.split(separator: 0).compactMap { file in
      (try? JSONReader.value(of: Array(file))).flatMap(ArticleV1.article(from:))
    }
  }

  private static var pointer: UnsafePointer<UInt8>? { kiosque_edition_bytes() }
}

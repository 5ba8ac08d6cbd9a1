import Model
import Text

/// Pictures, with their legends or without.
extension BlockBuilder {
  /// A picture with its legend, or what else a page puts in a figure.
  mutating func figure(_ node: Int, into sink: inout Sink) {
    sink.endLine()
    var image: Int?
    var legend: Int?
    var hasMore = false
    var inner = markup.following(node, under: node)
    while inner != 0 {
      switch markup.tag(inner) {
      case .img, .image: if image == nil { image = inner }
      case .figcaption: legend = inner
      case .table, .pre, .blockquote, .p, .ul, .ol: hasMore = hasMore || legend == nil
      default: break
      }
      inner = markup.following(inner, under: node, skipping: isLeftOut(inner))
    }
    if let image, !hasMore {
      let caption = legend.map { line($0) } ?? []
      sink.append(picture(image, caption: caption) ?? .figure(url: nil, alt: "", caption: caption))
      return
    }
    children(of: node, into: &sink)
    sink.endLine()
  }

  private static let pictureSources: [AttributeName] = [
    .dataSrc, .dataOriginal, .dataLazySrc, .src,
  ]

  /// The sign that a picture stands for at the beginning of a line.
  func bullet(_ node: Int) -> String? {
    guard let alt = markup.attribute(node, .alt).map({ Words.line($0) }) else { return nil }
    return ["-", "–", "—", "•", "·", "*", "►", "▪", "■"].contains(alt) ? alt : nil
  }

  /// Pictures that only count readers or hold a place are none.
  func picture(_ node: Int, caption: [Inline]) -> Block? {
    let sources = Self.pictureSources.lazy.compactMap { markup.attribute(node, $0) }
    let address = sources.compactMap { Address.resolve($0, against: base) }.first
    let sizes = [AttributeName.width, .height].compactMap {
      markup.attribute(node, $0).flatMap { Int($0) }
    }
    guard let address, sizes.allSatisfy({ $0 > 24 }) else { return nil }
    let alt = Words.line(markup.attribute(node, .alt) ?? "")
    return .figure(
      url: Cleaning.line(address), alt: Self.isFileName(alt) ? "" : alt, caption: caption)
  }

  /// « DSC_0123.jpg », « le-phare-1024x768 »: tools write it where nobody said what a picture shows.
  private static func isFileName(_ alt: String) -> Bool {
    let bytes = alt.utf8
    guard bytes.count >= 6, !bytes.contains(0x20), !alt.contains("\u{A0}") else { return false }
    let key = alt.lowercased()
    if [".jpg", ".jpeg", ".png", ".gif", ".webp"].contains(where: key.hasSuffix) { return true }
    // « Saint-Jean-de-Luz » is a place.
    guard key == alt || bytes.contains(UInt8(ascii: "_")) else { return false }
    let joints = bytes.count { $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
    return joints > 2 || joints > 0 && bytes.count { (0x30...0x39).contains($0) } > 2
  }
}

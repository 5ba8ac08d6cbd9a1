import Model

/// Numbers drawn by a seed, the same each time.
struct Draw {
  private var state: UInt64

  init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func callAsFunction(_ count: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(count))
  }
}

extension Deed {
  /// Deeds of all kinds, drawn by a seed: what one person does in one run.
  static func drawn(_ seed: Int, among ids: [ArticleID]) -> [Deed] {
    var draw = Draw(seed: seed)
    return (0..<40).map { _ in
      let id = ids[draw(ids.count)]
      return switch draw(11) {
      case 0: .opened(id)
      case 1: .readOn(id)
      case 2: .finished(id)
      case 3: .place(id, Place(paragraph: draw(9), offset: draw(90), percent: draw(100)))
      case 4: .marked(id, isRead: draw(2) == 0)
      case 5: .starred(id, draw(2) == 0)
      case 6: .liked(id, draw(2) == 0)
      case 7: .deleted(id, draw(2) == 0)
      case 8: .commented(id, text: "Mot \(draw(1000))")
      case 9: .unfollowed("https://gazette.example/\(draw(3))")
      default:
        .followed(
          Subscription(
            address: "https://gazette.example/\(draw(3))", title: ["La Gazette", nil][draw(2)],
            folders: [[], ["Côtes", "Grèves"]][draw(2)], fullText: FullText.allCases[draw(3)]))
      }
    }
  }
}

import Model

/// The journals that articles come from, and the likes that each last said it had.
struct Sites {
  /// The one that all articles share.
  let sole: String?
  private(set) var likes: [String: Int] = [:]

  init(_ headlines: [Headline]) {
    var days: [String: Moment] = [:]
    for site in headlines.lazy.compactMap(\.site) {
      guard let count = site.likes else { continue }
      if let known = days[site.name], site.likesOn.map({ $0 < known }) ?? true { continue }
      likes[site.name] = count
      days[site.name] = site.likesOn
    }
    let first = headlines.first?.site?.name
    sole = headlines.allSatisfy { $0.site?.name == first } ? first : nil
  }
}

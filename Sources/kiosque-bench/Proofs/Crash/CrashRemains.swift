import Model
import Store

/// What lies on the disk after a fault, held against what was acknowledged.
struct CrashRemains {
  let folder: ProofFolder

  /// What is wrong; empty where nothing was lost.
  func losses(_ acknowledged: [Acknowledgement]) -> [String] {
    let library: LibraryFolder
    do throws(StoreError) {
      library = try LibraryFolder.open(path: folder.library, places: folder.places)
    } catch .missing where acknowledged.isEmpty {
      return []
    } catch {
      return ["does not open: \(error)"]
    }
    var damage: [Damage] = library.damage
    let headlines = library.headlines(noting: &damage)
    let readings = library.readings(noting: &damage)
    let unforeseen = damage.filter {
      $0.fact != .tornTail && !$0.path.contains(CrashScene.broken)
    }
    var losses = unforeseen.map { "\($0.path): \($0.fact)" }
    for headline in headlines where (try? library.article(headline.id)) == nil {
      losses.append("\(headline.id) cannot be read")
    }
    for acknowledgement in acknowledged where !Self.holds(acknowledgement, headlines, readings) {
      losses.append("lost: \(acknowledgement)")
    }
    let comments = headlines.flatMap { readings.comments(on: $0.id).map(\.text) }
    if comments.count > 1 || comments.contains(where: { $0 != Acknowledgement.comment }) {
      losses.append("comments: \(comments)")
    }
    return losses + halves
  }

  /// What failed leaves nothing behind.
  var litter: [String] {
    TextFile.paths(under: folder.path).filter { $0.hasSuffix(".tmp") }.map { "left: \($0)" }
  }

  private static func holds(
    _ acknowledgement: Acknowledgement, _ headlines: [Headline], _ readings: Readings
  ) -> Bool {
    switch acknowledgement {
    case .kept(let letters): headlines.contains { $0.id.text.hasPrefix(letters) }
    case .starred: !readings.starredArticles.isEmpty
    case .liked: readings.likedArticles.contains { readings.likes(of: $0) == 1 }
    case .marked: readings.touchedArticles.contains { readings.state(of: $0).isRead }
    case .commented: headlines.contains { !readings.comments(on: $0.id).isEmpty }
    case .pruned: headlines.contains { readings.state(of: $0.id).isDeleted }
    case .refreshed: headlines.count(where: Self.isFromSource) == CrashPress.entries
    case .completed:
      headlines.count { Self.isFromSource($0) && $0.words > 100 } == CrashPress.entries
    case .restored: !headlines.contains { readings.state(of: $0.id).isDeleted }
    case .protected:
      readings.protectedArticles.allSatisfy { id in
        !readings.state(of: id).isDeleted && headlines.contains { $0.id == id }
      }
    }
  }

  private static func isFromSource(_ headline: Headline) -> Bool {
    headline.site?.name == CrashPress.title
  }

  /// Article files that are not what their names say.
  private var halves: [String] {
    TextFile.paths(under: folder.library + "/articles").filter { path in
      let parts = path.split(separator: "/").last?.split(separator: ".") ?? []
      guard parts.count == 3, parts[2] == "json", !path.contains(CrashScene.broken) else {
        return false
      }
      return !SHA256.hex(of: TextFile.bytes(of: path)).hasPrefix(parts[1])
    }.map { "half of \($0)" }
  }
}

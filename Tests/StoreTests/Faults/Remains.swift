import Foundation
import Model
import Store
import Testing

/// What a disk holds after a fault, looked at by a program that knows nothing of it.
struct Remains {
  let folder: TestFolder
  /// Where the fault was.
  let place: String

  /// All that was acknowledged is there, nothing was invented, and each file is its old or its new
  /// self.
  ///
  /// - Parameter attempts: how often the same was tried: each comment stands there so often at most.
  func check(_ acknowledged: [Operation.Acknowledgement], attempts: Int) throws {
    let places = folder.places()
    guard let library = try? LibraryFolder.open(path: folder.library, places: places) else {
      #expect(acknowledged.isEmpty, "does not open, at \(place)")
      return
    }
    #expect(library.damage == [])
    let (headlines, readings) = state(of: library)
    for headline in headlines {
      guard let article = try? library.article(headline.id) else {
        // One that was damaged before may be so still, and stands in the list.
        #expect(headline.id == Operation.maree, "at \(place)")
        continue
      }
      #expect(Operation.articles.contains(article), "invented at \(place)")
    }
    for acknowledgement in acknowledged {
      switch acknowledgement {
      case .kept(let article): try checkKept(article, in: library, headlines)
      case .did(let deed): #expect(readings.shows(deed), "\(deed), at \(place)")
      }
    }
    let comments = readings.comments(on: Operation.maree).map(\.text)
    #expect(comments.count <= attempts && comments.allSatisfy(Operation.comments.contains))
  }

  /// What is derived says what the journals and the articles say.
  func checkDerived() throws {
    guard let library = try? LibraryFolder.open(path: folder.library, places: folder.places())
    else { return }
    let (headlines, readings) = state(of: library)
    for derived in ["library/derived", "home/.cache"] {
      try? FileManager.default.removeItem(atPath: "\(folder.path)/\(derived)")
    }
    let (again, readAgain) = state(of: library)
    // One that was damaged before, and is so still, stands in the list till that is made again.
    let whole = headlines.filter { (try? library.article($0.id)) != nil }
    #expect(again == whole, "at \(place)")
    #expect(readAgain == readings, "at \(place)")
  }

  /// Nothing is left of what failed; what a process leaves that was killed is another matter.
  func checkLitter() throws {
    for name in try files.keys { #expect(!name.hasSuffix(".tmp"), "\(name), at \(place)") }
  }

  private func state(of library: LibraryFolder) -> ([Headline], Readings) {
    var damage: [Damage] = []
    let state = (library.headlines(noting: &damage), library.readings(noting: &damage))
    for damage in damage where damage.fact != .tornTail {
      // An article that was damaged before may be so still.
      #expect(damage.path.contains(Operation.maree.text), "\(damage) at \(place)")
    }
    return state
  }

  private func checkKept(
    _ article: Article, in library: LibraryFolder, _ headlines: [Headline]
  ) throws {
    #expect(headlines.contains { $0.id == article.id }, "\(article.title), at \(place)")
    let newest = try library.article(article.id)
    // Of one that was corrected since the newer form is shown.
    #expect(newest == article || newest.updated != nil, "\(article.title), at \(place)")
  }

  private var files: [String: Data] { get throws { try folder.files(under: ".") } }

  /// Every article file is what its name says.
  func checkFiles() throws {
    for (name, data) in try files where name.contains("/articles/") && name.hasSuffix(".json") {
      let parts = name.split(separator: ".")
      guard parts.count > 2, !name.contains(Operation.maree.text) || data.count > 1 else {
        continue
      }
      #expect(SHA256.hex(of: data).hasPrefix(parts[parts.count - 2]), "\(name), at \(place)")
    }
  }
}

extension Readings {
  fileprivate func shows(_ deed: Deed) -> Bool {
    switch deed {
    case .starred(let id, let isOn): state(of: id).isStarred == isOn
    case .liked(let id, let isOn): state(of: id).isLiked == isOn
    case .readOn(let id): state(of: id).isRead
    case .commented(let id, let text): comments(on: id).contains { $0.text == text }
    default: false
    }
  }
}

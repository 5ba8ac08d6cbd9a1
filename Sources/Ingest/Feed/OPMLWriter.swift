package import Model

/// Writes sources as readers of feeds exchange them, folders in folders; `OPMLReader` reads it back.
package enum OPMLWriter {
  package static func text(of subscriptions: [Subscription], title: String) -> String {
    var root = Folder()
    for subscription in subscriptions { root.add(subscription, at: subscription.folders[...]) }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <opml version="2.0">
        <head><title>\(escaped(title))</title></head>
        <body>
      \(root.lines(indent: "    ").joined(separator: "\n"))
        </body>
      </opml>

      """
  }

  private struct Folder {
    private var folders: [(name: String, folder: Folder)] = []
    private var subscriptions: [Subscription] = []

    mutating func add(_ subscription: Subscription, at path: ArraySlice<String>) {
      guard let name = path.first else { return subscriptions.append(subscription) }
      let known = folders.firstIndex { $0.name == name }
      if known == nil { folders.append((name, Folder())) }
      folders[known ?? folders.count - 1].folder.add(subscription, at: path.dropFirst())
    }

    func lines(indent: String) -> [String] {
      subscriptions.map { subscription in
        let (name, feed) = (escaped(subscription.name), escaped(subscription.address))
        return indent
          + "<outline type=\"rss\" text=\"\(name)\" title=\"\(name)\" xmlUrl=\"\(feed)\"/>"
      }
        + folders.flatMap { name, folder in
          [indent + "<outline text=\"\(escaped(name))\">"]
            + folder.lines(indent: indent + "  ") + [indent + "</outline>"]
        }
    }
  }
}

/// By scalars: a quotation mark with an accent on it is a quotation mark to other programs.
private func escaped(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result += "&amp;".unicodeScalars
    case "<": result += "&lt;".unicodeScalars
    case ">": result += "&gt;".unicodeScalars
    case "\"": result += "&quot;".unicodeScalars
    default: result.append(scalar)
    }
  }
  return String(result)
}

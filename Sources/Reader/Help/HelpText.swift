import Display

/// The lines of a help page: a head, then the bindings, words at the right of their keys, or below
/// them where the window is narrow.
struct HelpText {
  struct Line {
    var keys = ""
    var words = ""
    var isHead = false
  }

  private(set) var lines: [Line] = []
  /// The column of the words, from that of the keys.
  let indent: Int
  let isNarrow: Bool

  init(_ context: KeyContext, _ around: Surroundings) {
    let wording = around.wording
    let bindings = Self.bindings(of: context)
    let names = bindings.map { binding in
      binding.keys.map { $0.name(in: wording) }.joined(separator: " ")
    }
    let columns = around.size.columns - 3
    isNarrow = columns < 30
    indent =
      isNarrow ? 2 : min((names.map { around.ruler.cells(of: $0) }.max() ?? 0) + 2, columns / 2)
    let head = around.ruler.lines(Self.title(of: context, wording), measure: columns)
    lines = [Line()] + head.map { Line(keys: $0, isHead: true) } + [Line()]
    for (binding, keys) in zip(bindings, names) {
      let words = around.ruler.lines(
        wording.language == .french ? binding.french : binding.english,
        measure: max(1, columns - indent))
      if isNarrow { lines.append(Line(keys: around.ruler.cut(keys, to: columns))) }
      for (index, line) in words.enumerated() {
        let keys = index == 0 && !isNarrow ? around.ruler.cut(keys, to: indent - 1) : ""
        lines.append(Line(keys: keys, words: line))
      }
    }
  }

  /// What one types with is bound in the editors themselves.
  private static func bindings(of context: KeyContext) -> [Binding] {
    let own = Keymap.bindings(in: context)
    return switch context {
    case .editor: own + EditorPage.bindings
    case .search: own + TextBuffer.bindings.filter { $0.command != .newLine }
    default: own
    }
  }

  private static func title(of context: KeyContext, _ wording: Wording) -> String {
    switch context {
    case .list: wording.say("Touches de la liste", "Keys of the list")
    case .article: wording.say("Touches de l’article", "Keys of the article")
    case .rawText: wording.say("Touches du texte brut", "Keys of the raw text")
    case .comments: wording.say("Touches des commentaires", "Keys of the comments")
    case .search: wording.say("Touches de la recherche", "Keys of the search")
    case .editor: wording.say("Touches de l’éditeur", "Keys of the editor")
    case .help: wording.say("Touches de l’aide", "Keys of the help")
    case .welcome: wording.say("Touches de l’accueil", "Keys of the welcome page")
    }
  }
}

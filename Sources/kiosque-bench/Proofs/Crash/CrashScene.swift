import Model
import Store

/// What a person does with the program while a fault is put in its way.
enum CrashScene: String, CaseIterable {
  /// A library is made by its first import.
  case first
  /// Articles, a feed and a revision come into a library that has some, into its journal, and into
  /// what is derived.
  case `import`
  /// The reader: a star, a mark, a like, a text read to its end, a comment.
  case reading
  /// The same where the library is closed: all is kept at home.
  case elsewhere
  /// The journals of five runs become a snapshot.
  case compact
  /// All but the newest article is taken out of the lists; put back; removed for good.
  case prune, undo, purge
  /// An article, a journal and what is derived are damaged.
  case repair
  /// A source that is followed has something new.
  case refresh

  /// What lies there before; false where it could not be made.
  func prepare(_ folder: ProofFolder, _ program: String, samples: String) -> Bool {
    guard self != .first else { return true }
    func run(_ words: String...) -> Bool {
      ChildProcess(
        program, words + ["--library", folder.library], environment: folder.environment,
        output: folder.printed)?.wait() == 0
    }
    guard run("import", "\(samples)/pages") else { return false }
    switch self {
    case .first, .import, .reading: return true
    case .refresh: return run("follow", CrashPress.feed)
    case .elsewhere:
      return TextFile.write(#"{"format":1,"sealed":true}"#, to: "\(folder.library)/library.json")
    case .compact, .prune, .undo, .purge, .repair:
      guard run("import", "\(samples)/feeds"), Self.read(folder) else { return false }
      switch self {
      case .undo, .purge: return run("prune", "--articles", "1")
      case .repair: return run("list") && Self.damage(folder)
      default: return true
      }
    }
  }

  /// The program and its words.
  func command(_ folder: ProofFolder, _ program: String, samples: String) -> [String] {
    switch self {
    case .first: [program, "import", "--library", folder.library, "\(samples)/pages"]
    case .import:
      [program, "import", "--library", folder.library]
        + ["\(samples)/dumps/gazette-bac-du-dimanche.txt", "\(samples)/feeds", "\(samples)/pages"]
    case .reading, .elsewhere: [program, "--library", folder.library]
    case .compact: [program, "compact", "--library", folder.library]
    case .prune: [program, "prune", "--articles", "1", "--library", folder.library]
    case .undo: [program, "prune", "--undo", "--library", folder.library]
    case .purge: [program, "prune", "--purge", "--yes", "--library", folder.library]
    case .repair: [program, "check", "--repair", "--yes", "--library", folder.library]
    case .refresh: [program, "refresh", "--force", "--library", folder.library]
    }
  }

  var isOnTerminal: Bool { self == .reading || self == .elsewhere }

  /// What was acknowledged long before, and stays whatever comes.
  var standing: [Acknowledgement] {
    switch self {
    case .first, .import, .reading, .elsewhere, .refresh: []
    case .compact, .prune, .undo, .purge, .repair: [.starred, .liked, .commented, .protected]
    }
  }

  /// Of these pages one is set aside, one liked, and one commented on, each in a run of its own.
  private static func read(_ folder: ProofFolder) -> Bool {
    guard let library = try? LibraryFolder.open(path: folder.library, places: folder.places)
    else { return false }
    let ids = library.headlines().map(\.id)
    guard ids.count >= 4 else { return false }
    let deeds: [Deed] = [
      .starred(ids[1], true), .liked(ids[2], true),
      .commented(ids[3], text: Acknowledgement.comment), .finished(ids[0]),
    ]
    return deeds.allSatisfy { deed in
      (try? library.pen().record([deed], at: Moment(secondsSince1970: 1_795_000_000))) != nil
    }
  }

  /// A file that has the name of an article, a journal that ends in the middle of a line, and a list
  /// of months that is none.
  private static func damage(_ folder: ProofFolder) -> Bool {
    let articles = TextFile.paths(under: folder.library + "/articles").sorted()
    let journals = TextFile.paths(under: folder.library + "/readers").filter {
      $0.hasSuffix(".jsonl")
    }
    guard let article = articles.first(where: { $0.hasSuffix(".json") }),
      let journal = journals.max()
    else { return false }
    let month = article[..<(article.lastIndex(of: "/") ?? article.endIndex)]
    return TextFile.write("{", to: "\(month)/\(broken).json")
      && TextFile.write(TextFile.text(of: journal) + #"{"n":9,"clo"#, to: journal)
      && TextFile.write("{", to: "\(folder.library)/derived/manifest.jsonl")
  }

  /// The name of a file that nobody could ever read.
  static let broken = "zzzzzzzzzzzzzzzzzzzz.0123456789abcdef"
}

/// What the program said was done.
enum Acknowledgement: Hashable {
  /// An import printed it: the first letters of an identifier.
  case kept(String)
  /// The screen showed it.
  case starred, liked, marked, commented
  /// A pruning printed that it took articles out, or put them back.
  case pruned, restored
  /// A refresh printed what the source had, and that it has the whole text of what was but begun.
  case refreshed, completed
  /// What is set aside, liked or commented on is in the lists, and its file is there.
  case protected

  static let comment = "Le bac part à midi."

  /// Those in what an import printed.
  static func list(in path: String) -> [Acknowledgement] {
    TextFile.wholeLines(of: path).compactMap { line in
      if line.hasPrefix("Retirés") { return .pruned }
      if line.hasPrefix("Remis") { return .restored }
      if line.hasPrefix(CrashPress.title) {
        return line.contains("texte entier") ? .completed : .refreshed
      }
      let words = line.split(separator: " ", maxSplits: 1)
      guard words.count == 2, words[0].utf8.count == 8,
        ["gardé", "révisé", "déjà"].contains(where: words[1].hasPrefix)
      else { return nil }
      return .kept(String(words[0]))
    }
  }
}

/// A person who does all of it, and believes the screen.
struct CrashReader {
  let run: TerminalRun

  /// What the screen confirmed before it stood still.
  func act() -> [Acknowledgement] {
    guard run.sees("aide") else { return [] }
    run.settle(120)
    var seen: [Acknowledgement] = []
    for (keys, text, acknowledgement) in Self.steps {
      run.type(keys)
      guard !text.isEmpty else {
        run.settle(120)
        continue
      }
      let isSeen = run.sees(text)
      if isSeen, let acknowledgement { seen.append(acknowledgement) }
      guard run.isRunning else { return seen }
      // Without the editor the letters of the comment would be keys, and L takes a like back.
      if !isSeen, text == Self.editor { break }
    }
    run.type("Q")
    run.settle(120)
    // Where the comment could not be written it asks whether to leave it behind.
    if run.isRunning { run.type("o") }
    return seen
  }

  private static let editor = "Votre commentaire"

  private static let steps: [(keys: String, text: String, acknowledgement: Acknowledgement?)] = [
    ("s", "Mis de côté", .starred), ("m", "Marqué", .marked), ("j", "", nil),
    ("L", "aimez", .liked), ("\r", "", nil), ("G", "", nil), ("C", editor, nil),
    (Acknowledgement.comment, "", nil), ("\u{18}", "Commentaire gardé", .commented),
  ]
}

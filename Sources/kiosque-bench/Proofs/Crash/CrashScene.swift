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

  /// What lies there before; false where it could not be made.
  func prepare(_ folder: ProofFolder, _ program: String, samples: String) -> Bool {
    guard self != .first else { return true }
    let run = ChildProcess(
      program, ["import", "--library", folder.library, "\(samples)/pages"],
      environment: folder.environment, output: folder.printed)
    guard run?.wait() == 0 else { return false }
    guard self == .elsewhere else { return true }
    return TextFile.write(#"{"format":1,"sealed":true}"#, to: "\(folder.library)/library.json")
  }

  /// The program and its words.
  func command(_ folder: ProofFolder, _ program: String, samples: String) -> [String] {
    switch self {
    case .first: [program, "import", "--library", folder.library, "\(samples)/pages"]
    case .import:
      [program, "import", "--library", folder.library]
        + ["\(samples)/dumps/gazette-bac-du-dimanche.txt", "\(samples)/feeds", "\(samples)/pages"]
    case .reading, .elsewhere: [program, "--library", folder.library]
    }
  }

  var isOnTerminal: Bool { self == .reading || self == .elsewhere }
}

/// What the program said was done.
enum Acknowledgement: Hashable {
  /// An import printed it: the first letters of an identifier.
  case kept(String)
  /// The screen showed it.
  case starred, liked, marked, commented

  static let comment = "Le bac part à midi."

  /// Those in what an import printed.
  static func list(in path: String) -> [Acknowledgement] {
    TextFile.wholeLines(of: path).compactMap { line in
      let words = line.split(separator: " ", maxSplits: 1)
      guard words.count == 2, words[0].utf8.count == 8 else { return nil }
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
      if run.sees(text), let acknowledgement { seen.append(acknowledgement) }
      guard run.isRunning else { return seen }
    }
    run.type("Q")
    run.settle(120)
    // Where the comment could not be written it asks whether to leave it behind.
    if run.isRunning { run.type("o") }
    return seen
  }

  private static let steps: [(keys: String, text: String, acknowledgement: Acknowledgement?)] = [
    ("s", "Mis de côté", .starred), ("m", "Marqué", .marked), ("j", "", nil),
    ("L", "aimez", .liked), ("\r", "", nil), ("G", "", nil), ("C", "", nil),
    (Acknowledgement.comment, "", nil), ("\u{18}", "Commentaire gardé", .commented),
  ]
}

import TestSupport
import Testing

/// Comments, written in the editor of the house or in the person's own.
@Suite("A comment")
struct CommentTests {
  @Test("is written in our own editor, kept, and read again")
  func ownEditor() throws {
    let home = try Home()
    let library = try home.libraryOfOne()
    try home.visit(library) { terminal in
      terminal.press("\r", "C")
      #expect(terminal.sees("Votre commentaire"))
      terminal.type("Ça, c’est le bac !\rÀ dimanche 👨‍👩‍👧 é")
      #expect(terminal.sees("À dimanche"))
      terminal.press("\u{18}")
      #expect(terminal.sees("Commentaire gardé."))
    }
    let journals = home.journals(below: "\(library)/readers").joined()
    #expect(journals.contains("Ça, c’est le bac !\\nÀ dimanche 👨‍👩‍👧 é"))
    try home.visit(library, columns: 120) { terminal in
      #expect(terminal.sees("1 commentaire"))
      terminal.press("\r", "c")
      #expect(terminal.sees("Ça, c’est le bac !"))
      #expect(terminal.sees("À dimanche"))
    }
  }

  @Test("asks before it is thrown away")
  func throwAway() throws {
    let home = try Home()
    let library = try home.libraryOfOne()
    try home.visit(library) { terminal in
      terminal.press("\r", "C")
      terminal.type("Rien")
      #expect(terminal.press("\u{1B}", until: "Abandonner ce commentaire"))
      terminal.press("n")
      #expect(terminal.sees("Rien"))
      #expect(terminal.press("\u{1B}", until: "Abandonner ce commentaire"))
      terminal.press("o")
    }
    #expect(!home.journals(below: library).joined().contains("commented"))
  }

  @Test("takes a paste as text, whatever keys it holds")
  func paste() throws {
    let home = try Home()
    let library = try home.libraryOfOne()
    try home.visit(library) { terminal in
      terminal.press("\r", "C")
      terminal.type("\u{1B}[200~Q\u{18}\u{1B}[31mlu\r\net collé\u{1B}[201~")
      #expect(terminal.sees("et collé"))
      terminal.press("\u{18}")
      #expect(terminal.sees("Commentaire gardé."))
    }
    #expect(home.journals(below: library).joined().contains("et collé"))
  }

  @Test("is written in $EDITOR, and $VISUAL comes before it")
  func ownChoice() throws {
    let home = try Home()
    let library = try home.libraryOfOne()
    let editor = try home.script("printf 'de EDITOR' > \"$1\"", named: "bin/editor")
    let visual = try home.script(
      "test \"$1\" = --mode && printf 'de VISUAL, l’été\\n\\n' > \"$2\"", named: "bin/visual")
    let first = ["EDITOR": "sh \(editor.path)"]
    let both = first.merging(["VISUAL": "sh \(visual.path) --mode"]) { $1 }
    for (environment, text) in [(first, "de EDITOR"), (both, "de VISUAL, l’été")] {
      try home.visit(library, environment: environment) { terminal in
        terminal.press("\r", "C")
        #expect(terminal.sees("Commentaire gardé."))
        #expect(terminal.screen.isAlternate)
        terminal.press("c")
        #expect(terminal.sees(text))
      }
      #expect(home.journals(below: library).joined().contains("\"\(text)\""))
    }
    #expect(!home.files(below: "\(home.path)/tmp").keys.contains { $0.contains("kiosque-") })
  }

  @Test(
    "goes on in our own editor when the person’s fails, with what it wrote",
    arguments: ["printf texte > \"$1\"; exit 3", "kill -9 $$", ""])
  func failingEditor(script: String) throws {
    let home = try Home()
    let library = try home.libraryOfOne()
    let program = try home.script(script, named: "bin/editor")
    let editor = script.isEmpty ? "/no/such/editor" : "sh \(program.path)"
    try home.visit(library, environment: ["VISUAL": editor]) { terminal in
      terminal.press("\r", "C")
      #expect(terminal.sees("n’a pas pu servir"))
      #expect(terminal.sees("Votre commentaire"))
      if script.contains("texte") { #expect(terminal.sees("texte")) }
      terminal.press("!", "\u{18}")
      #expect(terminal.sees("Commentaire gardé."))
    }
    let kept = script.contains("texte") ? "texte!" : "!"
    #expect(home.journals(below: library).joined().contains("\"\(kept)\""))
  }

  @Test("can wait while the person’s editor stops the whole job")
  func suspendedEditor() throws {
    let home = try Home()
    let library = try home.libraryOfOne()
    let editor = try home.script("kill -TSTP 0; printf après > \"$1\"", named: "bin/editor")
    try home.visit(library, environment: ["EDITOR": "sh \(editor.path)"]) { terminal in
      terminal.press("\r")
      terminal.type("C")
      #expect(terminal.stops())
      #expect(terminal.damage == [])
      terminal.goOn()
      #expect(terminal.sees("Commentaire gardé."))
      #expect(terminal.screen.isAlternate)
    }
    #expect(home.journals(below: library).joined().contains("\"après\""))
  }

  @Test("is written in our own editor when the variable names none")
  func blankVariable() throws {
    let home = try Home()
    let library = try home.libraryOfOne()
    try home.visit(library, environment: ["VISUAL": " ", "EDITOR": " \t"]) { terminal in
      terminal.press("\r", "C")
      #expect(terminal.sees("Votre commentaire"))
      terminal.press("\u{1B}")
    }
  }

  @Test("that is too long stays in the editor, whole")
  func tooLong() throws {
    let home = try Home()
    let library = try home.libraryOfOne()
    let text = "for i in $(seq 7000); do printf 'ligne %s\\n' $i; done"
    let editor = try home.script("(\(text); printf fin) > \"$1\"", named: "bin/editor")
    try home.visit(library, environment: ["EDITOR": "sh \(editor.path)"]) { terminal in
      terminal.press("\r", "C")
      #expect(terminal.sees("Votre commentaire") && terminal.sees("ligne 7000"))
      #expect(terminal.sees("fin") && terminal.sees("octets"))
      #expect(!terminal.screen.text.contains("non gardé"))
      #expect(terminal.press("\u{1B}", until: "Abandonner ce commentaire"))
      terminal.press("o")
    }
  }

  @Test("that is longer than anybody edits here stays in its file, which is named")
  func farTooLong() throws {
    let home = try Home()
    let library = try home.libraryOfOne()
    let editor = try home.script("head -c 300000 /dev/zero > \"$1\"", named: "bin/editor")
    let environment = ["EDITOR": "sh \(editor.path)"]
    try home.visit(library, columns: 200, environment: environment) { terminal in
      terminal.press("\r", "C")
      #expect(terminal.sees("garde ce texte"))
    }
    let left = home.files(below: "\(home.path)/tmp").filter { $0.key.hasPrefix("kiosque-") }
    #expect(left.values.map(\.count) == [300_000])
  }

  @Test("is not kept when nothing was written")
  func noComment() throws {
    let home = try Home()
    let library = try home.libraryOfOne()
    let editor = try home.script("printf ' \\n' > \"$1\"", named: "bin/editor")
    try home.visit(library, environment: ["VISUAL": "sh \(editor.path)"]) { terminal in
      terminal.press("\r", "C")
      #expect(terminal.sees("n’est pas envoyé"))
    }
    #expect(!home.journals(below: library).joined().contains("commented"))
  }

  @Test("is refused where the page says that comments are closed")
  func closed() throws {
    let home = try Home()
    let file = try home.write(page(comments: "Fermé"), to: "page.txt")
    try home.visit(file, environment: ["EDITOR": "/bin/false"]) { terminal in
      #expect(terminal.press("C", until: "Les commentaires sont fermés."))
    }
  }
}

/// An article as the reference page lays it out.
private func page(comments: String) -> String {
  """
  www.gazette.example
  Vendredi, 19 Avr. 2024

  Le pont de la Rive s’ouvre aux vélos

  Auteur : Anne Le Goff | Editeur : Yves | Jeudi, 06 Janv. 2022 - 16h28

  Le pont est fermé aux voitures depuis lundi matin, et le restera jusqu’à la fin du mois d’avril.

  La mairie étudie un passage provisoire pour les cyclistes qui vont au lycée.

  - Source : La Gazette

  Commentaires

  Envoyer votre commentaire avec :

  \(comments)
  """
}

extension Home {
  /// A library of the person's own, with one article in it that takes comments.
  fileprivate func libraryOfOne() throws -> String {
    let kept = try run("import", try write(page(comments: ""), to: "page.txt"))
    try #require(kept.status == 0, "\(kept)")
    return library
  }
}

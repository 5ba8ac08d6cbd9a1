import Foundation
import JSON
import TestSupport
import Testing

/// Bad input: one sentence that names it, the status of sysexits, and nothing half-written.
@Suite("What cannot be done")
struct RefusalTests {
  /// Every command that takes a file refuses it alike.
  private func expectRefusal(
    of file: String, in home: Home, status: Int32, saying words: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    for arguments in [["show", file], ["import", file], ["import", "--dry-run", file], [file]] {
      let run = try home.run(arguments)
      #expect(run.status == status, "\(arguments): \(run)", sourceLocation: sourceLocation)
      #expect(run.output == [], sourceLocation: sourceLocation)
      expectOneSentence(run, saying: words, sourceLocation: sourceLocation)
    }
    #expect(home.files(below: "\(home.path)/data").isEmpty, sourceLocation: sourceLocation)
    #expect(home.files(below: "\(home.path)/state").isEmpty, sourceLocation: sourceLocation)
  }

  private func expectOneSentence(
    _ run: Run, saying words: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(run.complaint.hasPrefix("kiosque: "), sourceLocation: sourceLocation)
    #expect(run.complaint.contains(words), "\(run)", sourceLocation: sourceLocation)
    #expect(run.errors.count { $0 == 0x0A } == 1, "\(run)", sourceLocation: sourceLocation)
    let controls = run.errors.dropLast().filter { $0 < 0x20 || $0 == 0x7F }
    #expect(controls.isEmpty, sourceLocation: sourceLocation)
  }

  @Test("a file that is not there")
  func missing() throws {
    let home = try Home()
    try expectRefusal(of: "\(home.path)/absent.txt", in: home, status: 66, saying: "absent.txt")
  }

  @Test("an empty file", arguments: ["", " \n\t\n"])
  func empty(text: String) throws {
    let home = try Home()
    let file = try home.write(text, to: "vide.txt")
    try expectRefusal(of: file, in: home, status: 65, saying: "vide.txt\u{A0}» est vide")
  }

  @Test(
    "a file that is no text",
    arguments: [
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52],
      [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1] + Array(repeating: 0, count: 64),
      Array("%PDF-1.7\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3, 0x0A] + Array("1 0 obj\n<<".utf8),
    ] as [[UInt8]])
  func binary(bytes: [UInt8]) throws {
    let home = try Home()
    let file = try home.write(bytes: bytes, to: "image.bin")
    try expectRefusal(of: file, in: home, status: 65, saying: "image.bin")
  }

  @Test("a compressed file, with what to do about it")
  func compressed() throws {
    let home = try Home()
    let file = try home.write(bytes: [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0], to: "page.gz")
    try expectRefusal(of: file, in: home, status: 65, saying: "gzip -dc")
  }

  @Test("a folder without articles")
  func emptyFolder() throws {
    let home = try Home()
    try home.write("", to: "dossier/.caché")
    try expectRefusal(of: "\(home.path)/dossier", in: home, status: 65, saying: "dossier")
  }

  @Test("a pipe into which nobody writes is empty, and not waited for")
  func pipe() throws {
    let home = try Home()
    mkfifo("\(home.path)/tuyau", 0o600)
    let run = try home.run("show", "\(home.path)/tuyau")
    #expect(run.status == 65)
    expectOneSentence(run, saying: "tuyau")
  }

  @Test("an article of a newer format")
  func newerArticle() throws {
    let home = try Home()
    let file = try home.write(#"{"format": 2, "title": "Demain", "body": []}"#, to: "demain.json")
    try expectRefusal(of: file, in: home, status: 65, saying: "demain.json\u{A0}» est au format 2")
  }

  @Test("a library of a newer format, which stays as it is")
  func newerLibrary() throws {
    let home = try Home()
    try home.write(#"{"format": 2, "name": "Demain"}"#, to: "demain/library.json")
    let library = "\(home.path)/demain"
    let before = home.files(below: library)
    for arguments in [
      ["list"], ["search", "mot"], ["show", "abc"], ["import", Samples.file("dumps")], [library],
    ] {
      let run = try home.run(["--library", library] + arguments)
      #expect(run.status == 65, "\(arguments): \(run)")
      #expect(run.output == [])
      expectOneSentence(run, saying: "format 2")
    }
    #expect(home.files(below: library) == before)
  }

  @Test("a library that is closed, and a place where none can be made")
  func unwritable() throws {
    let home = try Home()
    let dump = Samples.file("dumps/gazette-bac-du-dimanche.txt")
    let file = try home.write("text", to: "fichier")
    let samples = try home.copyOfSamples()
    let before = home.files(below: samples)
    for (library, status) in [(samples, 77), ("\(file)/x", 73), ("/proc/kiosque", 73), (file, 65)] {
      let run = try home.run("import", "--library", library, dump)
      #expect(run.status == Int32(status), "\(library): \(run)")
      #expect(run.output == [])
      expectOneSentence(run, saying: library)
    }
    #expect(home.files(below: samples) == before)
    #expect(readFile(file) == "text")
  }

  @Test("a library whose articles cannot be written keeps what it has")
  func halfWritable() throws {
    let home = try Home()
    let library = try home.ownLibrary()
    let before = try home.titles()
    // The month of the article to come is a file.
    try home.write("text", to: "data/kiosque/articles/1999")
    let old = try home.write(
      "Un vieux titre\n\nAuteur : Anne | Samedi, 02 Janv. 1999 - 10h00\n\nIl pleut sur le port.\n",
      to: "old.txt")
    let run = try home.run("import", old)
    #expect([73, 74, 77].contains(run.status), "\(run)")
    expectOneSentence(run, saying: "kiosque/articles")
    #expect(try home.titles() == before)
    #expect(!home.files(below: library).keys.contains { $0.hasSuffix(".tmp") })
  }

  @Test("an identifier that is not kept, and one that stands for several")
  func identifiers() throws {
    let home = try Home()
    for arguments in [["show", "zzzzzzzz"], ["show", "--json", "zzzzzzzz"]] {
      let run = try home.run(arguments + ["--library", Samples.path])
      #expect(run.status == 66)
      expectOneSentence(run, saying: "zzzzzzzz")
    }
    let ids = try home.headlines("--library", Samples.path).compactMap { $0["id"]?.string }
    let firsts = Dictionary(grouping: ids) { $0.prefix(1) }
    let shared = try #require(firsts.first { $0.value.count > 1 }).key
    let run = try home.run("show", String(shared), "--library", Samples.path)
    #expect(run.status == 66)
    expectOneSentence(run, saying: "«\u{A0}\(shared)\u{A0}» désigne")
  }

  @Test(
    "an option that is none, and one that lacks its value",
    arguments: [
      ["--bogus"], ["list", "--bogus"], ["import"], ["show"], ["search"], ["list", "extra"],
      ["show", "x", "--width", "0"], ["show", "x", "--width", "wide"], ["list", "--library"],
      ["show", "x", "--text", "--json"], ["list", "--language", "de"],
    ])
  func usage(arguments: [String]) throws {
    let home = try Home()
    let run = try home.run(arguments)
    #expect(run.status == 64, "\(run)")
    #expect(run.output == [])
    #expect(run.complaint.hasPrefix("kiosque: "))
  }

  @Test("a named library that is not there")
  func missingLibrary() throws {
    let home = try Home()
    let run = try home.run("list", "--library", "\(home.path)/nulle-part")
    #expect(run.status == 66)
    expectOneSentence(run, saying: "nulle-part")
    #expect(home.files(below: "\(home.path)/nulle-part").isEmpty)
  }

  @Test("names that would command the terminal are cleaned")
  func hostileNames() throws {
    let home = try Home()
    let name = "a\u{1B}[31m\u{07}\n\u{9B}2J\u{202E}b.txt"
    let file = try home.write("", to: name)
    for arguments in [["show", file], ["import", file], ["show", "\(file)x"], ["list", file]] {
      let run = try home.run(arguments)
      #expect(!run.errors.contains(0x1B) && !run.errors.contains(0x07))
      #expect(!run.complaint.unicodeScalars.contains { $0 == "\u{9B}" || $0 == "\u{202E}" })
      if arguments[0] != "list" { expectOneSentence(run, saying: "b.txt") }
    }
    // It opens all the same when there is something in it, and its name is no title to trust.
    try home.write("Il pleut sur le port, et il fait froid.", to: name)
    let run = try home.run("show", file)
    #expect(run.status == 0)
    #expect(!run.output.contains(0x1B) && !run.output.contains(0x07))
  }

  @Test(
    "an output that is full",
    arguments: [["list"], ["list", "--json"], ["show", "x"], ["--help"]])
  func full(arguments: [String]) throws {
    let home = try Home()
    try home.write("Un titre\n\nIl pleut sur le port, et il fait froid.", to: "x")
    let words = ([BuiltProduct.path("kiosque")] + arguments).joined(separator: " ")
    let script = try home.script(
      "KIOSQUE_LIBRARY=\(Samples.path) \(words) > /dev/full", named: "run")
    let run = try home.run(script.path, program: script.program)
    #expect(run.status == 74)
    expectOneSentence(run, saying: "ne peut pas être écrite")
  }
}

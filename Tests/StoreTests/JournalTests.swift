import Foundation
import Model
import Store
import Testing

@Suite("A journal")
struct JournalTests {
  private let folder: TestFolder
  private let library: LibraryFolder
  private let id = Article.sample("maree").id

  init() throws {
    folder = try TestFolder()
    library = try folder.open()
  }

  /// Three comments in one journal, and the path of it.
  private func threeComments() throws -> (path: String, bytes: [UInt8]) {
    let pen = library.pen()
    for text in ["un", "deux", "trois"] {
      try pen.record([.commented(id, text: text)], at: noon())
    }
    let path = try #require(try folder.journals().first)
    return (path, [UInt8](try #require(FileManager.default.contents(atPath: path))))
  }

  private func comments(_ damage: inout [Damage]) -> [String] {
    library.readings(noting: &damage).comments(on: id).map(\.text)
  }

  private func put(_ bytes: some Sequence<UInt8>, at path: String) throws {
    try Data(bytes).write(to: URL(filePath: path))
  }

  @Test("is made when there is something to write, under the time of its run")
  func name() throws {
    #expect(folder.names("library/readers").isEmpty)
    _ = library.pen()
    #expect(folder.names("library/readers").isEmpty)
    let path = try threeComments().path
    #expect(path.hasSuffix("/20261122T122005Z-1.jsonl"))
    let other = library.pen()
    try other.record([.opened(id)], at: noon())
    #expect(try folder.journals().map { $0.suffix(8) } == ["-1.jsonl", "-2.jsonl"])
  }

  @Test("holds one event a line, with its checksum")
  func lines() throws {
    let pen = library.pen()
    try pen.record([.opened(id), .marked(id, isRead: true)], at: noon())
    let path = try #require(try folder.journals().first)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let lines = text.split(separator: "\n").map(String.init)
    let person = library.identity.person.text
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix(#"{"format":1,"kind":"journal","person":"\#(person)","device":""#))
    #expect(
      lines[1].hasPrefix(
        #"{"n":2,"clock":1,"at":"2026-11-22T13:20:05+01:00","kind":"opened","article":"\#(id)","sum":""#
      ))
    for line in lines {
      let rest = line.dropLast(18) + "}"
      #expect(line.suffix(10).prefix(8) == SHA256.hex(of: rest.utf8).prefix(8))
    }
  }

  @Test("cut at any byte keeps every whole line before the cut, and is written no more")
  func torn() throws {
    let (path, bytes) = try threeComments()
    let ends = bytes.indices.filter { bytes[$0] == 0x0A }
    for cut in 0...bytes.count {
      try put(bytes[..<cut], at: path)
      var damage: [Damage] = []
      // A line without its line end is whole.
      let whole = ends.count { $0 <= cut }
      #expect(comments(&damage) == Array(["un", "deux", "trois"].prefix(max(0, whole - 1))))
      let isTorn = cut > 0 && !ends.contains(cut) && !ends.contains(cut - 1)
      #expect(damage == (isTorn ? [Damage(path: path, fact: .tornTail)] : []))
    }
    try put(bytes.dropLast(3), at: path)
    let pen = library.pen()
    try pen.record([.commented(id, text: "quatre")], at: noon(1))
    var damage: [Damage] = []
    #expect(comments(&damage) == ["un", "deux", "quatre"])
    #expect(FileManager.default.contents(atPath: path) == Data(bytes.dropLast(3)))
  }

  @Test("with any bit of a line turned loses that line alone")
  func flipped() throws {
    let (path, bytes) = try threeComments()
    let starts = [0] + bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 }
    for place in bytes.indices where bytes[place] != 0x0A {
      var copy = bytes
      copy[place] ^= 1
      guard copy[place] != 0x0A, copy[place] != 0x0D else { continue }
      try put(copy, at: path)
      var damage: [Damage] = []
      let line = starts.count { $0 <= place }
      let expected = ["un", "deux", "trois"].enumerated().filter { $0.offset + 2 != line }
      #expect(comments(&damage) == expected.map(\.element))
      #expect(damage == [Damage(path: path, fact: .badLine(line))])
    }
  }

  @Test("is read as it is after tools put a byte order mark or carriage returns in it")
  func carriageReturns() throws {
    let (path, bytes) = try threeComments()
    try put([0xEF, 0xBB, 0xBF] + bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }, at: path)
    var damage: [Damage] = []
    #expect(comments(&damage) == ["un", "deux", "trois"])
    #expect(damage == [])
  }

  @Test("of a later version is refused whole, and left as it is")
  func newer() throws {
    let (path, bytes) = try threeComments()
    let text = String(decoding: bytes, as: UTF8.self)
      .replacing("{\"format\":1,", with: "{\"format\":2,")
    try put(sealed(text).utf8, at: path)
    var damage: [Damage] = []
    #expect(comments(&damage) == [])
    #expect(damage == [Damage(path: path, fact: .newer(format: 2))])
  }

  @Test("may hold kinds of events that are not known: they are counted, and nothing else is lost")
  func unknown() throws {
    let (path, bytes) = try threeComments()
    let text = String(decoding: bytes, as: UTF8.self)
      .replacing(
        #""kind":"commented","article""#, with: #""kind":"danced","article""#, maxReplacements: 1)
    try put(sealed(text).utf8, at: path)
    var damage: [Damage] = []
    #expect(comments(&damage) == ["deux", "trois"])
    #expect(damage == [Damage(path: path, fact: .unknownEvents(1))])
  }

  @Test("and its conflict copy are read as one; foreign files beside it are not read")
  func conflict() throws {
    let (path, bytes) = try threeComments()
    let lines = bytes.split(separator: 0x0A).map { Array($0) + [0x0A] }
    let copy = path.replacing(".jsonl", with: ".sync-conflict-20261123-080000-ABCDEFG.jsonl")
    try put(lines[0] + lines[1] + lines[2], at: path)
    try put(lines[0] + lines[2] + lines[3], at: copy)
    for name in ["\(path)~", path.replacing("-1.jsonl", with: "-1 (1).jsonl"), "\(path).tmp"] {
      try put(lines[3], at: name)
    }
    var damage: [Damage] = []
    #expect(comments(&damage) == ["un", "deux", "trois"])
    #expect(damage == [])
  }

  @Test("of a stranger is cleaned, and its clock cannot run over")
  func stranger() throws {
    let line =
      #"{"n":2,"clock":\#(1 << 48),"at":"2026-01-01T00:00:00+00:00","kind":"commented","#
      + #""article":"\#(id)","text":"\u001b[31mrouge\u202e","sum":"00000000"}"#
    let absurd = line.replacing("\(1 << 48)", with: "9223372036854775807")
    try folder.write(
      sealed(line + "\n" + absurd + "\n"),
      to: "library/readers/stranger/device/20260101T000000Z-1.jsonl")
    try folder.write(sealed(line + "\n"), to: "library/readers/..x/device/20260101T000000Z-1.jsonl")
    let readings = library.readings()
    #expect(readings.comments(on: id).map(\.text) == ["\u{FFFD}[31mrouge"])
    #expect(readings.comments(on: id).map(\.person) == [PersonID("stranger")])
    let pen = library.pen()
    #expect(try pen.record([.opened(id)], at: noon()).map(\.stamp.clock) == [1 << 48])
  }

  @Test("never takes a line that is too long")
  func tooLong() throws {
    let pen = library.pen()
    let limit = 65_536 - 256
    #expect(throws: StoreError.tooLong(limit: limit)) {
      try pen.record([.commented(id, text: String(repeating: "a", count: 70_000))], at: noon())
    }
    try pen.record([.commented(id, text: String(repeating: "a", count: 65_000))], at: noon())
    #expect(library.readings().comments(on: id).map(\.text.count) == [65_000])
  }

  @Test("has the checksum that the format's page works out by hand")
  func documented() throws {
    let path = try threeComments().path
    try put(#"{"n":2,"kind":"danced","sum":"47c2f6cc"}"#.utf8, at: path)
    var damage: [Damage] = []
    #expect(comments(&damage) == [])
    #expect(damage == [Damage(path: path, fact: .unknownEvents(1))])
  }

  @Test("counts once what was written again after the disk failed, and forges nobody's deeds")
  func again() throws {
    let (path, bytes) = try threeComments()
    let name = path.dropFirst(folder.library.count + "/readers/".count)
    let second = String(decoding: bytes, as: UTF8.self).split(separator: "\n")[2]
    for (file, journal) in [
      (2, String(name)), (3, "../../\(name)"), (4, "autre/a/\(name.suffix(24))"),
    ] {
      let line = second.replacing(",\"sum\"", with: #","again":["\#(journal)",3],"sum""#)
      try put(sealed(String(line)).utf8, at: path.replacing("-1.jsonl", with: "-\(file).jsonl"))
    }
    var damage: [Damage] = []
    #expect(comments(&damage).sorted() == ["deux", "deux", "deux", "trois", "un"])
    #expect(damage == [])
  }
}

import Display
import Model
import Reader
import Testing

@Suite("A list too long to hold")
struct LongListTests {
  @Test("goes to both ends and through the middle, never waiting on a word")
  func ends() {
    var world = LongWorld(10_000)
    #expect(world.rows.last?.hasPrefix(" 10 000 articles · 10 000 non lus") == true)
    world.press("G")
    #expect(world.cursor == "Titre 9999")
    world.press("k", "k")
    #expect(world.cursor == "Titre 9997")
    world.press("g")
    #expect(world.cursor == "Titre 0")
    for place in 1...300 {
      world.press("j")
      #expect(world.cursor == "Titre \(place)")
      #expect(!world.rows.contains { $0.contains("Chargement") })
    }
  }

  @Test("holds a few hundred headlines, and asks for a piece now and then")
  func pieces() {
    var world = LongWorld(5000)
    for _ in 0..<1000 { world.press("j") }
    let pieces = world.effects.filter { if case .bring = $0 { true } else { false } }
    #expect((3...8).contains(pieces.count))
  }

  @Test("answers keys while a piece is on its way")
  func waiting() {
    var world = LongWorld(5000)
    _ = world.session.update(.event(.key("G")))
    #expect(world.session.isAwaitingDisk && world.rows.contains { $0.contains("Chargement") })
    world.press("?")
    #expect(world.rows.contains { $0.contains("Touches") })
    world.press("q", "g")
    #expect(world.cursor == "Titre 0")
  }

  @Test("keeps the cursor on its article when others come above it")
  func refreshed() {
    var world = LongWorld(3000)
    world.press("G", "k")
    let new = (0..<7).map { Headline(id: ArticleID(address: "b.example/\($0)"), title: "Neuf") }
    world.open(new + world.headlines)
    #expect(world.cursor == "Titre 2998")
    #expect(world.rows.last?.contains("3007 articles") == true)
    var top = LongWorld(3000)
    top.open(new + top.headlines)
    #expect(top.cursor == "Neuf")
  }

  @Test("passes over what was deleted, counts it out, and puts it back")
  func deleted() {
    var world = LongWorld(2000)
    world.press("j", "D")
    #expect(world.cursor == "Titre 2")
    #expect(world.rows.last?.contains("1999 articles") == false, "the notice stands there")
    world.press("k")
    #expect(world.cursor == "Titre 0" && world.rows.last?.contains("1999 articles") == true)
    world.press("j")
    #expect(world.cursor == "Titre 2")
    world.press("u", "k")
    #expect(world.cursor == "Titre 1")
  }

  @Test("finds the next unread where nothing is at hand")
  func unread() {
    var world = LongWorld(2000)
    let read = world.headlines[1..<1500].map { world.event(.marked($0.id, isRead: true)) }
    world.send(.recorded(read))
    world.press("n")
    #expect(world.cursor == "Titre 1500")
    #expect(world.rows.last?.contains("501 non lus") == true)
    world.press("N")
    #expect(world.cursor == "Titre 0")
  }

  @Test("marks all of it as read, with one u to take it back")
  func markAll() {
    var world = LongWorld(1200)
    world.press("A", "o", .control("l"))
    #expect(world.rows.last?.contains("0 non lu") == true)
    world.press("u", .control("l"))
    #expect(world.rows.last?.contains("1200 non lus") == true)
  }

  @Test("shows what is set aside and most read, wherever it stands")
  func sections() {
    var world = LongWorld(4000)
    let far = world.headlines[3456].id
    world.send(.recorded([world.event(.starred(far, true)), world.event(.readOn(far))]))
    world.press("3")
    #expect(world.cursor == "Titre 3456")
    world.press("2")
    #expect(world.cursor == "Titre 3456")
    let lookUps = world.effects.filter { if case .lookUp = $0 { true } else { false } }
    #expect(lookUps.count == 1)
  }

  @Test("goes from article to article beyond what was at hand when the first was opened")
  func neighbours() {
    var world = LongWorld(3000)
    world.press(.enter)
    for _ in 0..<600 { world.press("J") }
    world.press("q")
    #expect(world.cursor == "Titre 600")
  }

  @Test("counts out of what readers touched only what is kept here")
  func kept() {
    var world = LongWorld(1000)
    let foreign = ArticleID(address: "ailleurs.example/1")
    var readings = Readings(person: Desk.me)
    readings.record(world.event(.finished(foreign)))
    readings.record(world.event(.finished(world.headlines[700].id)))
    world.send(.readings(readings))
    world.send(.kept([world.headlines[700].id]))
    #expect(world.rows.last?.contains("999 non lus") == true)
  }

  @Test("brings what comes after articles that were taken out, however many")
  func takenOut() {
    var world = LongWorld(1000)
    for number in 0..<80 {
      #expect(world.cursor == "Titre \(number)")
      world.press("D")
    }
    #expect(!world.rows.contains { $0.contains("Chargement") })
  }

  @Test("ends at its last article, whatever lies taken out below", arguments: [100, 700, 1000])
  func pruned(count: Int) {
    var world = LongWorld(1000)
    let last = 999 - count
    let out = world.headlines.suffix(count).map(\.id)
    world.send(.kept(Set(out)))
    world.send(.recorded(out.map { world.event(.pruned($0)) }))
    world.press("G")
    guard last >= 0 else {
      #expect(world.rows.contains { $0.contains("Aucun article") })
      return
    }
    #expect(world.cursor == "Titre \(last)")
    #expect(world.rows.count { $0.contains("● Titre \(last - 5) ") } == 1, "what comes before it")
    world.press("j", "j", .control("l"))
    #expect(world.cursor == "Titre \(last)")
    #expect(!world.rows.contains { $0.contains("Chargement") })
    world.press("k")
    #expect(world.cursor == "Titre \(last - 1)")
    world.press("g", "G", "k", "j", "j")
    #expect(world.cursor == "Titre \(last)")
  }

  @Test("is not said to be empty for what was deleted of another library")
  func deletedElsewhere() {
    var world = LongWorld(100)
    var readings = Readings(person: Desk.me)
    for number in 0..<200 {
      readings.record(world.event(.deleted(ArticleID(address: "ailleurs.example/\(number)"), true)))
    }
    world.send(.readings(readings))
    #expect(world.cursor == "Titre 0")
  }

  @Test("passes over the middle of it that was taken out")
  func hole() {
    var world = LongWorld(2000)
    let hole = world.headlines[10..<1200].map { world.event(.pruned($0.id)) }
    world.send(.recorded(hole))
    for _ in 0..<9 { world.press("j") }
    #expect(world.cursor == "Titre 9")
    #expect(!world.rows.contains { $0.contains("Chargement") })
    world.press("j")
    #expect(world.cursor == "Titre 1200")
    world.press("k")
    #expect(world.cursor == "Titre 9")
  }

  @Test("goes to the unread that it looked for only where the list still shows all")
  func otherSection() {
    var world = LongWorld(2000)
    let read = world.headlines[0..<1500].map { world.event(.marked($0.id, isRead: true)) }
    world.send(.recorded(read + world.headlines[3...9].map { world.event(.starred($0.id, true)) }))
    _ = world.session.update(.event(.key("n")))
    world.press("3")
    let before = world.cursor
    world.send(.foundUnread(place: 1500, edition: world.edition))
    #expect(world.cursor == before && before != nil)
  }
}

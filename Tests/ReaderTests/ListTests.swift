import Display
import Model
import Reader
import Testing

@Suite("The list")
struct ListTests {
  @Test("hiding the sidebar takes the cursor out of it")
  func hiding() {
    var desk = Desk(80, 24)
    desk.press(.tab, "z")
    #expect(!desk.shows("Derniers articles"))
    desk.press("j", .enter)
    #expect(desk.shows("    Budget"))
    desk = Desk(120, 40)
    desk.press(.enter, .tab, "z")
    #expect(!desk.shows("Derniers articles") && desk.foot.contains("Espace"))
  }

  @Test("an empty section says which it is, and offers nothing to read", arguments: [80, 40])
  func emptySection(columns: Int) {
    var desk = Desk(columns, 24)
    #expect(columns == 40 || desk.foot.contains("Entrée lire"))
    desk.press("3")
    #expect(desk.foot.contains("À lire ·") && !desk.foot.contains("Entrée lire"))
  }

  @Test("opens the article under the cursor and says so to the world")
  func open() {
    var desk = Desk()
    desk.press("j", .enter)
    let id = Desk.articles[1].id
    let known = Headline(Desk.articles[1])
    #expect(desk.effects.prefix(2) == [.record([.opened(id)]), .load(id, known: known)])
    #expect(desk.shows("Auteur : Jean-Noël Œuvrard"))
  }

  @Test("goes to its ends and comes back to the same article after reading")
  func ends() {
    var desk = Desk()
    desk.press("G")
    #expect(desk.rows.contains { $0.hasPrefix("▌● Le phare rallumé") })
    desk.press(.enter, "K", "q")
    #expect(desk.rows.contains { $0.hasPrefix("▌◐ Une baleine") || $0.hasPrefix("▌  Une baleine") })
    desk.press("g")
    #expect(desk.rows.contains { $0.hasPrefix("▌● À Saint-Malo") })
  }

  @Test(
    "keeps the cursor in sight at every size",
    arguments: stride(from: 20, to: 130, by: 9).map(\.self))
  func inSight(columns: Int) {
    for rows in [5, 7, 12, 24] {
      var desk = Desk(columns, rows)
      for key: Key in ["G", "k", .control("u"), "j", .control("d"), "G", .pageUp, .pageDown] {
        desk.press(key)
        #expect(desk.rows.contains { $0.hasPrefix("▌") }, "\(columns)x\(rows) after \(key)")
      }
    }
  }

  @Test("Tab goes from the list to the latest, to the most read, and round")
  func panes() {
    var desk = Desk()
    desk.readSome()
    desk.press(.tab)
    #expect(desk.shows("│▌1  À Saint-Malo"))
    desk.press(.tab)
    #expect(desk.shows("│▌1  Une baleine"))
    desk.press(.tab)
    #expect(!desk.shows("│▌") && desk.rows.contains { $0.hasPrefix("▌● À Saint-Malo") })
    desk.press(.backTab, .enter)
    #expect(desk.shows("    Une baleine au large de Groix"))
  }

  @Test("the sidebar stands beside the list from 72 columns up, and comes on a key below")
  func sidebarWidth() {
    #expect(Desk(72, 24).shows("Derniers articles"))
    var narrow = Desk(71, 24)
    #expect(!narrow.shows("Derniers articles"))
    narrow.press("z")
    #expect(narrow.shows("Derniers articles") && !narrow.shows("▌●"))
    narrow.press("z")
    #expect(!narrow.shows("Derniers articles"))
    var wide = Desk(80, 24)
    wide.press("z")
    #expect(!wide.shows("Derniers articles"))
  }

  @Test("n goes to the next unread, N to the one before")
  func unread() {
    var desk = Desk()
    desk.send(.recorded([desk.event(.finished(Desk.articles[1].id))]))
    desk.press("n")
    #expect(desk.shows("▌● « On ne partira pas"))
    desk.press("N")
    #expect(desk.shows("▌● À Saint-Malo"))
  }

  @Test("a key that does nothing says so in words")
  func unknownKey() {
    var desk = Desk()
    desk.press("µ")
    #expect(desk.foot.contains("« µ » ne fait rien ici"))
    desk.press("j")
    #expect(!desk.foot.contains("ne fait rien"))
  }

  @Test("q on the first page and Q anywhere end the program")
  func quit() {
    var desk = Desk()
    desk.press("q")
    #expect(desk.effects == [.quit])
    var reading = Desk()
    reading.press(.enter, "c", "Q")
    #expect(reading.effects.last == .quit)
  }

  @Test("sections show the most read and what is set aside")
  func sections() {
    var desk = Desk()
    desk.readSome()
    desk.press("2")
    #expect(desk.rows[2].hasPrefix("▌● Une baleine"))
    desk.press("3")
    #expect(desk.rows[2].hasPrefix("▌  Le timbre rouge revient"))
    desk.press("q")
    #expect(desk.rows[2].hasPrefix("▌● À Saint-Malo"))
  }

  @Test("an empty kiosk welcomes, and fills from the edition or a path")
  func welcome() {
    var desk = Desk(articles: [], name: nil)
    desk.press(.enter)
    #expect(desk.effects == [.openEdition])
    desk.press("j", .enter)
    desk.type("~/presse")
    desk.press(.enter)
    #expect(desk.effects.last == .readPath("~/presse"))
    #expect(desk.foot.contains("Lecture de « ~/presse »…"))
    desk.send(.pathRead(Desk.articles))
    #expect(desk.effects.last == .show(Desk.articles))
    desk.send(.shelved(name: nil, headlines: Desk.articles.map { Headline($0) }))
    #expect(desk.shows("À Saint-Malo"))
  }
}

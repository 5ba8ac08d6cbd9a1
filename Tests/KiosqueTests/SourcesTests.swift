import JSON
import LoopbackWeb
import TestSupport
import Testing

@Suite("Following sources")
struct SourcesTests {
  private let home: Home
  private let server = LoopbackServer { request in
    let path = String(request.split(separator: " ")[1])
    switch path {
    case "/":
      return page(
        #"<head><link rel=alternate type="application/rss+xml" href="/flux"><link rel=alternate type="application/atom+xml" href="/autre"></head><p>Bonjour."#
      )
    case "/flux":
      return page(Press.feed("La « Gazette »", [("Un", "http://gazette.example/1", "Un texte.")]))
    case "/autre":
      return page(Press.feed("L’Autre", [("Deux", "http://gazette.example/2", "Un texte.")]))
    case "/trois":
      return page(
        #"<head><link rel=alternate type="application/rss+xml" href="/flux"><link rel=alternate type="application/rss+xml" href="/absent"></head><p>Bonjour."#
      )
    case "/liste":
      return page(#"<opml><body><outline text="B" xmlUrl="http://b.example/f"/></body></opml>"#)
    default: return page("", status: "404 Not Found")
    }
  }

  init() throws { home = try Home() }

  @Test("takes a feed or a page that names one, and lists it")
  func follow() throws {
    let run = try home.run("follow", server.address("/"))
    #expect(run.status == 0, "\(run)")
    #expect(run.text.contains("La « Gazette »  \(server.address("/flux"))"))
    #expect(run.complaint.contains(server.address("/autre")) && run.complaint.contains("--all"))
    #expect(try home.run("follow", "--json", server.address("/flux")).jsonLines.count == 1)
    let listed = try #require(try home.run("sources", "--json").json?.array)
    #expect(listed.map { $0["address"]?.string } == [server.address("/flux")])
    #expect(listed.first?["title"]?.string == "La « Gazette »")
    #expect(try home.run("follow", "--all", server.address("/")).lines.count == 2)
    #expect(try home.run("sources", "--json").json?.array?.count == 2)
  }

  @Test("takes lists of other readers with their folders, and gives one back")
  func opml() throws {
    let list = try home.write(
      """
      <opml><body><outline text="Côtes"><outline text="Grèves"><outline text="A" xmlUrl="http://a.example/f"/>
      </outline></outline><outline text="B" xmlUrl="http://b.example/f"/><outline text="C" xmlUrl="http://u:p@c.example/"/>
      """, to: "liste.opml")
    let run = try home.run("follow", list)
    #expect(run.status == 1 && run.lines.count == 2, "\(run)")
    #expect(run.complaint.contains("mot de passe") && !run.complaint.contains("u:p@"))
    let out = try home.run("sources", "--opml")
    let other = try Home()
    #expect(try other.run("follow", "-", input: out.output).status == 0)
    #expect(try other.run("sources", "--opml").output == out.output)
    let first = try #require(try other.run("sources", "--json").json?.array?.last)
    #expect(first["folders"] == .array([.string("Côtes"), .string("Grèves")]))
  }

  @Test("is given up by address, title or folder, and its articles stay")
  func unfollow() throws {
    _ = try home.run("follow", "--folder", "Presse/Côtes", server.address("/flux"))
    #expect(try home.run("refresh").status == 0)
    #expect(try home.run("unfollow", "côtes").status == 0)
    #expect(try home.run("sources", "--json").json?.array == [])
    #expect(try home.headlines().count == 1)
    let again = try home.run("unfollow", "côtes")
    #expect(again.status == 66 && again.complaint.contains("«\u{A0}côtes\u{A0}»"))
  }

  @Test("is told apart by its title, its folder’s path, or not at all")
  func named() throws {
    let list = """
      <opml><body><outline text="Presse"><outline text="Côtes"><outline text="À la une" xmlUrl="http://a.example/f"/>
      </outline><outline text="À la une" xmlUrl="http://b.example/f"/></outline>
      """
    _ = try home.run("follow", "-", input: Array(list.utf8))
    #expect(try home.run("unfollow", "").status == 66)
    #expect(try home.run("unfollow", "à la une").status == 66, "two of that title")
    #expect(try home.run("sources", "--json").json?.array?.count == 2)
    #expect(
      try home.run("unfollow", "Presse/Côtes").lines == ["retirée  À la une  http://a.example/f"])
    #expect(try home.run("unfollow", "").status == 66, "nor the only one")
    #expect(try home.run("unfollow", "une").status == 0)
  }

  @Test("again changes nothing that is not said again")
  func again() throws {
    let list = """
      <opml><body><outline text="Mienne"><outline text="Ma gazette" xmlUrl="\(server.address("/flux"))"/></outline>
      <outline text="Autre"><outline text="La même" xmlUrl="\(server.address("/flux"))"/></outline>
      """
    let input = Array(list.utf8)
    #expect(try home.run("follow", "-", input: input).lines.count == 1)
    _ = try home.run("follow", "--folder", "Presse", server.address("/flux"))
    let source = try home.run("sources", "--json").json?.array?.first
    #expect(source?["title"]?.string == "Ma gazette")
    #expect(source?["folders"] == .array([.string("Presse")]))
  }

  @Test("says which feeds of a page could not be had, and takes the others")
  func someOfAll() throws {
    let run = try home.run("follow", "--all", server.address("/trois"))
    #expect(run.status == 1 && run.lines.count == 1, "\(run)")
    #expect(run.complaint.contains("404"))
  }

  @Test("does not take from the web whom to follow")
  func listAtAddress() throws {
    let run = try home.run("follow", server.address("/liste"))
    #expect(run.status == 65 && run.complaint.contains("OPML"), "\(run)")
    #expect(try home.run("follow", "nimporte").complaint.contains("adresse"))
  }

  @Test("brings what is new, and says what came of each source")
  func refresh() throws {
    let gone = server.address("/absent")
    _ = try home.run("follow", server.address("/flux"))
    let list = #"<opml><body><outline text="Absente" xmlUrl="\#(gone)"/></body></opml>"#
    _ = try home.run("follow", "-", input: Array(list.utf8))
    let run = try home.run("refresh")
    #expect(run.status == 1, "\(run)")
    #expect(run.lines == ["La « Gazette »\u{A0}: 1\u{A0}nouveau."])
    #expect(run.complaint.contains("Absente\u{A0}: ") && run.complaint.contains("404"))
    let again = try home.run("refresh", "--force", "--json")
    #expect(Set(again.jsonLines.compactMap { $0["result"]?.string }) == ["read", "status 404"])
    let alone = try home.run("refresh", "absente")
    #expect(alone.status == 69 && alone.text == "")
    let listed = try home.run("sources")
    #expect(listed.text.contains("articles\u{A0}: 1") && listed.text.contains("erreur 404"))
  }

  @Test("keeps no password, and says what it can't do")
  func refusals() throws {
    let secret = try home.run("follow", "http://moi:secret@gazette.example/flux")
    #expect(secret.status == 64 && secret.complaint.contains("mot de passe"))
    #expect(!secret.complaint.contains("secret@"))
    #expect(try home.run("refresh").status == 66)
    #expect(try home.run("follow", server.address("/absent")).status == 69)
    #expect(try home.run("follow", "./absent.opml").status == 66)
    #expect(home.files(below: home.library).isEmpty)
  }
}

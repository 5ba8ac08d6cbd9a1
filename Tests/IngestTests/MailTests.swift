import Ingest
import Model
import Testing

@Suite("A mail")
struct MailTests {
  private func read(_ text: String) throws -> Article {
    try #require(Intake.read(Array(text.utf8)).articles.first)
  }

  @Test("that a program saved gives its subject, its sender and its day to the article")
  func saved() throws {
    let article = try read(Self.saved)
    #expect(article.title == "Le bac repart, « enfin »")
    #expect(article.site?.name == "La Dépêche des grèves")
    #expect(article.published?.iso8601 == "2025-03-07T09:08:00+01:00")
    #expect(article.text == "Le bac de Kerlouan repart.\n\nLe passeur attend déjà.")
    #expect(article.body.compactMap(Page.firstLink).first?.link == "https://bac.example/")
  }

  @Test("may end its lines as servers do, and stand in a mailbox")
  func mailbox() throws {
    let mail = "From lettre@depeche.example Fri Mar  7 09:08:00 2025\n" + Self.saved
    let article = try read(mail.replacing("\n", with: "\r\n"))
    #expect(article == (try read(Self.saved)))
  }

  @Test("in plain text alone is read too, whatever letters it was sent in")
  func plain() throws {
    let encoded = try read(Self.plain("quoted-printable", "Le bac est l=E0, et la mar=\nee monte."))
    #expect(encoded.text == "Le bac est là, et la maree monte.")
    let letters = try read(Self.plain("base64", "TGUgYmFjIGVzdCBs4C4="))
    #expect(letters.text == "Le bac est là.")
  }

  @Test("in letters that a list server wrote under keeps its text")
  func footer() throws {
    let footer = "____________________\nliste@depeche.example mailing list\n"
    let article = try read(Self.plain("base64", "TGUgYmFjIGVz\ndCBs4C4=\n" + footer))
    #expect(article.text == "Le bac est là.")
  }

  @Test("after another of a mailbox is an article of its own")
  func mailboxOfSeveral() {
    let mails = ["Un", "Deux", "Trois"].map { title in
      "From lettre@depeche.example Fri Mar  7 09:08:00 2025\n"
        + Self.plain("7bit", "Le texte.\n\nFrom time to time, un mot anglais.\n").replacing(
          "Subject: Marée", with: "Subject: \(title)")
    }
    let result = Intake.read(Array(mails.joined(separator: "\n").utf8))
    #expect(result.articles.map(\.title) == ["Un", "Deux", "Trois"])
    for article in result.articles {
      #expect(article.text == "Le texte.\n\nFrom time to time, un mot anglais.")
    }
    var context = Intake.Context()
    context.limits.entries = 2
    let cut = Intake.read(Array(mails.joined(separator: "\n").utf8), context)
    #expect(cut.articles.count == 2 && cut.notes == [.cutEntries(limit: 2)])
  }

  @Test("has its parts apart, though one mark begins another")
  func boundaries() throws {
    let mail = """
      From: a@example.org
      Subject: Marée
      MIME-Version: 1.0
      Content-Type: multipart/alternative; boundary=b1

      --b1
      Content-Type: multipart/mixed; boundary=b10

      --b10
      Content-Type: text/plain

      Le bac.
      --b10--
      --b1--
      """
    #expect(try read(mail).text == "Le bac.")
  }

  @Test(
    "has a subject whose letters were parted, or answered more often than anybody reads",
    arguments: [
      ("=?utf-8?Q?l=C3?= =?utf-8?Q?=A9?=ger", "léger"),
      ("=?utf-8?Q?l=C3=A9?= =?iso-8859-1?Q?ger_=E9?=", "léger é"),
      (String(repeating: "Re: ", count: 2_000) + "Marée", "Marée"),
      ("Re :\u{A0}TR: 12:30, la marée", "12:30, la marée"),
    ])
  func subjects(subject: String, title: String) throws {
    let mail = Self.plain("7bit", "Le bac.").replacing(
      "Subject: Marée", with: "Subject: \(subject)")
    #expect(try read(mail).title == title)
  }

  @Test("may begin with any field")
  func anyField() throws {
    let mail = "X-Mozilla-Status: 0001\n" + Self.plain("7bit", "Le bac.")
    #expect(try read(mail).title == "Marée")
  }

  @Test("without a text says so, and what is attached is none")
  func attached() {
    let mail = Self.plain("7bit", "x").replacing(
      "Content-Type:", with: "Content-Disposition: attachment\nContent-Type:")
    let result = Intake.read(Array(mail.utf8))
    #expect(result.articles.isEmpty)
    #expect(result.notes == [.noArticle])
  }

  @Test("copied as text has its letterhead for facts, and keeps all of its text")
  func copied() throws {
    let article = try read(Self.copied)
    #expect(article.title == "Le bac repart")
    #expect(article.site?.name == "La Gazette")
    #expect(article.published?.iso8601 == "2025-03-07T09:08:00")
    #expect(article.text.hasPrefix("Bonjour à tous\n\nSept ans après"))
    #expect(!article.text.contains("s’affiche"))
  }

  @Test("is told from a text that begins with a label")
  func labels() throws {
    let article = try read("Date : un fruit du dattier.\n\nElle se mange sèche.")
    #expect(article.text.contains("un fruit du dattier"))
  }

  @Test("may hold parts within parts, and no end of them")
  func deep() {
    var mail = "From: a\nSubject: b\nMIME-Version: 1.0\n"
    for depth in 0..<2_000 {
      mail += "Content-Type: multipart/mixed; boundary=b\(depth)\n\n--b\(depth)\n"
    }
    #expect(Intake.read(Array(mail.utf8)).articles.isEmpty)
  }

  private static func plain(_ encoding: String, _ text: String) -> String {
    """
    From: a@example.org
    Subject: Marée
    MIME-Version: 1.0
    Content-Type: text/plain; charset=iso-8859-1
    Content-Transfer-Encoding: \(encoding)

    \(text)
    """
  }

  private static let saved = """
    From: =?utf-8?Q?La_D=C3=A9p=C3=AAche?= =?utf-8?Q?_des_gr=C3=A8ves?= <lettre@depeche.example>
    To: moi@example.org
    Subject: TR : Fwd: =?utf-8?B?TGUgYmFjIHJlcGFydCwgwqsgZW5maW4gwrs=?=
    Date: Fri, 7 Mar 2025 09:08:00 +0100
    MIME-Version: 1.0
    Content-Type: multipart/alternative;
      boundary="=_b"

    Un vieux programme montre ceci.
    --=_b
    Content-Type: text/plain; charset=utf-8

    Le bac de Kerlouan repart.
    --=_b
    Content-Type: text/html; charset=utf-8
    Content-Transfer-Encoding: quoted-printable

    <html><body><p>Le bac de <a href=3D"https://bac.example/">Kerlouan</a> =
    repart.</p><p>Le passeur attend d=C3=A9j=C3=A0.</p></body></html>
    --=_b--
    """

  private static let copied = """
    De : La Gazette <lettre@gazette.example>
    À : moi@example.org
    Objet : Fwd: Le bac repart
    Date : vendredi 7 mars 2025 09:08

    Si ce message ne s’affiche pas, consultez la version en ligne :
    https://gazette.example/lettre/123

    Bonjour à tous

    Sept ans après son dernier voyage, le bac de Kerlouan traversera de nouveau la rivière
    dimanche matin.
    """
}

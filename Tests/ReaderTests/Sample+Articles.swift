import Model

extension Desk {
  static let articles: [Article] = [
    article(
      "À Saint-Malo, la marée du siècle n’aura duré qu’une heure",
      authors: ["Maëlle Kerguélen", "Yves Le Goff"], editor: "Rédaction",
      date: "2026-11-21T18:30:00+01:00", likes: 18,
      body: [
        .paragraph([
          Inline(
            "Ils étaient près de 12 000 sur les remparts, samedi matin, pour voir monter l’eau. « C’est plus beau qu’un feu d’artifice ! » s’exclame Héloïse, 9 ans."
          )
        ]),
        .heading(level: 3, [Inline("COEFFICIENT 118 : LE PORT FERMÉ JUSQU’À MIDI")]),
        .paragraph([
          Inline(
            "La mairie avait fermé les cales dès 6 h 30. « Nous ne voulions pas revivre 2020 », explique l’adjoint à la sécurité, qui se souvient des caves noyées de la "
          ),
          Inline("rue de Dinan", link: "https://gazette-du-littoral.example/2020/caves"),
          Inline(" et des vitrines brisées."),
        ]),
        .separator,
        .quotation([
          .paragraph([
            Inline("La mer ne demande jamais la permission, "),
            Inline("elle prend", traits: .emphasis),
            Inline(", puis elle rend ce qu’elle veut."),
          ])
        ]),
        .list(
          start: nil,
          items: [
            [.paragraph([Inline("des algues, partout ;")])],
            [
              .paragraph([
                Inline(
                  "quelques parapluies retournés, dont un rouge, que personne n’est venu chercher ;"
                )
              ])
            ],
          ]),
        .table(
          rows: [
            [[Inline("Marée")], [Inline("2020")], [Inline("2026")]],
            [[Inline("Coefficient")], [Inline("114")], [Inline("118")]],
            [[Inline("Spectateurs")], [Inline("9 000")], [Inline("12 000")]],
          ], hasHead: true),
        .paragraph([Inline("À 9h12, la mer s’est retirée.")]),
      ],
      comments: [
        Comment(
          author: "Soizic", date: Moment(iso8601: "2026-11-21T19:02:00+01:00"),
          text:
            "J’y étais : à 9 heures, l’eau léchait le haut des marches. Les enfants n’en revenaient pas !",
          replies: [
            Comment(
              author: "Yann", date: Moment(iso8601: "2026-11-21T19:40:00+01:00"),
              text: "Et la piscine de Bon-Secours ? On ne voyait plus que le plongeoir.")
          ]),
        Comment(
          author: "Pascal", date: Moment(iso8601: "2026-11-22T07:12:00+01:00"),
          text: "« Marée du siècle » : il y en a une tous les dix-huit ans."),
      ]),
    article(
      "Budget : le Sénat rejette la taxe sur les résidences secondaires",
      authors: ["Jean-Noël Œuvrard"], date: "2026-11-20T07:00:00+01:00", paragraphs: 12),
    article(
      "« On ne partira pas sans réponse » : à Fos, les dockers bloquent le port",
      authors: ["Inès d’Alméïda"], date: "2026-11-19T23:59:00+01:00", isOpen: false, paragraphs: 20),
    article(
      "Le timbre rouge revient", authors: ["AubeDigitale"], date: "2026-11-14T08:00:00",
      body: [.paragraph([Inline("Il coûtera 1,96 €.")])]),
    article(
      "Trois plages rouvertes à Saint-Malo après la marée, mais pas la piscine d’eau de mer",
      authors: ["Yves Le Goff"], date: "2026-11-13T08:00:00+01:00", paragraphs: 5),
    article(
      "Pourquoi les cloches de l’abbaye sonnent de travers", authors: ["Chloé Béranger"],
      date: "2026-11-12T08:00:00+01:00", paragraphs: 9),
    article("Une baleine au large de Groix", date: "2026-11-11T08:00:00+01:00", paragraphs: 1),
    article("Le phare rallumé à Bréhat", date: "2022-01-06", paragraphs: 2),
  ]

  static func article(
    _ title: String, authors: [String] = [], editor: String? = nil, date: String,
    likes: Int? = nil, isOpen: Bool? = nil, body: [Block] = [], comments: [Comment] = [],
    paragraphs: Int = 0
  ) -> Article {
    let sentence =
      "Le conseil s’est réuni à 16h28, jeudi 6 janv. 2022, devant 230 K curieux : personne n’a voulu « céder » ! M. Tokayev, lui, attendait au n° 5."
    let filler = (0..<paragraphs).map { number in
      Block.paragraph([Inline("Point \(number + 1). " + sentence + " " + sentence)])
    }
    let published = Moment(iso8601: date)
    return Article(
      id: ArticleID(site: "gazette-du-littoral.example", title: title, published: published),
      title: title, authors: authors, editor: editor, published: published, language: "fr",
      url: "https://gazette-du-littoral.example/\(paragraphs)",
      source: Source(name: "Gazette du littoral", url: "https://gazette-du-littoral.example/"),
      site: Site(name: "gazette-du-littoral.example", likes: 230_000, likesOn: published),
      body: body + filler, comments: comments, areCommentsOpen: isOpen, likes: likes)
  }
}

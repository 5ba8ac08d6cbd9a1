import Model

extension Article {
  /// One of everything that an article can hold.
  static let complete = Article(
    id: ArticleID(address: "https://gazette.example/2024/02/digue"),
    title: "« La digue tiendra », dit le port",
    authors: ["Anne Le Goff", "Yann Kervella"], editor: "Maël",
    published: Moment(iso8601: "2024-02-10T08:30:00+01:00"),
    updated: Moment(iso8601: "2024-02-12"), language: "fr",
    url: "https://gazette.example/2024/02/digue",
    source: Source(name: "L’Écho du large", url: "https://echo.example/"),
    site: Site(
      name: "La Gazette du port", url: "https://gazette.example/", likes: 230_000,
      likesOn: Moment(iso8601: "2024-04-19")),
    summary: "Le conseil a voté la digue.",
    body: [
      .heading(level: 2, [Inline("Le matin")]),
      .paragraph([
        Inline("La mer a "), Inline("reculé", traits: .emphasis),
        Inline(" de trois mètres ; on l’avait "),
        Inline("prévu", traits: [.strong, .emphasis], link: "https://gazette.example/prevu"),
        Inline(" en "), Inline("metres()", traits: .code), Inline(".\nLe soir, non."),
      ]),
      .quotation([
        .paragraph([Inline("« Elle tiendra. »")]), .quotation([.paragraph([Inline("Bon.")])]),
      ]),
      .list(
        start: nil,
        items: [
          [.paragraph([Inline("le quai")])],
          [
            .paragraph([Inline("la jetée")]),
            .list(
              start: 3, items: [[.paragraph([Inline("nord")])], [.paragraph([Inline("sud")])]]),
          ],
        ]),
      .figure(
        url: "https://gazette.example/quai.jpg", alt: "Un quai", caption: [Inline("Hier soir.")]),
      .figure(url: nil, alt: "", caption: []),
      .table(
        rows: [
          [[Inline("Jour")], [Inline("Heure")]],
          [[Inline("lundi", traits: .strong)], [Inline("6 h")]],
        ], hasHead: true),
      .preformatted("deux  espaces\n  et une marge"),
      .separator,
      .paragraph([Inline("Fin.")]),
    ],
    related: [
      Link(title: "Le vent se lève", url: "https://gazette.example/vent"),
      Link(title: "Sans adresse"),
    ],
    comments: [
      Comment(
        author: "Léa", date: Moment(iso8601: "2024-02-11T09:02:00"), text: "Merci.\nVraiment.",
        replies: [Comment(author: "Anne", text: "De rien.")])
    ],
    areCommentsOpen: false, likes: 1240)
}

import Model

/// Pages of our own, as text, and what tests ask of a body.
enum Page {
  /// The kind of a block in a letter: what a body is made of, at a glance.
  static func kind(_ block: Block) -> String {
    switch block {
    case .paragraph: "p"
    case .heading(let level, _): "h\(level)"
    case .quotation: "q"
    case .list(let start, _): start == nil ? "ul" : "ol"
    case .figure: "fig"
    case .table: "table"
    case .preformatted: "pre"
    case .separator: "-"
    }
  }

  static func firstLink(_ block: Block) -> Inline? {
    guard case .paragraph(let runs) = block else { return nil }
    return runs.first { $0.link != nil }
  }

  static let whole = """
    www.depeche-des-greves.example
    Vendredi, 17 Févr. 2023

    Le phare de Roscanvel change d’ampoule

    Auteur : Jeanne Abgrall | Editeur : Loïc Bihan | Mardi, 14 Févr. 2023 - 16h28

    \(prose)

    Et surtout :

    * * *

    UNE LAMPE DE VINGT WATTS

    « C’est moins que dans ma cuisine », observe la gardienne, qui a gardé l’ancienne ampoule sur une étagère et la montre aux enfants des écoles le mercredi.

    La suite des travaux est décrite au registre, à la page 3.


    - Source : La Dépêche des grèves

    Cela peut vous intéresser

    Commentaires

    Envoyer votre commentaire avec :


    Fermé

    Recherche
    Vous aimez notre site ?
    (230 K)
    Derniers Articles
    Articles les plus lus
    Loading...
    Loading...
    """

  static let commented = """
    La Dépêche des grèves
    Vendredi, 17 Févr. 2023

    Le phare de Roscanvel change d’ampoule

    Par Jeanne Abgrall, le 14 février 2023 à 16 h 28

    \(prose)

    Source : La Dépêche des grèves

    À lire aussi

    * Un feu de plus au large
    * La bouée perdue

    Commentaires (3)

    goéland22, le 14/02/2023 à 17h02
    On la voit de Camaret, votre lampe.

      > Jeanne Abgrall, le 14/02/2023 à 17h40
      C’est noté.

    Marthe, le 15/02/2023
    Et la corne de brume, cette grande oubliée de tous les rapports depuis l’hiver de 1987, qui la réparera ?

    Laisser un commentaire

    Derniers articles
    La digue et le grutier
    Articles les plus lus
    Trois marées d’avance
    """

  static let numbered = """
       [1]La Dépêche des grèves

    Le phare change d’ampoule

       Par Jeanne Abgrall
       Lundi 13 février 2023, 07h00

       On la voit désormais depuis [2]la pointe du Raz, et par temps clair
       depuis [sic] le large, ce que nul n’avait noté dans le registre du
       phare avant ce soir de février.

       Source : La Dépêche des grèves

    References

       1. https://greves.example/
       2. https://phares.example/raz
    """

  static let wrapped = """
    Deux rives

    D’une rive à l’autre la mer est la même, et
    les bateaux aussi, mais les gens du nord ne
    saluent pas ceux du sud.

    Il faut dire que ceux du sud ne répondent
    jamais, ce qui n’aide pas.
    """

  private static let prose = """
    Depuis lundi, le phare porte plus loin et consomme moins. Il a fallu trois jours, deux bateaux et une \
    patience d’horloger pour hisser la lentille neuve jusqu’à la lanterne, à quarante mètres au-dessus de \
    la grève.
    """
}

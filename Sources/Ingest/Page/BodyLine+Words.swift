/// What such lines say, in small letters without accents. No word here belongs to one site.
extension BodyLine {
  static let buttons: Set<String> = [
    "advertisement", "advert", "ad", "publicite", "annonce", "anzeige", "werbung", "sponsored",
    "continue reading below", "story continues below", "article continues below",
    "story continues below advertisement", "article continues after advertisement",
    "la suite apres la publicite", "la suite apres cette publicite", "subscribe", "s'abonner",
    "je m'abonne", "abonnez-vous", "share", "partager", "close", "fermer la fenetre", "caption",
    "text size", "order reprints", "print article", "imprimer", "post comment (+)", "post comment",
    "learn more", "en savoir plus", "read more", "lire la suite", "lire plus", "lire l'article",
    "search form", "haut de page", "retour en haut", "zuruck zur liste", "retour a la liste",
    "tweet", "tweeter", "reagir", "envoyer", "copier le lien", "loading", "chargement",
    "wie bewerten sie diesen artikel", "drucken", "teilen", "ecouter l'article",
    "ajouter aux favoris",
    "found this helpful", "was this helpful", "was this page helpful", "was this article helpful",
    "did you find this helpful", "cet article vous a-t-il ete utile",
    "cet article vous a ete utile",
    "cette page vous a-t-elle ete utile", "war dieser artikel hilfreich", "a propos de",
    "lire dans l'application", "tout accepter", "accepter", "continuer sans accepter",
    "order reprints print article", "partager cet article", "share this article",
  ]

  static let appeals = Phrases<Void>([
    "click here to ", "cliquez ici pour ", "get the latest ", "subscribe to ", "abonnez-vous ",
    "s'abonner a ", "inscrivez-vous a ", "recevez chaque ", "recevez notre ", "sign up for ",
    "sign up to ", "nous utilisons des cookies", "ce site utilise des cookies",
    "en poursuivant votre",
    "we use cookies", "this site uses cookies", "pour lire la suite", "cet article est reserve",
    "deja abonne", "let our news meet your inbox", "get breaking news",
    "breaking news emails", "have a tip", "read more on ", "get alerts",
    "telechargez l'application",
    "download the app", "partagez cet article", "suivez-nous sur ", "follow us on ",
  ])

  static let leadIns = Phrases<Void>([
    "lire aussi", "a lire aussi", "a lire egalement", "lire egalement", "lire notre ", "lire l'",
    "a lire", "relire", "voir aussi", "a voir aussi", "sur le meme sujet", "related articles",
    "related post", "related", "read more", "see more", "more", "read also", "see also",
    "also read",
    "don't miss", "a ne pas manquer", "a decouvrir", "siehe auch", "lesen sie auch",
    "mehr zum thema",
    "lesetipp", "leggi anche", "read next", "you may also like", "vous aimerez aussi",
    "das konnte sie auch interessieren", "weitere artikel", "a ecouter", "a consulter",
  ])

  static let credits = Phrases<Void>([
    "photo:", "photo :", "photos:", "photos :", "photo by ", "photograph by ", "photography by ",
    "credit:", "credit :", "credits:", "credit photo", "credits photo", "image:", "image :",
    "image credit", "image copyright", "images:", "bild:", "foto:", "fotos:", "illustration :",
    "illustration:", "file photo", "getty images",
  ])

  static let legends = Phrases<Void>([
    "image caption ", "media caption", "legende :", "legende:",
  ])

  static let closings = Phrases<Void>([
    "write to ", "reach the ", "reporting by ", "editing by ", "additional reporting ",
    "our standards", "need more space", "if you enjoyed ", "this article was originally",
    "this article first", "all rights reserved", "tous droits reserves", "you can follow ",
    "tell us what you think",
    "click here", "copyright ", "tags:", "tags :", "mots-cles", "mots cles", "first published",
    "updated at ", "stand:", "last updated",
  ])

  static let datings = Phrases<Void>([
    "publie le ", "publiee le ", "mis a jour le ", "mise a jour le ", "published on ", "posted on ",
    "veroffentlicht am ",
  ])

  static let authorTitles = Phrases<Void>([
    "about the author", "a propos de l'auteur", "a propos de l'autrice", "uber den autor",
    "uber die autorin",
  ])

  /// Furniture when they lead to a network or elsewhere: « Suivez le guide. » is none.
  static let invitations = Phrases<Void>([
    "follow ", "suivez ", "retrouvez ", "listen to ", "ecoutez ", "join ", "contact ", "partager ",
    "cliquez ici", "rejoignez ", "devenez fan ", "become a fan ",
  ])

  static let networks = [
    "@", "suivez-nous", "follow us", "twitter", "facebook", "instagram", "newsletter", "linkedin",
    "youtube", "whatsapp",
  ]
}

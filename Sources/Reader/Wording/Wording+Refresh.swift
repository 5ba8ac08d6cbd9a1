/// The sources followed, and what is new in them.
extension Wording {
  var followSource: String { say("suivre une source", "follow a source") }
  var followSourceDetail: String {
    say("adresse d’un flux ou d’un site", "address of a feed or site")
  }
  var sourcePrompt: String { say("Adresse à suivre : ", "Address to follow: ") }
  var lookingForSource: String { say("Recherche du flux…", "Looking for the feed…") }
  func following(_ name: String) -> String {
    say(
      "Vous suivez « \(name) ». Ses articles arrivent…",
      "You follow “\(name)”. Its articles are on their way…")
  }
  /// For who follows sources, and has no article yet.
  func nothingCame(from sources: Int) -> String {
    let number = count(sources, ("source", "sources"), ("source", "sources"))
    return say(
      "Vous suivez \(number)\u{A0}: « R » va chercher ce qu’il y a de nouveau.",
      "You follow \(number): “R” fetches what is new.")
  }
  func refreshing(_ done: Int, of total: Int) -> String {
    total == 0
      ? say("actualisation…", "refreshing…")
      : say("actualisation \(done)/\(total)", "refreshing \(done)/\(total)")
  }
  var alreadyRefreshing: String {
    say("Une actualisation est déjà en cours.", "A refresh is under way already.")
  }
  var fetchingText: String { say("Recherche du texte entier…", "Fetching the whole text…") }
  var bringingRawText: String { say("Recherche du texte brut…", "Bringing the raw text…") }
  func rawText(of title: String) -> String {
    let title = title.isEmpty ? untitled : title
    return say("Texte brut de «\u{A0}\(title)\u{A0}»", "Raw text of “\(title)”")
  }
  var textFetched: String { say("Texte entier.", "The whole text.") }

  package func failed(_ number: Int) -> String {
    count(number, ("échec", "échecs"), ("failure", "failures"))
  }
  package func new(_ number: Int) -> String {
    count(number, ("nouveau", "nouveaux"), ("new", "new"))
  }
  package func revised(_ number: Int) -> String {
    count(number, ("révisé", "révisés"), ("revised", "revised"))
  }
  /// Articles whose feed gave but their beginning.
  package func completed(_ number: Int) -> String {
    count(number, ("texte entier", "textes entiers"), ("whole text", "whole texts"))
  }
}

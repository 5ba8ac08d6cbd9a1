import Text

/// The words by which an article is recognised: long enough, not of everybody's language, and said
/// more than once or in the title.
package enum TellingWords {
  /// At most 24, the most telling first, folded (`élysée` is `elysee`).
  package static func of(_ article: Article) -> [String] {
    of(title: article.title, summary: article.summary ?? "", text: article.text)
  }

  /// Read byte by byte: to rebuild what is derived of a hundred thousand articles is mostly this.
  static func of(title: String, summary: String, text: String) -> [String] {
    var tally = WordTally()
    for (text, weight) in [(title, 4), (summary, 2), (text, 1)] {
      text.withBytes(Folding.key).withUnsafeBufferPointer { bytes in
        forEachWord(of: bytes) { tally.add(UnsafeBufferPointer(rebasing: bytes[$0]), weight) }
      }
    }
    return tally.heaviest(24, above: 1) { !common.contains($0) }
  }

  private static func forEachWord(
    of bytes: UnsafeBufferPointer<UInt8>, _ body: (Range<Int>) -> Void
  ) {
    var start = 0
    var place = 0
    while place < bytes.count {
      // Most bytes are letters in a word.
      if (0x61...0x7A).contains(bytes[place]) {
        place += 1
        continue
      }
      let gap = gapLength(in: bytes, at: place)
      if gap == 0 {
        place += 1
        continue
      }
      if isLong(bytes[start..<place]) { body(start..<place) }
      place += gap
      start = place
    }
    if isLong(bytes[start...]) { body(start..<bytes.count) }
  }

  /// Four letters, and not digits alone.
  private static func isLong(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    word.count >= 4 && !word.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// How many bytes at that place belong to no word: 0 in a letter or digit of any script, else 1
  /// for ASCII, 2 for the signs of Latin-1, 3 for punctuation and symbols, 4 for emoji.
  private static func gapLength(in bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
    switch bytes[place] {
    case 0x30...0x39, 0x61...0x7A: return 0
    case ..<0x80: return 1
    case 0xC2: return 2
    case 0xE2: return bytes[place + 1] <= 0xAF ? 3 : 0
    case 0xE3: return bytes[place + 1] == 0x80 ? 3 : 0
    case 0xEF: return bytes[place + 1] == 0xBF ? 3 : 0
    case 0xF0: return bytes[place + 1] == 0x9F ? 4 : 0
    default: return 0
    }
  }

  /// Words of four letters and more, folded, that any article may hold.
  private static let common: Set<String> = Set(
    """
    ainsi alors apres aucun aucune aupres aura aurait auront aussi autant autour autre autres avaient \
    avait avant avec avez avoir avons beaucoup bien bonne cela celle celles celui cent cependant \
    certain certaine certaines certains ceux chacun chacune chaque chez chose choses cinq comme \
    comment contre dans debut deja depuis derniere dernier derniers dernieres desormais deux devant \
    devrait dire disait dit dits dix doit doivent donc dont durant elle elles encore enfin entre \
    environ etaient etait etant etre eux faire fait faits faut fois font furent gens grand grande \
    grandes grands huit ici janvier fevrier mars avril juin juillet aout septembre octobre novembre \
    decembre lundi mardi mercredi jeudi vendredi samedi dimanche hier jamais jour jours jusqu \
    jusque laquelle lequel lesquels leur leurs lieu loin long longtemps lors lorsque lui maintenant \
    mais malgre matin meme memes mieux mille moins mois moment monde monsieur madame neuf nombre \
    notre nous nouveau nouveaux nouvelle nouvelles onze parce parfois parmi partie partir pas passe \
    pendant petit petite petits petites peut peuvent peux place plus plusieurs plutot point pour \
    pourquoi pourrait pouvait pouvoir premier premiere premiers premieres pres presque puis puisque \
    quand quarante quatre quel quelle quelles quelque quelques quels quelqu qui quinze quoi raison \
    reste rien sans savoir seize selon semaine semble sept sera serait seront seul seule seulement \
    sien sinon soient soir sois soit sommes sont sorte souvent sous suis suite surtout tandis tant \
    telle telles tels temps tient toujours tous tout toute toutefois toutes tres trente treize trois \
    trop trouve vers veut vient vingt voici voila voir votre vous vrai vraiment about after also \
    been before could from have into just like more most only other over said same some such than \
    that their them then there these they this those through under very were what when where which \
    while will with would your heure heures minute minutes annee annees article source auteur
    """.split(separator: " ").map(String.init))
}

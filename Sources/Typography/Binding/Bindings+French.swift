extension Bindings {
  /// Where French does not let a line end, on text typed with plain spaces too.
  ///
  /// After the codes that French printers share: the Lexique of the Imprimerie nationale and the
  /// Banque de dépannage linguistique of the OQLF.
  static let french = Bindings(
    rules: [
      // Marks stay with the word they belong to.
      Binding(.any, .closing, .fast, "Vraiment| ?", "a closing mark never starts a line"),
      Binding(.opening, .any, .fast, "«| Oui »", "an opening mark never ends a line"),
      Binding(.apostrophe, .any, .fast, "l’| »état", "an elided word holds to what follows"),
      Binding(.any, .apostrophe, .fast, "dit| 'oui'", "no line starts with an apostrophe"),
      Binding(.openingDash, .any, .fast, "—| Oui, dit-il", "a dash opens what follows it"),
      Binding(.any, .closingDash, .fast, "— presque muette| —", "a dash closes what precedes it"),
      Binding(.number, .scoreDash, .doubtful, "4| – 1", "a score, or a number and an incise"),
      Binding(.unsureDash, .any, .doubtful, "4 – 1, dit –| un régal", "after a score, who knows"),
      Binding(.any, .unsureDash, .doubtful, "4 – 1, dit| – un régal", "after a score, who knows"),
      Binding(.stuckDash, .any, .fast, "scène —|irréelle", "a dash stuck to its word"),
      Binding(.any, .stuckDash, .fast, "muette|— a duré", "a dash stuck to its word"),
      Binding(.any, .etc, .firm, "livres,| etc.", "what ends an abridgement"),
      Binding(.any, .stuckEmoji, .firm, "❤️|❤️", "what is said in one breath"),

      Binding(.endMark, .stuck, .fast, "Quoi ?|Non", "nothing that no space parts"),

      // Numbers stay whole.
      Binding(.group, .group, .fast, "3| 450| 000", "the digits of one number"),
      Binding(.smallNumber, .pair, .fast, "01| 42| 60", "the digits of a telephone number"),
      Binding(.dialled, [.pair, .group], .fast, "02 123| 45", "the digits of a telephone number"),
      Binding(.range, [.digit, .roman], .fast, "1914–|1918", "both ends of a range"),
      Binding(.markedNumber, .digit, .doubtful, "12,| 5", "what may be one number badly typed"),
      Binding(.sign, .digit, .fast, "−| 12", "a sign belongs to its number"),
      Binding(.number, .sign, .firm, "6| × 1,5", "both sides of an operation"),
      Binding(.ordinal, .sign, .firm, "90e| + 4", "both sides of an operation"),

      // Numbers stay with what they measure, date or count.
      Binding(.number, .unit, .firm, "12| km", "a number and its unit"),
      Binding(.measure, .digit, .firm, "16 h| 28", "hours and minutes"),
      Binding(.measure, .unit, .firm, "1,2 Md| €", "a magnitude and its currency"),
      Binding(.amount, .moneyMark, .firm, "12 €| HT", "which money, or what it includes"),
      Binding(.amount, .pair, .firm, "3 €| 50", "euros and cents"),
      Binding(.price, .digit, .firm, "CHF| 12", "a currency and its amount"),
      Binding(.smallNumber, .month, .firm, "6| janv.", "the day and its month"),
      Binding(.ordinal, .month, .firm, "1er| janvier", "the day and its month"),
      Binding(.ordinal, .century, .firm, "19e| siècle", "a century and its number"),
      Binding(
        .romanOrdinal, [.century, .capital], .firm, "XXe| siècle", "a century and its number"),
      Binding(.likelyOrdinal, .century, .firm, "xxe| siècle", "a century and its number"),
      Binding(.month, .year, .loose, "janvier| 2022", "the month and its year"),
      Binding(.number, .noun, .loose, "80 000| exemplaires", "a number and what it counts"),
      Binding(
        [.ordinal, .romanOrdinal], .noun, .loose, "20e| arrondissement",
        "a number and what it counts"),

      // Names stay with what announces or numbers them.
      Binding(.title, .capital, .firm, "Mme| Curie", "a title abridged and its name"),
      Binding(.civility, .particle, .firm, "M.| le juge", "a title abridged and another"),
      Binding(.initial, .capital, .firm, "J. K.| Roux", "initials and the name"),
      Binding(.initial, .particle, .firm, "J.| de La Fontaine", "initials and the name"),
      Binding(.initialHyphen, .any, .firm, "J.-|P. Melville", "initials of a double first name"),
      Binding(.name, .roman, .firm, "Louis| XVIII", "a sovereign and his number"),
      Binding(.name, .firstOrdinal, .firm, "Napoléon| 1er", "a sovereign and his number"),
      Binding(.reference, [.digit, .capital], .firm, "n°| 5", "an abridged word and its number"),
      Binding(
        .numbered, [.digit, .roman, .capitalLetter], .firm, "acte| III", "a part and its number"),
      Binding(.initial, .digit, .firm, "art. L.| 123-4", "an article of law and its number"),
      Binding(.sigle, .digit, .loose, "la RN| 7", "a road and its number"),
      Binding(.abridged, .lowercase, .firm, "cf.| supra", "an abridged word and what it leads to"),
      Binding(
        [.abridgedLetter, .joint, .initial], .abridgedLetter, .firm, "c.| à| s.",
        "the words of one abridgement"),
      Binding(
        .abridgedLetter, [.digit, .roman], .firm, "v.| 12", "an abridged word and its number"),

      // A hyphen leaves more than a letter on each line.
      Binding(.letterHyphen, .any, .firm, "e-|mail", "a letter alone ends no line"),
      Binding(.hyphen, .letter, .firm, "allez-|y", "a letter alone starts no line"),
      Binding(.euphonicT, .any, .fast, "parlera-t-|il", "the t belongs to the pronoun"),
      Binding(.shortSlash, .any, .firm, "km/|h", "both sides of a slash"),
      Binding(.slash, .any, .loose, "homme/|femme", "both sides of a slash"),
    ],
    words: WordTable([
      (
        .unit,
        """
        k m g t l s p v w h c f j n pa km kg hg dag dg cg mg mm cm dm dam hm kl hl dl cl ml ha nm um \
        ms min mn sec mo ko go to po mb gb tb kbit mbit gbit px pt pts kw mw gw tw kwh mwh gwh twh wh \
        hz khz mhz ghz bpm kv va ma mah db bar hpa kpa mpa mmhg cal kcal kj mj ev kev mev gev tev kn \
        kt mt gt tep cv ch tr ppm ppb mol mmol ph md mds mrd mrds mio eur usd chf hab ans bis ter \
        quater sq sqq mille million millions milliard milliards billion billions euro euros dollar dollars \
        centime centimes degre degres av apr
        """
      ),
      (.takesDigit, "h m km cm dm mm"),
      (.times, "x"),
      (.currency, "eur usd chf gbp cad fcfa"),
      (.moneyMark, "us ca can ht ttc"),
      (
        .month,
        """
        janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre janv fevr \
        fev avr juil juill sept oct nov dec
        """
      ),
      (.century, "siecle siecles millenaire millenaires"),
      (.dottedCentury, "s"),
      (
        .title,
        """
        m mm mr mrs mme mmes mlle mlles mgr mgrs dr drs dre pr prs pre prof me mes vve st ste sr gal \
        lt cdt cne col
        """
      ),
      (.civility, "m mm mme mmes mlle mlles mgr mgrs dr gal lt cdt cne"),
      (.particle, "de du des d le la les l van von di da del della ben el al"),
      (.dottedInitial, "ch ph th fr cl chr gr bl"),
      (.reference, "tome livre ligne page bd"),
      (
        .numbered,
        """
        chapitre article articles alinea paragraphe section titre annexe figure tableau tomes pages \
        lignes volume numero no nos fo an acte scene type phase groupe plan vitamine \
        quai voie cedex
        """
      ),
      (
        .dottedReference,
        """
        n no nos p pp art al vol ch chap fig col t bd av apr ap cf ed ref tel coll ann app pl suppl \
        env ex
        """
      ),
      (.joint, "a"),
      (.abridged, "cf op loc art env"),
      (.numeroSign, "n nos"),
      (.etc, "etc"),
      (.dottedTail, "al ex cit"),
      (.pronoun, "il ils elle elles on"),
      (
        .function,
        """
        et ou a au aux en de des du dans sur sous pour par puis mais car ni que qui dont est sont ont \
        il elle on nous vous contre avant apres depuis plus moins soit fois vers selon entre lors \
        lorsque tandis quand comme si ne se le la les un une ce cette ces son sa ses
        """
      ),
    ]))
}

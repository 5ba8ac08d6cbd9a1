import Testing
import Text
import Typography

@Suite("The rules of a language")
struct BindingsTests {
  /// Each rule's example shows with `|` where no line may end. Set at every measure on which what
  /// it holds together fits, no line ends there.
  @Test("hold in their own examples", arguments: [Setting.Language.french, .english])
  func examples(language: Setting.Language) {
    for rule in Bindings.of(language).rules where rule.hold > .loose {
      let parts = rule.example.split(separator: "|").map(String.init)
      let text = "un mot " + parts.joined() + " et la suite"
      let places = held(parts)
      #expect(!places.isEmpty, "\(rule.example)")
      for measure in (Columns.of(parts.joined()) + 4)...40 {
        for fit in Setting.Fit.allCases {
          let setting = Setting(measure: measure, language: language, fit: fit)
          for line in Paragraph(text, setting: setting).lines.dropFirst() {
            #expect(
              !places.contains(line.range.lowerBound),
              "\(rule.example) at \(measure): \(rule.reason)")
          }
        }
      }
    }
  }

  /// The same rules on text that a language without them leaves to Unicode: the examples are not
  /// held by chance.
  @Test("are what holds: without them most examples break")
  func withoutRules() {
    let rules = Bindings.of(.french).rules.filter { $0.hold > .loose }
    let broken = rules.filter { rule in
      let parts = rule.example.split(separator: "|").map(String.init)
      let text = "un mot " + parts.joined() + " et la suite"
      return (4...40).contains { measure in
        let setting = Setting(measure: measure, language: .other, fit: .first)
        return Paragraph(text, setting: setting).lines.contains {
          held(parts).contains($0.range.lowerBound)
        }
      }
    }
    #expect(broken.count * 3 > rules.count * 2)
  }

  @Test(
    "hold on text typed in many ways",
    arguments: [
      "M.~Tokayev", "MM.~Dupond", "Mme~Curie", "Mlle~Mars", "le Dr~Petiot", "(Mgr~Di Falco)",
      "Mme~Élise", "M.~Éric", "lundi, mardi~etc.",
      "J.~K.~Roux", "J.-P.~Melville", "É.~Zola", "M.~Éluard", "Mme~Édith", "J.~Élan", "n°~5",
      "N°~5", "(p.~112)", "l’art.~7", "vol.~3",
      "chap.~IV", "fig.~12", "§~5", "tome~III", "12~km", "12~%", "2,5~millions", "3,5~Md€", "230~K",
      "1~000~€", "3~450~000~€", "45~km/h", "120~m²", "16~h~28", "16~h", "9~h~05", "5~m~80",
      "6~janv. 2022", "12~septembre", "1er~janvier", "XXe~siècle", "IIe~millénaire", "Louis~XVIII",
      "François~Ier", "Jean-Paul~II", "6~×~1,5~L", "−~5~°C", "01~42~60~30~30", "+33~6~12~34~56~78",
      "mot~: suite", "mot~; suite", "mot~! Oui", "mot~? Oui", "«~mot~»", "etc", "des mots,~etc.",
      "parla-t-~il", "l'~»état d’urgence~»", "– un peu~– puis", "1er~août", "AOÛT 6~AOÛT",
      // Units and money.
      "1~013~hPa", "12~µg/m³", "5~Ω", "40~Mt", "120~pts", "2~½", "10³~km", "12,5~kJ",
      "1,2~Md~€", "12~€~HT", "100~$~US", "CHF~12.50", "$~12", "12~bis", "3~€~50", "16h~28", "1m~80",
      "12M~€",
      // Signs and ranges.
      "4 – 1 pour eux –~un régal~– hier",
      "4~x~100~m", "12~>~10", "3~≤~4", "4~–~1", "4~- 1", "48°~51′", "≈~5~km", "10-~12 km",
      // Telephones of Belgium, Switzerland and Canada.
      "02~123~45~67", "0475~12~34~56", "+41~22~123~45~67", "(514)~555-1234", "+33~(0)6~12",
      "0~800~12~34~56",
      // Dates, centuries, sovereigns.
      "1ᵉʳ~mai", "XIXᵉ~siècle", "xviiie~siècle", "XXE~SIÈCLE", "XXes~siècles", "XIXe~s.",
      "XIXe-XXe~siècles", "52~av.~J.-~C.", "apr.~J.-~C.", "Napoléon~1er", "Charles~V.", "l’an~II",
      // Titles and initials.
      "M.~le président", "Mme~la juge", "MM.~les ministres", "Mgr~l’évêque", "Mme~de Sévigné",
      "M.~d’Ormesson", "Mᵐᵉ~Curie", "Dʳ~Petiot", "Mr~Smith", "Cdt~Cousteau", "Ch.~Baudelaire",
      "Ph.~Pétain", "J.~de La Fontaine", "N.-D.~de Paris",
      // Abridged words, and what is numbered.
      "p.~ex.", "i.~e.", "s.~v.~p.", "2~c.~à~s.", "c.-~à-~d.", "op.~cit.", "et~al.", "cf.~supra",
      "ch.~IV", "art.~L.~123-4", "nᵒ~5", "n°s~5", "no~5", "acte~III", "plan~B", "articles~7",
      "bd~Voltaire", "P.~c.~c.", "v.~12", "l.~VII", "p. XII-~XIV", "p. 12~sqq.", "quai~B",
      "Gal~de Gaulle",
      // Marks.
      "– muette~–, puis", "«~…~et voilà~»", "– au Cdt~P.~Leroy~– avance",
      // A letter alone.
      "allez-~y", "e-~mail", "étudiant-~e-~s",
    ])
  func typed(marked: String) {
    for form in [marked, decomposed(marked)] {
      // "~" stands for a space that holds, or after a hyphen for no space at all.
      let parts = form.split(separator: "~").map(String.init)
      let whole = parts.reduce("") { $0 + ($0.isEmpty || $0.hasSuffix("-") ? "" : " ") + $1 }
      for measure in max(8, Columns.of(whole))...40 {
        let paragraph = Paragraph(
          "Et puis encore " + whole + " et la suite.", setting: Setting(measure: measure))
        let drawn = paragraph.lines.map { paragraph.text.slice($0.range) }
        for (left, right) in zip(parts, parts.dropFirst()) {
          let isBroken = zip(drawn, drawn.dropFirst()).contains {
            $0.hasSuffix(left) && $1.hasPrefix(right)
          }
          #expect(!isBroken, "\(marked) at \(measure): \(drawn)")
        }
      }
    }
  }

  /// `|` stands for a space where the rules might see something to hold and must not.
  @Test(
    "let a line end where nothing has to be held",
    arguments: [
      "12|a voté", "en 2024|a été", "5|s’étaient", "en 2012|j’ai", "2024|l’État", "12|t-shirts",
      "coûte|€ 12", "coûte|$12", "le 2|et le 3", "vers 20 h|à Paris", "12 m|de long",
      "Le|Président", "Ce|Conseil", "LE|PRÉSIDENT", "VIE|PRIVÉE", "LES|FRANÇAIS", "La|France",
      "Me|voilà", "Mes|enfants", "M.|est", "article|Macron", "un an|Macron", "acte|manqué",
      "art|moderne", "fig|mûre", "vol|de nuit", "no|man’s", "à|12 ans", "À|12 ans", "Dans|le pays",
      "Paris,|t. 2",
      "voir|p. 12", "C:\\Win ;|/usr/share", "– au Cdt P. Leroy –|avance", "s. v. p.|vont",
      "oct.|passé", "plan|de vol", "à la page|d’après",
      // What other languages close with, French opens with.
      "„Ja“|und", "„Ja.“|Und", "‚Ja‘|und", "sagte|„Ja“",
    ])
  func free(marked: String) {
    let parts = marked.split(separator: "|").map(String.init)
    let text = "Et puis encore bien avant, " + parts.joined(separator: " ") + " et la suite."
    let offset = "Et puis encore bien avant, \(parts[0]) ".utf8.count
    let measure = Columns.of(text.slice(0..<offset - 1))
    let setting = Setting(measure: measure, fit: .first)
    #expect(Paragraph(text, setting: setting).lines[1].range.lowerBound == offset)
  }

  @Test("give way, weakest first, where a group is wider than the measure")
  func givingWay() {
    #expect(set("Napoléon III régna 20 ans", at: 8) == ["Napoléon", "III", "régna", "20 ans"])
    #expect(set("les 80 000 exemplaires", at: 11) == ["les 80 000", "exemplaires"])
    #expect(
      set("« anticonstitutionnellement dit", at: 12) == [
        "« anticons-", "titutionnel-", "lement dit",
      ])
    #expect(set("123456789012", at: 5) == ["12345", "67890", "12"])
    #expect(set("à 8 h 10, 9 h 15, 10 h 20", at: 14) == ["à 8 h 10,", "9 h 15,", "10 h 20"])
    #expect(set("le 11 — 11 — 9 — 8 — 13", at: 11) == ["le 11", "— 11 — 9", "— 8 — 13"])
    #expect(
      set("dit – « 5 000 € ! » – silence – puis", at: 19) == [
        "dit", "– « 5 000 € ! » –", "silence – puis",
      ])
    #expect(
      set("— Ah ! ah ! — Non ? — Rien. — Si !", at: 13) == [
        "— Ah ! ah !", "— Non ?", "— Rien.", "— Si !",
      ])
    #expect(set("a :( :'( ;) b", at: 5) == ["a :(", ":'(", ";) b"])
    #expect(set("oui :-) ;-) ;) :D ;)", at: 9) == ["oui :-)", ";-) ;) :D", ";)"])
  }

  private func set(_ text: String, at measure: Int) -> [String] {
    let setting = Setting(measure: measure, fit: .first, spacing: false)
    return drawn(Paragraph(text, setting: setting))
  }

  /// The offsets at which no line may start, when the parts follow "un mot ".
  private func held(_ parts: [String]) -> [Int] {
    var places: [Int] = []
    var offset = "un mot ".utf8.count
    for (part, next) in zip(parts, parts.dropFirst()) {
      offset += part.utf8.count
      places.append(offset + next.utf8.prefix { $0 == 0x20 }.count)
    }
    return places
  }
}

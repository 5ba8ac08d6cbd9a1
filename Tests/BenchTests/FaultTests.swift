import Testing
import kiosque_bench

@Suite("The checker of faults")
struct FaultTests {
  /// `/` ends a line.
  @Test(
    "names the rule that a line's end breaks",
    arguments: [
      ("Vraiment/? dit-il", Fault.closing), ("il dit : «/Oui »", .opening),
      ("il dit : « Oui/» et rit", .closing), ("à 16h/28 précises", .hour),
      ("à 16/h 28 précises", .hour), ("près de 230/K personnes", .unit),
      ("le 6/janv. 2022", .date), ("le 1er/mai", .date), ("au XXe/siècle", .date),
      ("de M./Tokayev", .abbreviation), ("rapport n°/5", .abbreviation),
      ("selon A./Camus", .initial), ("sous Louis/XIV en", .roman), ("des poires,/etc.", .etcetera),
      ("jusqu’à l’/île d’Yeu", .elision), ("parlera-t-/elle ?", .euphonicT),
      ("un cafe/\u{301} noir", .cluster), ("soit 3/450 000 en", .number),
      ("au 01/42 60 30 30", .number), ("soit −/12 au nord", .number), ("—/Oui, dit-il", .dash),
      ("la scène —/irréelle", .dash), ("la scène — irréelle/— dura", .dash),
      ("trop de mots pour une telle mesure/fin", .tooWide),
    ])
  func faults(text: String, fault: Fault) {
    #expect(count(text).faults == [fault: 1])
  }

  @Test(
    "has nothing to say about lines that end well",
    arguments: [
      "Vraiment ?/dit-il", "il dit :/« Oui »", "à 16h28/précises", "en 2022/230 K personnes",
      "Le 6 janv./2022", "la scène/— irréelle — dura", "parlera/-t-elle ?", "l’an 2000/et après",
      "un mot cou-/pé", "le chef/III", "elle en a 12/et lui 3",
    ])
  func none(text: String) {
    #expect(count(text).faults.isEmpty)
  }

  @Test("counts a line once, whatever it breaks")
  func once() {
    let found = count("il y a 12/% : «/Oui »")
    #expect((found.lines, found.badLines) == (3, 2))
  }

  private func count(_ text: String) -> FaultCount {
    var count = FaultCount()
    // By scalars: a slash and an accent after it are one character.
    let lines = text.unicodeScalars.split(separator: "/").map(String.init)
    count.add(lines, measure: 30)
    return count
  }
}

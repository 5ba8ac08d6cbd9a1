import Model
import Reader
import Store

/// Brings what a first screen needs, and then what has changed since somebody last looked.
struct Filling: Sendable {
  let stock: Stock
  let open: OpenIndex
  let mailbox: Mailbox

  func run() async {
    guard stock.loose == nil, let library = stock.library else { return fillAtOnce() }
    var damage = library.damage
    let left = library.indexAsLeft()
    if let left, left.count > 0 {
      mailbox.leave(.opened(name: stock.name, open.open(left)))
    }
    let (readings, news) = library.read(noting: &damage)
    mailbox.leave(.readings(readings))
    // The first screen has the machine to itself.
    if left != nil { try? await Task.sleep(for: .milliseconds(50)) }
    let current = await library.currentIndex(knowing: news)
    damage += current.damage
    if left.map({ !$0.holdsSame(as: current.index) || $0.count == 0 }) ?? true {
      mailbox.leave(.opened(name: stock.name, open.open(current.index)))
    }
    mailbox.leave(.kept(current.index.kept(among: readings.touchedArticles)))
    tell(of: damage, to: library.identity)
  }

  /// Nobody's marks are kept before anything else.
  private func tell(of damage: [Damage], to reader: Identity) {
    let sentence = reader.failure?.sentenceForReader ?? Sentence.damage(damage)
    if let sentence { mailbox.leave(.notice(sentence)) }
  }

  /// More was kept meanwhile.
  func renew() async {
    guard stock.loose == nil, let library = stock.library else { return }
    var damage: [Damage] = []
    let (readings, news) = library.read(noting: &damage)
    let current = await library.currentIndex(knowing: news)
    if let shown = open.current?.index, shown.holdsSame(as: current.index) { return }
    mailbox.leave(
      .opened(name: stock.name, open.open(current.index)),
      .kept(current.index.kept(among: readings.touchedArticles)))
  }

  /// A line was not what it should be: all are read again.
  func mend() async {
    guard let library = stock.library else { return }
    let current = await library.currentIndex(knowing: library.news(), doubts: true)
    mailbox.leave(.opened(name: stock.name, open.open(current.index)))
  }

  /// Articles straight from files, or none at all.
  private func fillAtOnce() {
    var damage: [Damage] = []
    let headlines = stock.loose?.values.map { Headline($0) } ?? []
    let readings = stock.readings(noting: &damage)
    mailbox.leave(.shelved(name: stock.name, headlines: headlines), .readings(readings))
    tell(of: damage, to: stock.identity)
  }
}

import Testing
import Web

@Suite("Turns")
struct TurnsTests {
  private let start = ContinuousClock.now

  private func turns(_ errands: String..., atOnce: Int = 2) -> Turns<String> {
    var turns = Turns<String>(atOnce: atOnce, pause: .seconds(1))
    for errand in errands { turns.add(errand, host: String(errand.prefix(1))) }
    return turns
  }

  /// The errand whose turn it is, or why it is nobody's.
  private func next(_ turns: inout Turns<String>, after seconds: Double = 0) -> String {
    switch turns.next(at: start + .seconds(seconds)) {
    case .errand(let errand, _): errand
    case .later(let instant): "at \((instant - start).components.seconds)"
    case .whenOneEnds: "wait"
    case .none: "none"
    }
  }

  @Test("ask different hosts at once, as many as may be")
  func atOnce() {
    var turns = turns("a1", "b1", "c1")
    #expect([next(&turns), next(&turns), next(&turns)] == ["a1", "b1", "wait"])
    turns.end(host: "b", at: start)
    #expect([next(&turns), next(&turns)] == ["c1", "none"])
  }

  @Test("ask one host one thing at a time, with a pause between")
  func oneHost() {
    var turns = turns("a1", "a2")
    #expect([next(&turns), next(&turns)] == ["a1", "wait"])
    turns.end(host: "a", at: start + .seconds(3))
    #expect([next(&turns, after: 3), next(&turns, after: 4)] == ["at 4", "a2"])
  }

  @Test("pass over a host that rests, and come back to it")
  func passOver() {
    var turns = turns("a1", "a2", "b1", "b2", atOnce: 1)
    #expect(next(&turns) == "a1")
    turns.end(host: "a", at: start)
    #expect(next(&turns) == "b1")
    turns.end(host: "b", at: start + .seconds(2))
    #expect([next(&turns, after: 2), next(&turns, after: 2)] == ["a2", "wait"])
  }

  @Test("give back what waits for a host that wants to be left alone")
  func withdraw() {
    var turns = turns("a1", "a2", "b1", "a3")
    #expect(next(&turns) == "a1")
    #expect(turns.withdraw(host: "a") == ["a2", "a3"])
    #expect([next(&turns), next(&turns)] == ["b1", "none"])
  }
}

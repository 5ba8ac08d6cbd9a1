import Testing

@testable import kiosque

@Suite("The time between ticks")
struct TickScheduleTests {
  private let start = ContinuousClock.now

  @Test("ends five seconds after the first place that is unsaved, whatever comes meanwhile")
  func place() {
    var ticks = TickSchedule(now: start)
    #expect(ticks.wait(hasUnsavedPlace: false, now: start) > .seconds(5))
    var now = start + .seconds(10)
    let begun = now
    while ticks.wait(hasUnsavedPlace: true, now: now) > .zero, now < begun + .seconds(60) {
      now += .milliseconds(100)
    }
    #expect(now - begun <= .seconds(5))
    ticks.tick(now: now)
    #expect(ticks.wait(hasUnsavedPlace: false, now: now) > .seconds(5))
  }

  @Test("ends a minute after the last, whatever comes meanwhile")
  func clock() {
    var ticks = TickSchedule(now: start)
    var now = start
    while ticks.wait(hasUnsavedPlace: false, now: now) > .zero, now < start + .seconds(600) {
      now += .seconds(7)
    }
    #expect(now - start <= .seconds(67))
  }
}

import Testing
import TestSupport
import Display

@Suite struct LookTests {
  @Test func look() {
    var desk = Desk()
    print(desk.screen)
    desk.press(.enter); print(desk.screen)
    desk.press(" "); print(desk.screen)
    desk.press("c"); print(desk.screen)
    desk.press("q", "q"); desk.press("/"); desk.type("maree"); print(desk.screen)
    var small = Desk(40, 12); print(small.screen); small.press(.enter); print(small.screen); small.press("q", "?"); print(small.screen)
    var tiny = Desk(20, 5); print(tiny.screen); tiny.press(.enter); print(tiny.screen)
    var wide = Desk(120, 40); wide.press(.enter, "j"); print(wide.screen)
  }
}

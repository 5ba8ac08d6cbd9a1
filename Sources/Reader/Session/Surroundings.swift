import Display
import Model

/// What a page needs to know of the rest of the program to act and to draw.
struct Surroundings: Sendable {
  let shelf: Shelf
  let wording: Wording
  let now: Moment
  let size: Size
  /// What everything that is drawn is measured by.
  let ruler: Ruler
  /// How wide a person wants the text, at most 72 cells.
  let preferredMeasure: Int
  /// Whether the sidebar is wanted; nil leaves it to the room there is.
  let sidebarWish: Bool?

  var frame: Frame { Frame(size: size) }
}

package import Display
package import Model
package import Text

/// The program without the world: messages in, effects and screens out.
package struct Session: Sendable {
  var size: Size
  var now: Moment
  let wording: Wording
  let ruler: Ruler
  /// Whether the person named an editor of their own.
  let hasEditor: Bool
  /// What the comment is about that is being written there: the page below may change meanwhile.
  var articleInEditor: (id: ArticleID, title: String)?
  var shelf = Shelf()
  /// The page shown is the last; the others wait below it.
  var pages: [Page] = [.list(ListPage())]
  /// A sentence at the foot, until the next key.
  var notice: String?
  /// An address that is shown whole, until the next key.
  var address: String?
  var prompt: Prompt?
  var question: Question?
  var preferredMeasure = ArticlePage.fullMeasure
  var sidebarWish: Bool?
  /// What `u` takes back, the last deed last.
  var undoable: [[Deed]] = []
  /// A path that could not be opened, to be mended in the next prompt.
  var refusedPath: String?
  /// An address where no source was found, likewise.
  var refusedSource: String?
  /// How many sources were asked, of how many; nil while none is.
  var refreshing: (done: Int, total: Int)?
  /// Addresses of sources that were followed while others were being asked: they are next.
  var waitingSources: [String] = []
  /// Whether no key was pressed yet: until then the cursor stays at the top, whatever comes.
  var isUntouched = true
  /// Keys that were typed ahead of an answer, which they wait for.
  var waitingKeys: [Key] = []
  /// What could not be written down so far; nil when all is.
  var unwritten: [Deed]?
  /// Where the cursor was when its headline was looked for in another list: it is moved there unless
  /// the person moved it meanwhile.
  var placeBeforeLocating: Int?
  /// From where a listed place was looked for last, so that it is not looked for twice.
  var soughtListedFrom: Int?
  /// Articles read before this one, for `^O`.
  var visited: [ArticleID] = []

  /// Whether the one article that will come is shown at once, with no list below it.
  private(set) var opensSingleArticle: Bool

  package init(
    size: Size, now: Moment, wording: Wording, hasEditor: Bool = false,
    opensSingleArticle: Bool = false, ambiguous: AmbiguousWidth = .narrow
  ) {
    self.size = size
    self.now = now
    self.wording = wording
    ruler = Ruler(ambiguous)
    self.hasEditor = hasEditor
    self.opensSingleArticle = opensSingleArticle
  }

  var page: Page {
    get { pages[pages.count - 1] }
    set { pages[pages.count - 1] = newValue }
  }

  var surroundings: Surroundings {
    Surroundings(
      shelf: shelf, wording: wording, now: now, size: size, ruler: ruler,
      preferredMeasure: preferredMeasure, sidebarWish: sidebarWish)
  }

  /// The first article of the shelf, in place of the list.
  mutating func openSingleArticle() -> [Effect] {
    guard opensSingleArticle, let id = shelf.latest(1).first?.id else { return [] }
    opensSingleArticle = false
    pages = [.article(ArticlePage(id: id, list: [id]))]
    return [.record([.opened(id)]), load(id)]
  }
}

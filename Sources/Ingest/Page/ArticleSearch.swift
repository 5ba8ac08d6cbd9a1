/// Finds the article in a page: the element whose paragraphs weigh most, and what belongs to it.
///
/// Each paragraph gives points for its length and commas to the elements around it, the nearest
/// most. The density of links takes points away. The best element is widened to the neighbours that
/// are like it, then what is furniture inside it is left out.
struct ArticleSearch {
  /// How severe the search is; where it finds too little it is tried again more mildly.
  struct Severity {
    var dropsUnlikely = true
    var weighsClasses = true
    var cleans = true
  }

  struct Outcome {
    var tree: PageTree
    /// The elements that make up the article, in order.
    var roots: [Int]
    var characters: Int
    /// Whether even the mildest search found little.
    var isMeagre = false
  }

  /// What a search must find to be content with it.
  private static let enough = 500

  static func article(in page: PageTree, title: String?) -> Outcome {
    var best: Outcome?
    let severities = [
      Severity(), Severity(dropsUnlikely: false),
      Severity(dropsUnlikely: false, weighsClasses: false),
      Severity(dropsUnlikely: false, weighsClasses: false, cleans: false),
    ]
    for severity in severities {
      var search = ArticleSearch(page, severity)
      let outcome = search.run(title: title)
      if outcome.characters >= enough { return outcome }
      if outcome.characters > best?.characters ?? -1 { best = outcome }
    }
    var last = best ?? Outcome(tree: page, roots: [], characters: 0)
    last.isMeagre = true
    return last
  }

  /// The text under elements that somebody has named, without what cannot be of it; nil where there
  /// is none.
  static func text(under roots: [Int], in page: PageTree, title: String?) -> Outcome? {
    var tree = page
    PageSweep.sweep(&tree, dropsUnlikely: false, title: title)
    let roots = roots.filter { !tree.isGone[$0] }
    let shapes = tree.shapes()
    let characters = roots.reduce(0) { $0 + Int(shapes[$1].characters) }
    return characters == 0 ? nil : Outcome(tree: tree, roots: roots, characters: characters)
  }

  private var tree: PageTree
  private let markup: Markup
  private let severity: Severity
  private var shapes: [PageShape] = []
  private var scores: [Double]
  private var isScored: [Bool]

  private init(_ tree: PageTree, _ severity: Severity) {
    self.tree = tree
    markup = tree.markup
    self.severity = severity
    scores = [Double](repeating: 0, count: tree.markup.nodes.count)
    isScored = [Bool](repeating: false, count: tree.markup.nodes.count)
  }

  private mutating func run(title: String?) -> Outcome {
    PageSweep.sweep(&tree, dropsUnlikely: severity.dropsUnlikely, title: title)
    shapes = tree.shapes()
    scoreParagraphs()
    let roots = chosen().filter { !tree.isGone[$0] }
    if severity.cleans {
      var cleaning = PageCleaning(tree, weighsClasses: severity.weighsClasses)
      for root in roots { cleaning.clean(under: root, total: shapes[root].characters) }
      tree = cleaning.tree
      shapes = cleaning.shapes
    }
    let characters = roots.reduce(0) { $0 + Int(shapes[$1].characters) }
    return Outcome(tree: tree, roots: roots, characters: characters)
  }
}

extension ArticleSearch {
  private static let scoredTags: TagSet = [.section, .h2, .h3, .h4, .h5, .h6, .p, .td, .pre]

  private mutating func scoreParagraphs() {
    for node in markup.nodes.indices where !tree.isGone[node] {
      guard markup.nodes[node].kind == .element else { continue }
      if Self.scoredTags.contains(markup.tag(node)) || tree.isParagraph[node] {
        give(shapes[node], to: markup.parent(node))
      } else if markup.tag(node) == .div || markup.tag(node) == nil {
        for line in looseLines(of: node) { give(line, to: node) }
      }
    }
  }

  /// The text that lies bare between the blocks of an element, cut where blank lines are.
  private func looseLines(of node: Int) -> [PageShape] {
    var lines: [PageShape] = []
    var line = PageShape()
    var breaks = 0
    for child in markup.children(node) where !tree.isGone[child] {
      if markup.tag(child) == .br { breaks += 1 }
      let isBreak = !tree.isInline[child] || breaks >= 2
      if isBreak {
        if line.characters > 0 { lines.append(line) }
        line = PageShape()
        breaks = 0
      } else if markup.tag(child) != .br {
        line += shapes[child]
        if shapes[child].characters > 0 { breaks = 0 }
      }
    }
    if line.characters > 0 { lines.append(line) }
    return lines
  }

  private mutating func give(_ shape: PageShape, to parent: Int) {
    guard shape.characters >= 25 else { return }
    let points = 2 + Double(shape.commas) + Double(min(shape.characters / 100, 3))
    var node = parent
    for level in 0..<5 {
      guard node != 0, markup.tag(node) != .html else { return }
      if !isScored[node] {
        isScored[node] = true
        scores[node] = initialScore(node)
      }
      scores[node] += points / (level == 0 ? 1 : level == 1 ? 2 : Double(level) * 3)
      node = markup.parent(node)
    }
  }

  private func initialScore(_ node: Int) -> Double {
    let weight = severity.weighsClasses ? tree.traits[node].weight : 0
    switch markup.tag(node) {
    case .div: return weight + 5
    case .pre, .td, .blockquote: return weight + 3
    case .address, .ol, .ul, .dl, .dd, .dt, .li, .form: return weight - 3
    case .h1, .h2, .h3, .h4, .h5, .h6, .th: return weight - 5
    default: return weight
    }
  }

  /// The best element, widened.
  private mutating func chosen() -> [Int] {
    for node in markup.nodes.indices where isScored[node] {
      scores[node] *= 1 - shapes[node].linkDensity
    }
    let candidates = markup.nodes.indices.filter { isScored[$0] && !tree.isGone[$0] }
    let ranked = candidates.sorted { scores[$0] > scores[$1] }.prefix(5)
    guard var top = ranked.first, markup.tag(top) != .body else {
      let body = markup.nodes.indices.first { markup.tag($0) == .body }
      return [body ?? 0]
    }
    top = common(ranked.filter { scores[$0] >= scores[top] * 0.75 }, orElse: top)
    top = raised(top)
    return neighbours(of: top)
  }

  /// When several elements are nearly as good, what holds three of them.
  private func common(_ rivals: [Int], orElse top: Int) -> Int {
    let chains = rivals.filter { $0 != top }.map { Set(ancestors(of: $0)) }
    guard chains.count >= 3 else { return top }
    return ancestors(of: top).first { node in
      markup.tag(node) != .body && chains.count { $0.contains(node) } >= 3
    } ?? top
  }

  private func ancestors(of node: Int) -> [Int] {
    var result: [Int] = []
    var node = markup.parent(node)
    while node != 0 {
      result.append(node)
      node = markup.parent(node)
    }
    return result
  }

  /// Goes up while the score grows, and through elements that hold nothing else.
  private mutating func raised(_ start: Int) -> Int {
    var top = start
    if !isScored[top] {
      isScored[top] = true
      scores[top] = initialScore(top)
    }
    var last = scores[top]
    let least = last / 3
    var parent = markup.parent(top)
    while parent != 0, markup.tag(parent) != .body, markup.tag(parent) != .html {
      guard isScored[parent] else {
        parent = markup.parent(parent)
        continue
      }
      if scores[parent] < least { break }
      // A row that is hardly better than one of its cells lays out a page: the cell is the column.
      let isColumn = markup.tag(parent) == .tr && scores[parent] < last * 1.25
      if scores[parent] > last, !isColumn {
        top = parent
        break
      }
      last = scores[parent]
      parent = markup.parent(parent)
    }
    parent = markup.parent(top)
    while parent != 0, markup.tag(parent) != .body, markup.tag(parent) != .html,
      markup.children(parent).count(where: { !tree.isGone[$0] && !markup.isText($0) }) == 1
    {
      top = parent
      parent = markup.parent(top)
    }
    if !isScored[top] {
      isScored[top] = true
      scores[top] = initialScore(top)
    }
    return top
  }

  /// The element and those beside it that are like it.
  private func neighbours(of top: Int) -> [Int] {
    let threshold = max(10, scores[top] * 0.2)
    let topClass = markup.attributeBytes(top, .class)
    return markup.children(markup.parent(top)).filter { sibling in
      if sibling == top { return true }
      if tree.isGone[sibling] || markup.isText(sibling) { return false }
      if PageCleaning.never.contains(markup.tag(sibling)) { return false }
      let isAlike = !topClass.isEmpty && markup.attributeBytes(sibling, .class) == topClass
      let bonus = isAlike ? scores[top] * 0.2 : 0
      if isScored[sibling], scores[sibling] + bonus >= threshold { return true }
      guard tree.isParagraph[sibling] else { return false }
      let shape = shapes[sibling]
      if shape.characters > 80 { return shape.linkDensity < 0.25 }
      return shape.characters > 0 && shape.linkDensity == 0 && endsSentence(sibling)
    }
  }

  private func endsSentence(_ node: Int) -> Bool {
    let text = markup.line(node, limit: 4_000)
    return text.holds(". ") || text.hasSuffix(".")
  }
}

/// Leaves out of an article what is not part of it: lists of links, forms, boxes, buttons.
///
/// Goes through the nodes from the last to the first, so that an element is judged by what is left
/// in it.
struct PageCleaning {
  private(set) var tree: PageTree
  private let markup: Markup
  private let weighsClasses: Bool
  /// What is left under each node.
  private(set) var shapes: [PageShape]
  private var isInFigure: [Bool]
  private var isSheltered: [Bool]
  private var root = 0
  /// The characters under the root before anything was left out.
  private var total: Int32 = 0

  init(_ tree: PageTree, weighsClasses: Bool) {
    self.tree = tree
    markup = tree.markup
    self.weighsClasses = weighsClasses
    shapes = [PageShape](repeating: PageShape(), count: tree.markup.nodes.count)
    isInFigure = [Bool](repeating: false, count: tree.markup.nodes.count)
    isSheltered = isInFigure
  }

  /// - Parameter total: the characters under the root.
  mutating func clean(under root: Int, total: Int32) {
    self.root = root
    self.total = total
    var nodes: [Int] = []
    var node = root
    repeat {
      nodes.append(node)
      if node != root {
        let parent = markup.parent(node)
        isInFigure[node] = isInFigure[parent] || markup.tag(parent) == .figure
        isSheltered[node] =
          isSheltered[parent] || tree.isDataTable[parent] || markup.tag(parent) == .code
      }
      node = markup.following(node, under: root, skipping: tree.isGone[node])
    } while node != 0
    for node in nodes.reversed() where !tree.isGone[node] {
      tree.close(node, &shapes)
      if node == root { break }
      if markup.nodes[node].kind == .element, isFurniture(node) {
        tree.isGone[node] = true
        if shapes[node].asksPassword { shapes[markup.parent(node)].asksPassword = true }
      } else {
        shapes[markup.parent(node)] += shapes[node]
      }
    }
  }

  private func isFurniture(_ node: Int) -> Bool {
    let tag = markup.tag(node)
    let shape = shapes[node]
    if Self.never.contains(tag) { return true }
    // Where a password is asked for, the few words around it ask too.
    if shape.asksPassword, shape.characters < 400, shape.characters * 4 < total { return true }
    let traits = tree.traits[node]
    if traits.contains(.share), shape.characters < 500 { return true }
    if traits.contains(.furniture), shape.characters * 4 < total, !isSheltered[node] {
      return !tree.isQuotation(node)
    }
    if tag == .h1 || tag == .h2, weight(node) < 0 { return true }
    guard Self.judged.contains(tag), !tree.isParagraph[node] || tag != .div else { return false }
    return isJudgedFurniture(node, shape)
  }

  static let never: TagSet = [
    .object, .embed, .footer, .link, .aside, .iframe, .input, .textarea, .select, .button, .nav,
  ]

  private static let judged: TagSet = [.form, .fieldset, .table, .ul, .ol, .div, .section]

  private func weight(_ node: Int) -> Double { weighsClasses ? tree.traits[node].weight : 0 }

  private func isJudgedFurniture(_ node: Int, _ shape: PageShape) -> Bool {
    let tag = markup.tag(node)
    if tree.isDataTable[node] || isSheltered[node] || shape.hasDataTable { return false }
    let isList =
      tag == .ul || tag == .ol
      || shape.characters > 0 && Double(shape.listed) / Double(shape.characters) > 0.9
    let weight = weight(node)
    if weight < 0 { return true }
    if shape.commas >= 10 { return false }
    let paragraphs = Double(shape.paragraphs)
    let items = Double(shape.items) - 100
    let headingDensity =
      shape.characters == 0 ? 0 : Double(shape.headed) / Double(shape.characters)
    let isInFigure = isInFigure[node]
    if !isInFigure, shape.images > 1, paragraphs / Double(shape.images) < 0.5 {
      return !isGallery(node, isList, shape)
    }
    if !isList, items > paragraphs { return true }
    if shape.inputs > Int32(paragraphs / 3) { return true }
    if !isList, !isInFigure, headingDensity < 0.9, shape.characters < 25,
      shape.images == 0 || shape.images > 2, shape.linkDensity > 0
    {
      return true
    }
    if !isList, weight < 25, shape.linkDensity > 0.2 { return true }
    if weight >= 25, shape.linkDensity > 0.5 { return !isGallery(node, isList, shape) }
    if shape.embeds == 1 && shape.characters < 75 || shape.embeds > 1 { return true }
    return shape.images == 0 && !shape.hasTextBlock
  }

  /// A list with one picture an item is a gallery.
  private func isGallery(_ node: Int, _ isList: Bool, _ shape: PageShape) -> Bool {
    isList && shape.items == shape.images
  }
}

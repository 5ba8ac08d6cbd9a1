/// Finds the nodes that a selector matches, all at once: each step of a chain goes once over the
/// page, so that no selector takes more time than its length times the page's.
extension Markup {
  /// The elements that a selector matches, in the order of the page.
  func nodes(matching selector: Selector) -> [Int] {
    let order = elementsInOrder()
    var isMatched = [Bool](repeating: false, count: nodes.count)
    for chain in selector.alternatives {
      let matched = order.matching(chain, in: self)
      for node in order.elements where matched[node] { isMatched[node] = true }
    }
    return order.elements.filter { isMatched[$0] }
  }

  private func elementsInOrder() -> ElementOrder {
    var order = ElementOrder(count: nodes.count)
    var lastElement = [Int](repeating: 0, count: nodes.count)
    var node = following(0, under: 0)
    while node != 0 {
      if nodes[node].kind == .element {
        order.elements.append(node)
        order.previous[node] = lastElement[parent(node)]
        lastElement[parent(node)] = node
      }
      node = following(node, under: 0)
    }
    for node in order.elements { order.isLast[node] = lastElement[parent(node)] == node }
    return order
  }
}

/// The elements of a page in order, each with the one before it under the same parent; 0 is none.
private struct ElementOrder {
  var elements: [Int] = []
  var previous: [Int]
  var isLast: [Bool]

  init(count: Int) {
    previous = [Int](repeating: 0, count: count)
    isLast = [Bool](repeating: false, count: count)
  }

  func matching(_ chain: [Selector.Step], in markup: Markup) -> [Bool] {
    var matched = [Bool](repeating: true, count: previous.count)
    for (number, step) in chain.enumerated() {
      var next = [Bool](repeating: false, count: previous.count)
      // Whether something above, or before under the same parent, was matched by the step before.
      var reached = [Bool](repeating: false, count: previous.count)
      for node in elements {
        let parent = markup.parent(node)
        let isReached: Bool
        switch step.relation {
        case _ where number == 0: isReached = true
        case .child: isReached = parent != 0 && matched[parent]
        case .next: isReached = previous[node] != 0 && matched[previous[node]]
        case .descendant:
          reached[node] = parent != 0 && (matched[parent] || reached[parent])
          isReached = reached[node]
        case .following:
          let before = previous[node]
          reached[node] = before != 0 && (matched[before] || reached[before])
          isReached = reached[node]
        }
        next[node] = isReached && step.conditions.allSatisfy { holds($0, node, markup) }
      }
      matched = next
    }
    return matched
  }

  private func holds(_ condition: Selector.Condition, _ node: Int, _ markup: Markup) -> Bool {
    switch condition {
    case .tag(let name): markup.name(node) == name
    case .className(let name):
      markup.attribute(node, .class).map { Self.words(of: $0).contains(name[...]) } ?? false
    case .attribute(let name, let comparison, let wanted):
      markup.attributes(node).first { $0.name == name }
        .map { Self.holds($0.value, comparison, wanted) } ?? false
    case .first: previous[node] == 0
    case .last: isLast[node]
    case .not(let conditions): !conditions.allSatisfy { holds($0, node, markup) }
    }
  }

  private static func holds(
    _ value: String, _ comparison: Selector.Comparison, _ wanted: String
  ) -> Bool {
    switch comparison {
    case .exists: true
    case .equals: value == wanted
    case .word: words(of: value).contains(wanted[...])
    case .language: value == wanted || value.hasPrefix(wanted + "-")
    case .begins: !wanted.isEmpty && value.hasPrefix(wanted)
    case .ends: !wanted.isEmpty && value.hasSuffix(wanted)
    case .holds: !wanted.isEmpty && value.holds(wanted)
    }
  }

  private static func words(of value: String) -> [Substring] {
    value.split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" || $0 == "\u{C}" }
  }
}

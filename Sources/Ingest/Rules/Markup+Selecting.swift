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
      markup.attribute(node, .class).map { Self.holdsWord($0, name) } ?? false
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
    // By bytes: to compare strings is to put their combining marks in order.
    let (bytes, wantedBytes) = (value.utf8, wanted.utf8)
    return switch comparison {
    case .exists: true
    case .equals: bytes.elementsEqual(wantedBytes)
    case .word: holdsWord(value, wanted)
    case .language: bytes.elementsEqual(wantedBytes) || bytes.starts(with: (wanted + "-").utf8)
    case .begins: !wanted.isEmpty && bytes.starts(with: wantedBytes)
    case .ends: !wanted.isEmpty && bytes.reversed().starts(with: wantedBytes.reversed())
    case .holds: !wanted.isEmpty && value.holds(wanted)
    }
  }

  private static func holdsWord(_ value: String, _ wanted: String) -> Bool {
    value.utf8.split { [0x20, 0x0A, 0x09, 0x0D, 0x0C].contains($0) }
      .contains { $0.elementsEqual(wanted.utf8) }
  }
}

/// Moves of nodes, for pages whose tags cross.
extension Markup {
  /// Puts a node that has no parent under one, before a child of it, or last.
  mutating func attach(_ node: Int, to parent: Int, before: Int) {
    nodes[node].parent = Int32(parent)
    if before == 0 {
      let last = Int(nodes[parent].lastChild)
      nodes[node].previous = Int32(last)
      nodes[node].next = 0
      if last == 0 {
        nodes[parent].firstChild = Int32(node)
      } else {
        nodes[last].next = Int32(node)
      }
      nodes[parent].lastChild = Int32(node)
      return
    }
    let previous = Int(nodes[before].previous)
    nodes[node].previous = Int32(previous)
    nodes[node].next = Int32(before)
    nodes[before].previous = Int32(node)
    if previous == 0 {
      nodes[parent].firstChild = Int32(node)
    } else {
      nodes[previous].next = Int32(node)
    }
  }

  /// Takes a node with all that is under it from its parent.
  mutating func detach(_ node: Int) {
    let (parent, next) = (Int(nodes[node].parent), Int(nodes[node].next))
    let previous = Int(nodes[node].previous)
    if nodes[parent].firstChild == Int32(node) { nodes[parent].firstChild = Int32(next) }
    if nodes[parent].lastChild == Int32(node) { nodes[parent].lastChild = Int32(previous) }
    if previous != 0 { nodes[previous].next = Int32(next) }
    if next != 0 { nodes[next].previous = Int32(previous) }
    nodes[node].previous = 0
    nodes[node].next = 0
    nodes[node].parent = 0
  }

  /// Gives the nodes their numbers anew, in the order of the text; those without a parent are left
  /// out.
  mutating func renumber() {
    var order: [Int] = [0]
    order.reserveCapacity(nodes.count)
    var numbers = [Int32](repeating: 0, count: nodes.count)
    var node = following(0, under: 0)
    while node != 0 {
      numbers[node] = Int32(order.count)
      order.append(node)
      node = following(node, under: 0)
    }
    nodes = order.map { old in
      var node = nodes[old]
      node.parent = numbers[Int(node.parent)]
      node.firstChild = numbers[Int(node.firstChild)]
      node.lastChild = numbers[Int(node.lastChild)]
      node.next = numbers[Int(node.next)]
      node.previous = numbers[Int(node.previous)]
      return node
    }
  }
}

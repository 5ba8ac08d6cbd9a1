extension Array {
  /// Nil outside of the array.
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }

  /// How many of the first elements fulfil a condition that no element after them does.
  func countOfFirst(where isFulfilled: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isFulfilled(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

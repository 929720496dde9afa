extension [MarkdownBlock] {
  /// Appends items to the list at the end, or a new list if they do not continue it.
  ///
  /// - Parameter number: The number of the first item; `nil` for bullets.
  mutating func append(items: [[MarkdownBlock]], numbered number: Int?) {
    guard case .list(var list)? = last, list.nextNumber == number else {
      append(.list(MarkdownList(start: number, items: items)))
      return
    }
    // Removed first, so that appending an item does not copy the whole list.
    removeLast()
    list.items += items
    append(.list(list))
  }

  /// The number of the next item of the list at the end.
  var nextNumber: Int? {
    guard case .list(let list)? = last else { return nil }
    return list.nextNumber
  }
}

extension MarkdownList {
  fileprivate var nextNumber: Int? { start.map { $0 + items.count } }
}

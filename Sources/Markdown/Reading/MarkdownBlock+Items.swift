extension [MarkdownBlock] {
  /// Appends items to the list at the end, or a list of them where they do not continue one.
  ///
  /// - Parameter number: That of the first item; `nil` where items have none.
  mutating func append(items: [[MarkdownBlock]], numbered number: Int?) {
    guard case .list(var list)? = last, list.nextNumber == number else {
      append(.list(MarkdownList(start: number, items: items)))
      return
    }
    // So that the list's items are not copied for each that is appended.
    removeLast()
    list.items += items
    append(.list(list))
  }

  /// The number of an item that would continue the list at the end.
  var nextNumber: Int? {
    guard case .list(let list)? = last else { return nil }
    return list.nextNumber
  }
}

extension MarkdownList {
  fileprivate var nextNumber: Int? { start.map { $0 + items.count } }
}

@_spi(Generated) extension Examination {
  private var elements: [JSONValue]? { value.array }

  public mutating func minItems(_ count: Int) {
    guard let elements, elements.count < count else { return }
    add(
      "minItems", limit: "\(count)", Self.tooFew(elements.count, "item", "items", count),
      showsValue: false)
  }

  public mutating func maxItems(_ count: Int) {
    guard let elements, elements.count > count else { return }
    add(
      "maxItems", limit: "\(count)", Self.tooMany(elements.count, "item", "items", count),
      showsValue: false)
  }

  /// `uniqueItems`: checks that no two elements are equal.
  public mutating func unique() {
    guard let elements else { return }
    var positions: [JSONValue: Int] = [:]
    for (index, element) in elements.enumerated() {
      if let first = positions.updateValue(index, forKey: element) {
        return add("uniqueItems", "items \(first) and \(index) are equal", showsValue: false)
      }
    }
  }

  /// `prefixItems`: examines the element at an index, if it exists.
  public mutating func item(_ index: Int, _ examine: (inout Examination) -> Void) {
    guard let elements, index < elements.count else { return }
    add(part(elements[index], examine), at: "/\(index)", by: "prefixItems/\(index)")
    evaluated.itemCount = max(evaluated.itemCount, index + 1)
  }

  /// `items`: examines the elements from an index on.
  public mutating func items(from start: Int = 0, _ examine: (inout Examination) -> Void) {
    guard let elements else { return }
    for (index, element) in elements.enumerated().dropFirst(start) {
      add(part(element, examine), at: "/\(index)", by: "items")
    }
    evaluated.itemCount = .max
  }

  /// `contains`, `minContains`, `maxContains`: checks how many elements satisfy a schema.
  public mutating func contains(
    atLeast minimum: Int = 1, atMost maximum: Int? = nil, _ examine: (inout Examination) -> Void
  ) {
    guard let elements else { return }
    var count = 0
    for (index, element) in elements.enumerated() where part(element, examine).isEmpty {
      count += 1
      evaluated.items.insert(index)
    }
    if count < minimum {
      add(
        minimum == 1 ? "contains" : "minContains", limit: "\(minimum)",
        "has \(count) of the items that are asked for; at least \(minimum) must be there",
        showsValue: false)
    }
    if let maximum, count > maximum {
      add(
        "maxContains", limit: "\(maximum)",
        "has \(count) of the items that are asked for; at most \(maximum) may be there",
        showsValue: false)
    }
  }

  /// `unevaluatedItems`: examines the elements that no schema has evaluated.
  public mutating func unevaluatedItems(_ examine: (inout Examination) -> Void) {
    guard let elements else { return }
    for (index, element) in elements.enumerated().dropFirst(evaluated.itemCount)
    where !evaluated.items.contains(index) {
      add(part(element, examine), at: "/\(index)", by: "unevaluatedItems")
    }
    evaluated.itemCount = .max
  }

  // MARK: Messages

  static func tooFew(_ count: Int, _ noun: String, _ nouns: String, _ limit: Int) -> String {
    "has \(count) \(count == 1 ? noun : nouns); at least \(limit) \(limit == 1 ? "is" : "are") needed"
  }

  static func tooMany(_ count: Int, _ noun: String, _ nouns: String, _ limit: Int) -> String {
    "has \(count) \(count == 1 ? noun : nouns); at most \(limit) \(limit == 1 ? "is" : "are") allowed"
  }
}

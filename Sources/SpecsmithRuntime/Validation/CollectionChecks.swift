import Foundation

@_spi(Generated) extension ValidationReport {
  /// `minItems`, `maxItems`: checks the number of an array's elements.
  @inlinable
  public mutating func check<Element>(
    countOf elements: [Element]?, in limits: some ValueRange<Int>, at name: String? = nil,
    isSensitive: Bool = false, schema: String? = nil
  ) {
    guard let elements, !limits.contains(elements.count) else { return }
    addCount(
      elements.count, ("minItems", "maxItems"), ("item", "items"), limits, at: name, schema: schema)
  }

  /// `minProperties`, `maxProperties`: checks the number of a dictionary's entries.
  @inlinable
  public mutating func check<Value>(
    countOf entries: [String: Value]?, in limits: some ValueRange<Int>, at name: String? = nil,
    isSensitive: Bool = false, schema: String? = nil
  ) {
    guard let entries, !limits.contains(entries.count) else { return }
    addCount(
      entries.count, ("minProperties", "maxProperties"), ("property", "properties"), limits,
      at: name, schema: schema)
  }

  /// `uniqueItems`: checks that no two elements are equal as JSON.
  ///
  /// Up to 16 elements are compared with each other. More elements are inserted into a hash table,
  /// which is the only allocation in a successful check.
  @inlinable
  public mutating func check<Element: Hashable>(
    uniquenessOf elements: [Element]?, at name: String? = nil, isSensitive: Bool = false,
    schema: String? = nil
  ) {
    guard let elements, elements.count > 1 else { return }
    var duplicate: (first: Int, second: Int)?
    if elements.count <= 16 {
      for second in 1..<elements.count where duplicate == nil {
        duplicate = Self.duplicate(of: second, from: 0, in: elements)
      }
    } else {
      var indices = [Element: Int](minimumCapacity: elements.count)
      for (second, element) in elements.enumerated() where duplicate == nil {
        if let first = indices[element] {
          duplicate = Self.duplicate(of: second, from: first, in: elements)
        } else {
          indices[element] = second
        }
      }
    }
    guard let duplicate else { return }
    addDuplicate(
      elements[duplicate.first], duplicate.first, duplicate.second, at: name,
      isSensitive: isSensitive, schema: schema)
  }

  @inlinable
  static func duplicate<Element: Hashable>(
    of second: Int, from start: Int, in elements: [Element]
  ) -> (first: Int, second: Int)? {
    for first in start..<second where elements[first] == elements[second] {
      if areWrittenAlike(elements[first], elements[second]) { return (first, second) }
    }
    return nil
  }

  /// Whether two values that are equal in Swift are also equal as JSON, where `é` as one code point
  /// differs from `é` as two.
  @usableFromInline
  static func areWrittenAlike<Value>(_ first: Value, _ second: Value) -> Bool {
    guard let first = first as? any Encodable, let second = second as? any Encodable else {
      return true
    }
    guard let first = try? JSONCoding.data(of: first), let second = try? JSONCoding.data(of: second)
    else { return true }
    return first == second
  }

  /// Runs checks on every element of an array. In the closure, checks without `at:` apply to the
  /// element.
  ///
  /// - Parameter start: The index of the first element, if others precede it in the array.
  @inlinable
  public mutating func checkEach<Element>(
    _ elements: [Element]?, from start: Int = 0, at name: String? = nil, isSensitive: Bool = false,
    _ body: (inout ValidationReport, Element) -> Void
  ) {
    guard let elements else { return }
    let count = violations.count
    let hidValues = hidesValues
    hidesValues = hidValues || isSensitive
    for index in elements.indices {
      let elementCount = violations.count
      body(&self, elements[index])
      if violations.count > elementCount {
        locate(from: elementCount, at: String(start + index), by: "items")
      }
    }
    hidesValues = hidValues
    if let name, violations.count > count { locate(from: count, at: name) }
  }

  /// Runs checks on every value of a dictionary. In the closure, checks without `at:` apply to the
  /// value.
  @inlinable
  public mutating func checkEach<Value>(
    _ entries: [String: Value]?, at name: String? = nil, isSensitive: Bool = false,
    _ body: (inout ValidationReport, Value) -> Void
  ) {
    guard let entries else { return }
    let count = violations.count
    let hidValues = hidesValues
    hidesValues = hidValues || isSensitive
    for (key, value) in entries {
      let valueCount = violations.count
      body(&self, value)
      if violations.count > valueCount {
        locate(from: valueCount, at: key, by: "additionalProperties")
      }
    }
    hidesValues = hidValues
    guard violations.count > count else { return }
    sort(from: count)
    if let name { locate(from: count, at: name) }
  }

  @usableFromInline
  mutating func addCount(
    _ count: Int, _ keywords: (minimum: String, maximum: String),
    _ nouns: (one: String, many: String), _ limits: some ValueRange<Int>, at name: String?,
    schema: String?
  ) {
    let isBelow = limits.lowerLimit.map { count < $0 } ?? false
    guard let limit = isBelow ? limits.lowerLimit : limits.greatestInteger else { return }
    let verb = limit == 1 ? "is" : "are"
    add(
      isBelow ? keywords.minimum : keywords.maximum, limit: "\(limit)", text: nil, at: name,
      schema: schema,
      message: "has \(count) \(count == 1 ? nouns.one : nouns.many); "
        + (isBelow ? "at least \(limit) \(verb) needed" : "at most \(limit) \(verb) allowed"))
  }

  @usableFromInline
  mutating func addDuplicate<Element>(
    _ element: Element, _ first: Int, _ second: Int, at name: String?, isSensitive: Bool,
    schema: String?
  ) {
    add(
      "uniqueItems", limit: nil,
      text: hidesValues || isSensitive ? nil : ValueText.shown(element), at: name,
      schema: schema, message: "items \(first) and \(second) are equal")
  }
}

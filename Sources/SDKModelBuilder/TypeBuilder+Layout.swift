import SDKModel

extension TypeBuilder {
  /// Above so many stored values a record has a place apart in what holds it.
  private static let largestInline = 16
  /// The same for what a union holds, of which only one is there at a time.
  private static let largestVariant = 4

  /// Gives large values a place apart in what holds them.
  ///
  /// A struct is copied, assigned and destroyed by code that the compiler writes for each value inside
  /// of it, however deep. Were large records held as they are, most of an SDK would be that code.
  mutating func markLargeValues() {
    var sizes: [TypeID: Int] = [:]
    for id in declared { _ = size(of: id, &sizes) }
  }

  /// How many values are stored in one of the type, those in a place apart not counted.
  private mutating func size(of id: TypeID, _ sizes: inout [TypeID: Int]) -> Int {
    if let size = sizes[id] { return size }
    guard var declaration = declarations[id] else { return 1 }
    // What leads back here has a place apart already.
    sizes[id] = 1
    let largest = declaration.isUnion ? Self.largestVariant : Self.largestInline
    var size = 0
    declaration.settlePlacesApart { type, isIndirect in
      let held = self.size(of: type, &sizes)
      let isApart = isIndirect || held > largest
      size += isApart ? 1 : held
      return isApart
    }
    declarations[id] = declaration
    sizes[id] = max(size, 1)
    return max(size, 1)
  }

  private mutating func size(of type: ValueType, _ sizes: inout [TypeID: Int]) -> Int {
    guard case .named(let id) = type.kind else { return 1 }
    return size(of: id, &sizes)
  }
}

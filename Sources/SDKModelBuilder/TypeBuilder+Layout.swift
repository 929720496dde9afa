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
    var size = 0
    switch declaration.kind {
    case .record(var record):
      for index in record.properties.indices {
        let held = self.size(of: record.properties[index].type, &sizes)
        if held > Self.largestInline { record.properties[index].isIndirect = true }
        size += record.properties[index].isIndirect ? 1 : held
      }
      declaration.kind = .record(record)
    case .tuple(var tuple):
      for index in tuple.elements.indices {
        let held = self.size(of: tuple.elements[index].type, &sizes)
        if held > Self.largestInline { tuple.elements[index].isIndirect = true }
        size += tuple.elements[index].isIndirect ? 1 : held
      }
      declaration.kind = .tuple(tuple)
    case .union(var union):
      for index in union.variants.indices {
        let held = self.size(of: union.variants[index].type, &sizes)
        if held > Self.largestVariant { union.variants[index].isIndirect = true }
        size += union.variants[index].isIndirect ? 1 : held
      }
      declaration.kind = .union(union)
    case .enumeration: size = 1
    }
    declarations[id] = declaration
    sizes[id] = size
    return size
  }

  private mutating func size(of type: ValueType, _ sizes: inout [TypeID: Int]) -> Int {
    guard case .named(let id) = type.kind else { return 1 }
    return size(of: id, &sizes)
  }
}

import DocumentTree
import OpenAPIDocument

/// Finds the schemas of an object's properties.
///
/// Most objects have them in the order of the schema, so a search continues after the last result. If that does not
/// help, a table is made.
struct DeclaredProperties {
  private let properties: [SchemaApplicators.Property]
  /// Where the next search begins.
  private var place = 0
  /// The number of names that were compared without a match.
  private var misses = 0
  private var table: [[UInt8]: Int]?

  /// The number of failed comparisons per property after which the table is made.
  private static let searchLimit = 8

  init(_ properties: [SchemaApplicators.Property]) {
    self.properties = properties
  }

  /// The schema of the property with a name; `nil` if none is declared.
  mutating func schema(of name: Node) -> Schema? {
    guard let index = index(of: name) else { return nil }
    place = index + 1
    return properties[index].schema
  }

  private mutating func index(of name: Node) -> Int? {
    if let table { return table[Array(name.text.utf8)] }
    guard misses <= Self.searchLimit * properties.count else {
      table = Dictionary(
        properties.enumerated().map { (Array($1.name.utf8), $0) },
        uniquingKeysWith: { first, _ in first })
      return table?[Array(name.text.utf8)]
    }
    for index in properties[place...].indices {
      if name.hasText(properties[index].name) { return index }
      misses += 1
    }
    for index in properties[..<place].indices {
      if name.hasText(properties[index].name) { return index }
      misses += 1
    }
    return nil
  }
}

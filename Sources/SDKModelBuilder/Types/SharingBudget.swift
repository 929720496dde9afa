import Diagnostics
import OpenAPIDocument

/// Limits the ratio of the size of the generated types to that of the document.
///
/// Types are flat: each record has the properties of all schemas that it was merged from. So a
/// chain of schemas that each add a property needs a number of properties in proportion to the
/// square of its length. And if several schemas apply to a value, each reachable combination of
/// them becomes a type. Real documents stay far below the limits.
struct SharingBudget {
  private static let leastProperties = 50_000
  private static let leastCombinations = 5_000

  /// The maximum number of properties that records adopt from other schemas. It is larger than for
  /// any known document of an API of this size.
  private let propertyLimit: Int
  /// The maximum number of types for combinations of schemas.
  private let combinationLimit: Int
  private var propertyCount = 0
  private var combinations: Set<FoldedSchemas> = []
  private(set) var isExhausted = false

  init(in document: OpenAPIDescription) {
    let size = document.root.root.span
    propertyLimit = Self.leastProperties + size
    combinationLimit = Self.leastCombinations + size / 4
  }

  /// Counts the properties of a record.
  ///
  /// - Returns: An error the first time that the limit is exceeded.
  mutating func takeProperties(of shape: SchemaShape) -> Diagnostic? {
    propertyCount += max(0, shape.properties.count - shape.schema.applicators.properties.count)
    guard propertyCount > propertyLimit else { return nil }
    return exhaust(
      "the types have more than \(propertyLimit) properties from other schemas than their own",
      shape)
  }

  /// Counts a combination of schemas, unless it was counted before.
  ///
  /// - Returns: An error the first time that the limit is exceeded.
  mutating func takeCombination(_ schemas: FoldedSchemas, _ shape: SchemaShape) -> Diagnostic? {
    combinations.insert(schemas)
    guard combinations.count > combinationLimit else { return nil }
    return exhaust(
      "the schemas make more than \(combinationLimit) types, each of another combination of them",
      shape)
  }

  private mutating func exhaust(_ message: String, _ shape: SchemaShape) -> Diagnostic? {
    guard !isExhausted else { return nil }
    isExhausted = true
    return .error(
      .schemaLimit, message, at: shape.schema.location,
      hint: "refer to what is shared by one property, or leave out schemas by an overlay")
  }
}

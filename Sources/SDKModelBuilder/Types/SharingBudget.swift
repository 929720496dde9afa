import Diagnostics
import OpenAPIDocument

/// How far types may multiply what the document says.
///
/// Types are flat: each record has all properties of the schemas that it is folded from. A chain of
/// schemas, each of which adds a property, becomes as many records as it has schemas, with half as many
/// properties each. And what is said of one value by several schemas becomes a type for each combination of
/// them that can be reached. So there are limits, which documents that mean well are far from.
struct SharingBudget {
  private static let leastProperties = 50_000
  private static let leastCombinations = 5_000

  /// How many properties records may take over from other schemas than their own: more than any document
  /// that describes an API makes of its size.
  private let propertyLimit: Int
  /// How many types may be made for what several schemas say together.
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
  /// - Returns: An error where they are too many, once.
  mutating func takeProperties(of shape: SchemaShape) -> Diagnostic? {
    propertyCount += max(0, shape.properties.count - shape.schema.applicators.properties.count)
    guard propertyCount > propertyLimit else { return nil }
    return exhaust(
      "the types have more than \(propertyLimit) properties from other schemas than their own",
      shape)
  }

  /// Counts what several schemas make together, each combination once.
  ///
  /// - Returns: An error where that is too much, once.
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

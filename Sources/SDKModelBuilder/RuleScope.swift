import DocumentTree
import OpenAPIDocument
import SDKModel

/// Reads schemas as conditions on the properties of a record, whose types are known.
struct RuleScope {
  let names: Set<String>
  private let types: [String: ValueType]
  private let table: TypeTable

  init(_ properties: [Property], _ table: TypeTable) {
    names = Set(properties.map(\.name))
    types = Dictionary(
      properties.map { ($0.name, $0.type) }, uniquingKeysWith: { first, _ in first })
    self.table = table
  }

  /// The conditions of a schema that must all be satisfied, separately, so that each can be
  /// reported.
  func requirements(_ schema: Schema) -> [Condition]? {
    guard let condition = condition(schema) else { return nil }
    if case .all(let conditions) = condition { return conditions }
    return [condition]
  }

  /// The condition that a schema states; `nil` if it states something else.
  func condition(_ schema: Schema) -> Condition? {
    guard schema.reference == nil, schema.boolean == nil,
      schema.validation.types.isEmpty || schema.validation.types == [.object]
    else { return nil }
    guard schema.hasOnly(.conditional) else { return nil }
    let applicators = schema.applicators
    var all: [Condition] = []
    for name in schema.validation.required {
      guard names.contains(name.text) else { return nil }
      all.append(.present(property: name.text))
    }
    for property in applicators.properties {
      guard let type = types[property.name], let tests = tests(property.schema, of: type) else {
        return nil
      }
      all += tests.map { .property(property.name, $0) }
    }
    for member in applicators.allOf {
      guard let condition = condition(member) else { return nil }
      all.append(condition)
    }
    for (schemas, isExclusive) in [(applicators.anyOf, false), (applicators.oneOf, true)]
    where !schemas.isEmpty {
      let conditions = schemas.compactMap { condition($0) }
      guard conditions.count == schemas.count else { return nil }
      all.append(isExclusive ? .exactlyOne(conditions) : .any(conditions))
    }
    if let not = applicators.not {
      guard let condition = condition(not) else { return nil }
      all.append(.not(condition))
    }
    guard !all.isEmpty else { return nil }
    return all.count == 1 ? all[0] : .all(all)
  }

  // MARK: Properties

  /// The constraints of a schema on a property, if all of them can be checked on a value of the
  /// type.
  private func tests(_ schema: Schema, of type: ValueType) -> [Condition.Test]? {
    guard let value = TestedValue(type, table) else { return nil }
    let validation = schema.validation
    guard validation.types.isEmpty || validation.types == [value.type], !validation.isNullable
    else { return nil }
    var tests: [Condition.Test] = []
    if let constant = validation.constant.map(Literal.init) {
      guard value.canEqual(constant) else { return nil }
      tests.append(.equals(constant))
    }
    if let values = validation.enumeration?.map(Literal.init) {
      guard values.allSatisfy(value.canEqual) else { return nil }
      tests.append(.oneOf(values))
    }
    if let pattern = validation.pattern {
      guard value.type == .string else { return nil }
      tests.append(.matches(pattern: pattern.text))
    }
    if let bound = validation[.minimum].flatMap(\.decimal) {
      guard value.isPlainNumber else { return nil }
      tests.append(.minimum(Bound(bound)))
    }
    if let bound = validation[.maximum].flatMap(\.decimal) {
      guard value.isPlainNumber else { return nil }
      tests.append(.maximum(Bound(bound)))
    }
    return tests.isEmpty || !schema.hasOnly(.testable) ? nil : tests
  }
}

/// The type of a property, as far as it determines how values of the document compare with it.
private struct TestedValue {
  let type: SchemaType
  let isPlainNumber: Bool
  /// The values for which an enumeration has cases.
  private var listed: [Literal]?

  init?(_ type: ValueType, _ table: TypeTable) {
    guard !type.isNullable, type.replacement == nil else { return nil }
    switch type.kind {
    case .string: self.type = .string
    case .boolean: self.type = .boolean
    case .integer(.int64), .integer(.int32): self.type = .integer
    case .number(.double): self.type = .number
    case .named(let id):
      guard case .enumeration(let enumeration)? = table[id]?.kind else { return nil }
      switch enumeration.rawType {
      case .string: self.type = .string
      case .integer: self.type = .integer
      case .number, .mixed: return nil
      }
      listed = enumeration.cases.map(\.value)
    case .integer(.uint64), .number(.decimal), .dateTime, .date, .uuid, .base64, .file, .json,
      .array,
      .map:
      return nil
    }
    isPlainNumber = listed == nil && (self.type == .integer || self.type == .number)
  }

  func canEqual(_ literal: Literal) -> Bool {
    if let listed { return listed.contains(literal) }
    switch (literal, type) {
    case (.string, .string), (.boolean, .boolean), (.number, .number): return true
    case (.number(let number), .integer): return number.integer != nil
    default: return false
    }
  }
}

extension KeywordSet {
  /// The keywords of a condition on the properties of an object.
  fileprivate static let conditional = annotations.union([
    .type, .required, .properties, .allOf, .anyOf, .oneOf, .not,
  ])

  /// The keywords of a condition on a single property.
  fileprivate static let testable = annotations.union([
    .type, .constant, .enumeration, .pattern, .minimum, .maximum,
  ])
}

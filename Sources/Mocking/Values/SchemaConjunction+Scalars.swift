import OpenAPIDocument
import SDKModel
import TextGrammar

/// What schemas together say of a value as a whole.
extension SchemaConjunction {
  /// The possible types, the most telling first; empty if the schemas leave them open.
  var types: [SchemaType] {
    var types: Set<SchemaType>?
    for member in members where !member.validation.types.isEmpty {
      var own = Set(member.validation.types)
      if own.contains(.number) { own.insert(.integer) }
      types = types?.intersection(own) ?? own
    }
    guard var types else { return impliedTypes }
    if types.contains(.number) { types.remove(.integer) }
    return Self.order.filter(types.contains)
  }

  /// Whether `null` is the only value that the types leave.
  var isOnlyNull: Bool {
    !members.isEmpty && members.contains { $0.isOnlyNull }
  }

  private static let order: [SchemaType] = [.object, .array, .string, .integer, .number, .boolean]

  /// The types that other keywords are about.
  private var impliedTypes: [SchemaType] {
    let keywords = members.reduce(into: KeywordSet()) { $0.formUnion($1.keywords) }
    if !keywords.isDisjoint(with: [.properties, .additionalProperties, .required, .minProperties]) {
      return [.object]
    }
    if !keywords.isDisjoint(with: [.items, .prefixItems, .minItems, .contains]) { return [.array] }
    if let type = format.flatMap(ScalarFormat.init(named:))?.impliedType { return [type] }
    if !keywords.isDisjoint(with: [.pattern, .minLength, .maxLength, .format]) { return [.string] }
    if !keywords.isDisjoint(with: [
      .minimum, .maximum, .exclusiveMinimum, .exclusiveMaximum, .multipleOf,
    ]) {
      return [.number]
    }
    return []
  }

  var format: String? { members.lazy.compactMap(\.validation.format).first }

  /// The values that all enumerations list, or the constant.
  var listed: [Literal]? {
    var listed: [Literal]?
    for member in members {
      var own = member.validation.enumeration?.map { Literal($0) }
      if let constant = member.validation.constant { own = [Literal(constant)] }
      guard let own else { continue }
      listed = listed?.filter(own.contains) ?? own
    }
    return listed
  }

  /// The type of a string, a number or a boolean, with its constraints.
  func scalarType(_ type: SchemaType) -> ValueType? {
    let format = format.flatMap(ScalarFormat.init(named:))
    switch type {
    case .boolean: return ValueType(.boolean)
    case .integer:
      let width: ValueType.IntegerWidth =
        switch format {
        case .int32: .int32
        case .uint64, .uint32: .uint64
        default: .int64
        }
      return ValueType(.integer(width), constraints: constraints)
    case .number: return ValueType(.number(.double), constraints: constraints)
    case .string:
      var constraints = constraints
      constraints.format = self.format.flatMap(StringFormat.init(rawValue:))
      return ValueType(.string, constraints: constraints)
    case .array, .object: return nil
    }
  }

  private var constraints: Constraints {
    var constraints = Constraints()
    for member in members {
      let validation = member.validation
      for (keyword, isExclusive) in [(Keyword.minimum, false), (.exclusiveMinimum, true)] {
        guard let value = validation[keyword]?.decimal else { continue }
        if constraints.minimum.map({ $0.value < value || $0.value == value && isExclusive }) ?? true
        {
          constraints.minimum = Bound(value, isExclusive: isExclusive)
        }
      }
      for (keyword, isExclusive) in [(Keyword.maximum, false), (.exclusiveMaximum, true)] {
        guard let value = validation[keyword]?.decimal else { continue }
        if constraints.maximum.map({ value < $0.value || $0.value == value && isExclusive }) ?? true
        {
          constraints.maximum = Bound(value, isExclusive: isExclusive)
        }
      }
      constraints.multipleOf = constraints.multipleOf ?? validation[.multipleOf]?.decimal
      constraints.pattern = constraints.pattern ?? validation.pattern?.text
    }
    constraints.length = CountRange(minimum: limit(.minLength), maximum: limit(.maxLength))
    if let format = format.flatMap(ScalarFormat.init(named:)), let integers = format.integers {
      constraints.minimum = constraints.minimum ?? Bound(integers.lowerBound)
      constraints.maximum = constraints.maximum ?? Bound(integers.upperBound)
    }
    return constraints
  }
}

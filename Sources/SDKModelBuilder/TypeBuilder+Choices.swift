import DocumentTree
import OpenAPIDocument
import SDKModel

/// `oneOf`, `anyOf`, several types and discriminators: a type of Swift's own where one can say it,
/// otherwise a union.
extension TypeBuilder {
  mutating func choice(
    _ choice: UnionOptions, _ shape: SchemaShape, _ naming: Naming
  ) -> ValueType {
    var choice = choice
    choice.isNullable = choice.isNullable || choice.options.contains { admitsNull($0.shape) }
    if isStrict, !shape.validation.types.isEmpty, !shape.validation.isNullable {
      choice.isNullable = false
    }
    guard !choice.options.isEmpty else { return checked(anything(shape), shape) }
    if choice.options.count > 1, let type = scalar(choice, naming) { return type }
    choice.options = distinct(choice.options)
    if choice.options.count == 1 {
      return besides(type(of: choice.options[0], naming).orNull(choice.isNullable), choice)
    }
    let id = reserve(naming, for: shape, isNullable: choice.isNullable)
    choice.enclose(in: ValueType(.named(id), isNullable: choice.isNullable), as: folded(shape))
    table.postpone(.union(choice, id))
    return ValueType(.named(id), isNullable: choice.isNullable)
  }

  /// The type of what has one form only, with what stands beside the choice.
  private mutating func besides(_ type: ValueType, _ choice: UnionOptions) -> ValueType {
    guard let assertions = remainder(of: choice) else { return type }
    var type = type
    type.assertions = assertions
    type.schema = asserted.registry.id(of: choice.shape.schema)
    return type
  }

  /// What a choice among schemas asserts beyond that a value is of one of them.
  mutating func remainder(of choice: UnionOptions) -> AssertionSet? {
    guard choice.origin == .schemas else { return nil }
    return remainder(
      of: choice.shape,
      besides: isStrict ? .anything : .choice(properties: choice.propertyNames))
  }

  mutating func type(of option: UnionOptions.Option, _ naming: Naming) -> ValueType {
    if let schema = option.schema {
      let component = components[schema.node].map { Naming(component: $0.name) }
      return undeclaredType(of: schema, component ?? naming)
    }
    return foldedType(of: option.shape, naming)
  }

  private func admitsNull(_ shape: SchemaShape) -> Bool {
    if shape.validation.isNullable { return true }
    if let listing = shape.listing, shape.schema.allowsNull,
      listing.nodes.contains(where: { $0.kind == .null })
    {
      return true
    }
    if shape.alternatives.contains(where: { $0.contains(where: \.isNull) }) { return true }
    // Where anything is allowed, so is null.
    return shape.inferredTypes.isEmpty && shape.listedValues == nil && shape.alternatives.isEmpty
      && shape.rules.isEmpty && shape.schema.boolean != false
  }

  // MARK: Scalars

  /// A choice among texts, or among numbers, is a text or a number.
  private mutating func scalar(_ choice: UnionOptions, _ naming: Naming) -> ValueType? {
    if let type = enumeration(choice, naming) { return type }
    let types = choice.options.map { option in
      option.shape.alternatives.isEmpty && option.shape.listedValues == nil
        ? option.shape.inferredTypes : []
    }
    let kind: ValueType.Kind
    if types.allSatisfy({ $0 == [.integer] }) {
      kind = .integer(.int64)
    } else if types.allSatisfy({ $0 == [.integer] || $0 == [.number] }) {
      // Digits of integers must survive, which a binary fraction may not hold.
      kind = .number(types.contains([.integer]) ? .decimal : .double)
    } else if types.allSatisfy({ $0 == [.string] }),
      choice.options.allSatisfy(\.shape.isPlainString)
    {
      kind = .string
    } else {
      return nil
    }
    var type = ValueType(kind, isNullable: choice.isNullable)
    guard choice.origin == .schemas else { return type }
    type.assertions = remainder(of: choice.shape, besides: TypedValue(kind))
    if type.assertions != nil { type.schema = asserted.registry.id(of: choice.shape.schema) }
    return type
  }

  /// A choice of listed values, and perhaps of any other text, is one enumeration, which is open.
  private mutating func enumeration(_ choice: UnionOptions, _ naming: Naming) -> ValueType? {
    var values: [ListedValue] = []
    var lists: [UnionOptions.Option] = []
    var rawType: Enumeration.RawType?
    var allowsUnlisted = false
    for option in choice.options {
      guard option.shape.alternatives.isEmpty else { return nil }
      guard let listed = option.shape.listedValues else {
        guard option.shape.inferredTypes == [.string], option.shape.isPlainString else {
          return nil
        }
        guard rawType ?? .string == .string else { return nil }
        rawType = .string
        allowsUnlisted = true
        continue
      }
      guard let own = self.rawType(of: listed.map(\.node), option.shape), own != .mixed,
        rawType ?? own == own
      else { return nil }
      rawType = own
      values += listed
      lists.append(option)
    }
    guard let rawType, !lists.isEmpty else { return nil }
    if lists.count == 1 {
      var type = type(of: lists[0], naming).orNull(choice.isNullable)
      type.allowsUnlisted = allowsUnlisted
      return besides(type, choice)
    }
    let id = reserve(naming, for: choice.shape, isNullable: choice.isNullable)
    declare(
      .enumeration(Enumeration(rawType: rawType, cases: cases(values, rawType))), choice.shape,
      id: id)
    var type = ValueType(.named(id), isNullable: choice.isNullable)
    type.allowsUnlisted = allowsUnlisted
    return besides(type, choice)
  }

  // MARK: Alternatives that are alike

  /// The options without those whose values are of the same type as those of one before.
  private mutating func distinct(_ options: [UnionOptions.Option]) -> [UnionOptions.Option] {
    var kept: [UnionOptions.Option] = []
    var keys: [String: Int] = [:]
    var targets: Set<Node> = []
    for option in options {
      if let target = option.target, option.schema != nil {
        if targets.insert(target).inserted { kept.append(option) }
      } else if let key = key(option.shape) {
        if let index = keys[key] {
          kept[index].standsForSeveral = true
        } else {
          keys[key] = kept.count
          kept.append(option)
        }
      } else {
        kept.append(option)
      }
    }
    return kept
  }

  /// What tells a scalar type or an array of one from another; `nil` for what has a type of its own.
  private func key(_ shape: SchemaShape, depth: Int = 0) -> String? {
    guard shape.alternatives.isEmpty, shape.listedValues == nil, shape.inferredTypes.count == 1,
      depth < 8
    else { return nil }
    switch shape.inferredTypes[0] {
    case .string: return "\(shape.stringKind)"
    case .integer, .number, .boolean: return shape.inferredTypes[0].rawValue
    case .array:
      guard shape.elements.prefixCount == 0, shape.elements.rest.count < 2 else { return nil }
      guard let items = shape.elements.rest.first else { return "[any]" }
      return key(self.shape(of: items, owner: nil), depth: depth + 1).map { "[\($0)]" }
    case .object: return nil
    }
  }
}

extension SchemaShape {
  /// The values that `enum` or `const` lists.
  var listedValues: [ListedValue]? { listing?.values }
}

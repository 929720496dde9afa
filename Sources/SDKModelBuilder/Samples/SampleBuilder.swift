import OpenAPIDocument
import SDKModel
import SchemaChecking
import TextGrammar

/// Builds a small value of a type, with only the required parts unless an attempt is complete.
struct SampleBuilder {
  let declarations: [TypeID: TypeDeclaration]
  let direction: SchemaCheck.Direction
  let attempt: Attempt
  /// Whether lists and objects within the value have contents, even if none are required. Nothing is
  /// sent of empty ones in a form or a parameter.
  let fillsParts: Bool

  private static let depthLimit = 12
  private static let countLimit = 50
  /// How many values may still be tried. Types that need each other could be tried without end.
  private var remaining = 5_000

  init(
    declarations: [TypeID: TypeDeclaration], direction: SchemaCheck.Direction, attempt: Attempt,
    fillsParts: Bool
  ) {
    self.declarations = declarations
    self.direction = direction
    self.attempt = attempt
    self.fillsParts = fillsParts
  }

  /// - Returns: `nil` if no value is found.
  func sample(of type: ValueType, _ hint: SampleHint) -> Sample? {
    var search = self
    return search.value(
      of: type, attempt.usesExamples ? hint : hint.withoutExamples, depth: 0, variation: 0)
  }

  private mutating func value(
    of type: ValueType, _ hint: SampleHint, depth: Int, variation: Int,
    among allowed: [Literal]? = nil
  ) -> Sample? {
    guard depth < Self.depthLimit, remaining > 0 else { return nil }
    remaining -= 1
    // How to make a value of the user's type is unknown.
    guard type.replacement == nil else { return type.isNullable ? .null : nil }
    let sample: Sample?
    switch type.kind {
    case .json: sample = .plain(anything(hint))
    case .array(let element): sample = list(of: element, type, hint, depth, variation)
    case .map(let value): sample = map(of: value, type, hint, depth)
    case .named(let id):
      guard let declaration = declarations[id] else { return type.isNullable ? .null : nil }
      sample = value(of: declaration, hint, depth: depth, variation: variation, among: allowed)
    default:
      sample = ScalarSample(type: type, variation: variation)
        .literal(examples: allowed ?? hint.examples).map(Sample.plain)
    }
    return sample ?? (type.isNullable ? .null : nil)
  }

  private func anything(_ hint: SampleHint) -> Literal {
    let others: [Literal] = [
      .object([]), .string("example"), .number(ExactDecimal(1)), .boolean(true), .array([]),
    ]
    let shown = attempt.offset == 0 ? hint.examples.filter { $0 != .null } : []
    let possible = shown + others
    return possible[attempt.offset % possible.count]
  }

  // MARK: Collections

  private mutating func list(
    of element: ValueType, _ type: ValueType, _ hint: SampleHint, _ depth: Int, _ variation: Int
  ) -> Sample? {
    let required = type.constraints.itemCount.minimum
    let wanted = required ?? (attempt.isComplete ? 1 : 0)
    let count = max(wanted, variation > 0 || isFilled(depth) ? 1 : 0)
    guard count <= Self.countLimit else { return nil }
    var elements: [Sample] = []
    for index in 0..<count {
      // Unique elements cannot all be the same example.
      let number = variation + (type.constraints.itemsAreUnique ? index : 0)
      let value = value(
        of: element, hint.element(index), depth: depth + 1, variation: number)
      guard let value else { return required ?? 0 == 0 && variation == 0 ? .list([]) : nil }
      elements.append(value)
    }
    return .list(elements)
  }

  private mutating func map(
    of value: ValueType, _ type: ValueType, _ hint: SampleHint, _ depth: Int
  ) -> Sample? {
    let required = hint.requiredNames
    let wanted = isFilled(depth) ? 1 : 0
    let count = max(type.constraints.propertyCount.minimum ?? 0, required.count, wanted)
    guard count <= Self.countLimit else { return nil }
    let names =
      required + hint.exampleNames.filter { !required.contains($0) }
      + (0..<count).map { $0 == 0 ? "example" : "example\($0 + 1)" }
    var members: [Sample.Member] = []
    for name in names.prefix(count) {
      guard
        let sample = self.value(
          of: value, hint.value(named: name), depth: depth + 1, variation: 0)
      else { return nil }
      members.append(Sample.Member(name: name, value: sample))
    }
    return .map(members)
  }

  /// Whether a list or an object at a depth must have contents.
  private func isFilled(_ depth: Int) -> Bool { fillsParts && depth > 0 }

  // MARK: Declared types

  private mutating func value(
    of declaration: TypeDeclaration, _ hint: SampleHint, depth: Int, variation: Int,
    among allowed: [Literal]?
  ) -> Sample? {
    // Using a deprecated type causes a warning.
    if direction == .request, declaration.deprecation != nil { return nil }
    switch declaration.kind {
    case .record(let record):
      return self.record(record, declaration.id, hint, depth, fixed: nil)
    case .enumeration(let enumeration):
      let values = enumeration.cases.map(\.value)
      let shown = variation == 0 ? (allowed ?? hint.examples).first(where: values.contains) : nil
      guard allowed == nil || shown != nil, !values.isEmpty else { return nil }
      return .enumeration(declaration.id, shown ?? values[variation % values.count])
    case .tuple(let tuple):
      var elements: [Sample] = []
      for (index, element) in tuple.elements.enumerated() {
        guard element.isRequired || attempt.isComplete else { break }
        let hint = hint.element(index)
        guard let value = value(of: element.type, hint, depth: depth + 1, variation: 0) else {
          if element.isRequired { return nil }
          break
        }
        elements.append(value)
      }
      return .tuple(declaration.id, elements)
    case .union(let union): return self.union(union, declaration.id, hint, depth, variation)
    }
  }

  /// - Parameters:
  ///   - fixed: A property that must be present, and its possible values.
  ///   - tag: A property that the record does not have, and that is written beside it.
  private mutating func record(
    _ record: Record, _ id: TypeID, _ hint: SampleHint, _ depth: Int,
    fixed: (name: String, values: [Literal])?, tag: String? = nil
  ) -> Sample? {
    func names(_ isWanted: (Property) -> Bool) -> Set<String> {
      Set(record.properties.filter(isWanted).map(\.name))
    }
    let present = PresentProperties(
      record, needed: names { isNeeded($0) || $0.name == fixed?.name },
      offered: names { isOffered($0, depth) }, choice: attempt.offset)
    var members: [Sample.Member] = []
    for property in record.properties {
      let isNeeded = present.needed.contains(property.name)
      guard isNeeded || present.offered.contains(property.name) else { continue }
      let value = value(
        of: property.type, hint.property(property.name), depth: depth + 1, variation: 0,
        among: property.name == fixed?.name ? fixed?.values : nil)
      if let value {
        members.append(Sample.Member(name: property.name, value: value))
      } else if isNeeded {
        return nil
      }
    }
    for name in undeclaredNames(of: record, id) where name != tag {
      guard case .kept(let type) = record.additionalProperties,
        let value = undeclared(type, hint.value(named: name), depth: depth + 1)
      else { return nil }
      members.append(Sample.Member(name: name, value: value))
    }
    if members.isEmpty, isFilled(depth), let member = firstMember(of: record, hint, depth) {
      members.append(member)
    }
    return .record(id, members)
  }

  /// The first property that a request may have and for which there is a value.
  private mutating func firstMember(
    of record: Record, _ hint: SampleHint, _ depth: Int
  ) -> Sample.Member? {
    for property in record.properties where isUsable(property) {
      let value = value(
        of: property.type, hint.property(property.name), depth: depth + 1, variation: 0)
      if let value { return Sample.Member(name: property.name, value: value) }
    }
    return nil
  }

  /// The properties that the schema requires although it does not declare them.
  private func undeclaredNames(of record: Record, _ id: TypeID) -> [String] {
    let declared = Set(record.properties.map(\.name))
    var names: [String] = []
    for name in declarations[id]?.assertions?.requiredNames ?? []
    where !declared.contains(name) && !names.contains(name) { names.append(name) }
    return names
  }

  /// A value of a property that is not declared. If it can be anything, a text shows best that it is unknown.
  private mutating func undeclared(
    _ type: ValueType, _ hint: SampleHint, depth: Int
  ) -> Sample? {
    guard case .json = type.kind, hint.examples.isEmpty, attempt.offset == 0 else {
      return value(of: type, hint, depth: depth, variation: 0)
    }
    return .plain(.string("example"))
  }

  private func isNeeded(_ property: Property) -> Bool {
    switch property.requirement {
    case .never: false
    case .always: true
    case .inRequests: direction == .request
    case .inResponses: direction == .response
    }
  }

  /// Whether a complete value contains an optional property. The type may be recursive.
  private func isOffered(_ property: Property, _ depth: Int) -> Bool {
    depth < attempt.completeLevels && isUsable(property)
  }

  private func isUsable(_ property: Property) -> Bool {
    property.deprecation == nil
      && property.access != (direction == .request ? .readOnly : .writeOnly)
  }

  private mutating func union(
    _ union: Union, _ id: TypeID, _ hint: SampleHint, _ depth: Int, _ variation: Int
  ) -> Sample? {
    let count = union.variants.count
    for step in 0..<count {
      let index = (step + attempt.offset) % count
      let variant = union.variants[index]
      guard let discriminator = union.discriminator,
        let tag = variant.discriminatorValues.first,
        case .named(let type) = variant.type.kind,
        case .record(let record)? = declarations[type]?.kind
      else {
        let value = value(
          of: variant.type, hint, depth: depth + 1, variation: variation)
        if let value { return .variant(id, index: index, value, tag: nil) }
        continue
      }
      if direction == .request, declarations[type]?.deprecation != nil { continue }
      let isKnown = record.properties.contains { $0.name == discriminator }
      let tags = variant.discriminatorValues.map(Literal.string)
      let value = self.record(
        record, type, hint, depth + 1, fixed: isKnown ? (discriminator, tags) : nil,
        tag: isKnown ? nil : discriminator)
      guard let value else { continue }
      return .variant(
        id, index: index, value,
        tag: isKnown
          ? nil : Sample.Member(name: discriminator, value: .plain(.string(tag))))
    }
    return nil
  }
}

extension AssertionSet {
  /// The names of properties that every value has.
  fileprivate var requiredNames: [String] {
    assertions.flatMap { assertion -> [String] in
      if case .value(.required(let names)) = assertion { return names }
      if case .allOf(let sets) = assertion { return sets.flatMap(\.requiredNames) }
      return []
    }
  }
}

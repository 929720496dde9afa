import DocumentTree
import OpenAPIDocument
import SDKModel
import SDKModelBuilder
import SchemaChecking

/// Makes a value for a schema. Whether it satisfies the schema must be checked.
struct ValueMaker {
  /// A variation to try if a value does not satisfy its schema.
  struct Attempt: Sendable {
    /// Which alternative of each choice is taken.
    var choice = 0
    /// Whether to include optional properties.
    var isComplete = true
    /// Whether to use examples of the document.
    var usesExamples = true
    /// Whether to leave out required properties that can have no value.
    var isPartial = false

    /// All variations, from the most informative values on.
    static let all = [0, 1, 2, 3].flatMap { choice in
      [true, false].flatMap { isComplete in
        [true, false].map { Attempt(choice: choice, isComplete: isComplete, usesExamples: $0) }
      }
    }
  }

  let schemas: SchemaIndex
  let direction: SchemaCheck.Direction
  let attempt: Attempt
  /// Makes each value another one; `nil` for the same value each time.
  var random: RandomSequence?
  /// How many values may still be made. Schemas that contain each other could go on without end.
  private var remaining = 4_000
  /// The schemas around the value that is made, to find recursion.
  private var enclosing: [Node] = []
  private var check: SchemaCheck

  private static let depthLimit = 16
  /// How deep optional parts are made.
  private static let completeDepth = 5
  private static let countLimit = 100

  init(
    schemas: SchemaIndex, direction: SchemaCheck.Direction, attempt: Attempt,
    random: RandomSequence? = nil
  ) {
    self.schemas = schemas
    self.direction = direction
    self.attempt = attempt
    self.random = random
    check = SchemaCheck(
      direction: direction, followsDiscriminators: true, schemaAt: schemas.schema(at:))
  }

  /// - Returns: `nil` if no value is found.
  mutating func value(of schema: Schema) -> Literal? { value(of: [schema], variation: 0) }

  private var depth: Int { enclosing.count }

  private mutating func number(below count: Int) -> Int {
    random?.number(below: count) ?? 0
  }

  private mutating func value(
    of wanted: [Schema], variation: Int, tag: Literal? = nil
  ) -> Literal? {
    guard depth < Self.depthLimit, remaining > 0 else { return nil }
    remaining -= 1
    var choice = attempt.choice + number(below: 7)
    var step = 0
    var conjunction = SchemaConjunction(wanted, choosing: choice, in: schemas)
    var contradicting: Literal?
    while true {
      if let value = value(of: conjunction, wanted, variation, tag) {
        // A value for one alternative may agree with another one that excludes it.
        guard conjunction.hasChoice, !agrees(value.tree.root, with: wanted) else { return value }
        contradicting = contradicting ?? value
      }
      step += 1
      choice += 1
      guard step < min(conjunction.alternativeCount, 8), remaining > 0 else { break }
      conjunction = SchemaConjunction(wanted, choosing: choice, in: schemas)
    }
    if conjunction.hasChoice, agrees(Literal.null.tree.root, with: wanted) { return .null }
    return contradicting
      ?? (conjunction.members.contains { $0.validation.isNullable } ? .null : nil)
  }

  private mutating func agrees(_ value: Node, with wanted: [Schema]) -> Bool {
    wanted.allSatisfy { schema in
      if case .differs = check.outcome(of: value, against: schema) { return false }
      return true
    }
  }

  private mutating func value(
    of conjunction: SchemaConjunction, _ wanted: [Schema], _ variation: Int, _ tag: Literal?
  ) -> Literal? {
    guard !conjunction.isImpossible else { return nil }
    if let listed = conjunction.listed {
      if let tag, listed.contains(tag) { return tag }
      let informative = listed.filter { $0 != .null }
      if informative.isEmpty { return listed.first }
      return informative[(variation + number(below: informative.count)) % informative.count]
    }
    if let tag { return tag }
    if let shown = shown(conjunction, wanted, variation) { return shown }
    if conjunction.isOnlyNull { return .null }
    guard let type = conjunction.types.first else {
      return conjunction.members.contains { !$0.validation.types.isEmpty }
        ? nil : anything(variation)
    }
    switch type {
    case .object:
      return entering(conjunction) { $0.object(conjunction) }
    case .array:
      return entering(conjunction) { $0.array(conjunction) }
    case .string, .integer, .number, .boolean:
      return scalar(conjunction, type, variation + number(below: 1_000))
    }
  }

  private mutating func entering(
    _ conjunction: SchemaConjunction, _ make: (inout ValueMaker) -> Literal?
  ) -> Literal? {
    let first = conjunction.members.first { schemas.components[$0.node] != nil }
    guard let node = (first ?? conjunction.members.first)?.node else { return nil }
    enclosing.append(node)
    defer { enclosing.removeLast() }
    return make(&self)
  }

  /// Whether a value would contain another one of the same schema.
  private func isRecursive(_ wanted: [Schema]) -> Bool {
    let conjunction = SchemaConjunction(wanted, choosing: attempt.choice, in: schemas)
    return conjunction.members.contains { enclosing.contains($0.node) }
  }

  // MARK: Examples

  private mutating func shown(
    _ conjunction: SchemaConjunction, _ wanted: [Schema], _ variation: Int
  ) -> Literal? {
    guard attempt.usesExamples, random == nil, variation == 0 else { return nil }
    for member in conjunction.members {
      // The default of a list or an object is often empty, which shows nothing.
      let defaultValue = member.annotations.defaultValue.map { [$0] } ?? []
      let scalars = defaultValue.filter { $0.kind != .sequence && $0.kind != .mapping }
      for node in member.annotations.examples + scalars where node.kind != .null {
        if agrees(node, with: wanted) { return Literal(node) }
      }
    }
    return nil
  }

  /// A value for a schema that takes every one.
  private func anything(_ variation: Int) -> Literal {
    if depth == 0 { return .object([]) }
    return .string(variation == 0 ? "example" : "example\(variation + 1)")
  }

  private func scalar(
    _ conjunction: SchemaConjunction, _ type: SchemaType, _ variation: Int
  ) -> Literal? {
    if type == .string, let content = contentOfString(conjunction) { return content }
    return conjunction.scalarType(type).flatMap {
      ScalarSample(type: $0, variation: variation).literal(examples: [])
        ?? ScalarSample(type: $0, variation: 0).literal(examples: [])
    }
  }

  /// A string with a JSON text whose schema the document has.
  private func contentOfString(_ conjunction: SchemaConjunction) -> Literal? {
    guard let content = conjunction.members.lazy.compactMap(\.annotations.contentSchema).first
    else { return nil }
    var maker = self
    return maker.value(of: [content], variation: 0).map { .string($0.json) }
  }

  // MARK: Collections

  private mutating func array(_ conjunction: SchemaConjunction) -> Literal? {
    let first = conjunction.members.map(\.applicators.prefixItems.count).max() ?? 0
    let minimum = conjunction.limit(.minItems) ?? 0
    let usual = attempt.isComplete && depth <= Self.completeDepth ? 1 + number(below: 3) : 0
    var count = max(minimum, first, usual)
    if let maximum = conjunction.limit(.maxItems) { count = min(count, maximum) }
    guard count <= Self.countLimit else { return nil }
    if minimum == 0, isRecursive(conjunction.element(at: 0)) { return .array([]) }
    var elements: [Literal] = []
    if let contained = conjunction.members.lazy.compactMap(\.applicators.contains).first {
      let wanted = min(conjunction.limit(.minContains) ?? 1, Self.countLimit)
      for position in 0..<wanted {
        let schemas = [contained] + conjunction.element(at: position)
        guard let element = value(of: schemas, variation: position) else { return nil }
        elements.append(element)
      }
    }
    let isUnique = conjunction.members.contains { $0.validation.uniqueItems }
    var tries = 0
    while elements.count < count, tries < 2 * Self.countLimit {
      let element = value(
        of: conjunction.element(at: elements.count), variation: isUnique ? tries : 0)
      tries += 1
      guard let element else { return elements.count >= minimum ? .array(elements) : nil }
      if !isUnique || !elements.contains(element) { elements.append(element) }
    }
    return .array(elements)
  }

  private mutating func object(_ conjunction: SchemaConjunction) -> Literal? {
    var members: [Literal.Member] = []
    let required = Set(conjunction.requiredNames)
    for name in conjunction.propertyNames + conjunction.tags.keys.sorted() {
      guard !members.contains(where: { $0.name == name }) else { continue }
      let wanted = conjunction.property(name)
      let isNeeded = required.contains(name) || conjunction.tags[name] != nil
      guard takes(wanted, isNeeded: isNeeded) else { continue }
      if let value = value(of: wanted, variation: 0, tag: conjunction.tags[name]) {
        members.append(Literal.Member(name: name, value: value))
      } else if isNeeded, !attempt.isPartial {
        return nil
      }
    }
    for name in conjunction.requiredNames where !members.contains(where: { $0.name == name }) {
      guard conjunction.property(name).isEmpty else { continue }
      guard let value = value(of: conjunction.undeclared(name), variation: 0) else { return nil }
      members.append(Literal.Member(name: name, value: value))
    }
    guard addEntries(to: &members, conjunction) else { return nil }
    if let maximum = conjunction.limit(.maxProperties) {
      while members.count > maximum,
        let last = members.lastIndex(where: { !required.contains($0.name) })
      {
        members.remove(at: last)
      }
    }
    return .object(members)
  }

  private mutating func takes(_ property: [Schema], isNeeded: Bool) -> Bool {
    if !isNeeded {
      guard attempt.isComplete, depth <= Self.completeDepth, remaining > 0 else { return false }
      remaining -= 1
    }
    let conjunction = SchemaConjunction(property, choosing: attempt.choice, in: schemas)
    switch direction {
    case .response: if conjunction.has(\.isWriteOnly) { return false }
    case .request: if conjunction.has(\.isReadOnly) { return false }
    }
    if isNeeded { return true }
    return !conjunction.has(\.isDeprecated)
      && !conjunction.members.contains { enclosing.contains($0.node) }
      && number(below: 4) != 3
  }

  /// Adds the entries of a map: those that are needed, or one as an example.
  private mutating func addEntries(
    to members: inout [Literal.Member], _ conjunction: SchemaConjunction
  ) -> Bool {
    let minimum = conjunction.limit(.minProperties) ?? 0
    let isMap = members.isEmpty && conjunction.propertyNames.isEmpty && conjunction.describesEntries
    var missing = max(
      minimum - members.count, isMap && attempt.isComplete && depth <= Self.completeDepth ? 1 : 0)
    guard missing <= Self.countLimit else { return false }
    var number = 0
    while missing > 0, number < 2 * Self.countLimit {
      let name = conjunction.entryName(number)
      number += 1
      guard !members.contains(where: { $0.name == name }) else { continue }
      let wanted = conjunction.undeclared(name)
      if minimum <= members.count, isRecursive(wanted) { return true }
      guard let value = value(of: wanted, variation: 0) else { return minimum <= members.count }
      members.append(Literal.Member(name: name, value: value))
      missing -= 1
    }
    return missing == 0
  }
}

import Diagnostics
import DocumentTree
import OpenAPIDocument
import SDKModel

/// Gives each schema its type, and declares the types that need a name.
struct TypeBuilder {
  let document: OpenAPIDescription
  private(set) var diagnostics = DiagnosticList()
  var table = TypeTable()
  var travel = Travel()
  var examples: ExampleTypes
  var components: [Node: OpenAPIDescription.NamedSchema] { asserted.components }
  let names: SchemaNames
  /// The components that extend one with a discriminator by `allOf`, by the node of that one.
  let extensions: ExtensionIndex
  /// The schemas whose keywords without effect have been told.
  var reportedSchemas: Set<Node> = []
  /// What is asserted beyond the types.
  var asserted: AssertionBuilder
  /// How closely a type follows its schema.
  let typing: Typing
  /// Schemas whose type is being worked out, to notice a type that would hold itself.
  private var inProgress: Set<Node> = []
  /// The same for what several schemas make together.
  var foldsInProgress: Set<FoldedSchemas> = []
  private var isDeclaring = false

  /// - Parameter shown: The schemas that the document shows values of.
  init(_ document: OpenAPIDescription, typing: Typing, showing shown: [Schema] = []) {
    self.document = document
    examples = ExampleTypes(of: shown)
    self.typing = typing
    asserted = AssertionBuilder(document, typing: typing)
    names = SchemaNames(document)
    extensions = ExtensionIndex(document.schemas)
  }

  mutating func declareComponents() {
    for component in document.schemas {
      _ = type(of: component.schema, Naming(component: component.name))
    }
  }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// Settles what can only be known when every type of the SDK is declared.
  ///
  /// - Returns: Where the types travel.
  mutating func finish() -> Travel.Reach {
    let reach = travel.reach(in: table)
    table.adjustRequirements(to: reach)
    asserted.finish()
    return reach
  }

  // MARK: Types

  /// The type of the values that a schema describes, which travel in requests or in responses.
  mutating func type(
    of schema: Schema, _ naming: Naming, travelling direction: Travel.Direction
  ) -> ValueType {
    let type = type(of: schema, naming)
    travel.note(type, direction)
    return type
  }

  /// The type of the values that a schema describes.
  mutating func type(of schema: Schema, _ naming: Naming) -> ValueType {
    let type = undeclaredType(of: schema, naming)
    declarePending()
    return type
  }

  /// The same, where the records that it is made of are yet to be declared.
  ///
  /// Records wait for their turn, so that a schema may be as deep as a document can be.
  mutating func undeclaredType(of schema: Schema, _ naming: Naming) -> ValueType {
    reportUnchecked(in: schema)
    let type = newType(of: schema, naming).refusingNull(unless: [schema], self)
    examples.note(type, of: schema)
    return type
  }

  private mutating func newType(of schema: Schema, _ naming: Naming) -> ValueType {
    if let target = bareTarget(of: schema) ?? onlyTarget(of: schema) {
      guard !isEndless(schema) else {
        report(
          .error(
            .circularReference, "the schema only leads back to itself", at: schema.location,
            hint: "let one of the schemas on the circle hold a definition"))
        return ValueType(.json)
      }
      let isNullable = onlyTarget(of: schema) == nil && schema.validation.isNullable
      return type(ofTarget: target).orNull(isNullable)
    }
    if let type = narrowedType(of: schema) { return type }
    if let type = table.type(of: schema.node) { return type }
    guard inProgress.insert(schema.node).inserted else {
      degrade(schema, "a type that is nothing but itself")
      return ValueType(.json)
    }
    defer { inProgress.remove(schema.node) }
    let shape = shape(of: schema, owner: nil)
    let type: ValueType
    if let family = family(of: schema, shape) {
      type = choice(family, shape, naming)
    } else {
      type = self.type(of: shape, naming)
    }
    // Of a choice with one alternative nothing is left but that, which is declared once as well.
    if case .named = type.kind { table.keep(type, asLoneFormOf: schema.node) }
    return type
  }

  mutating func declarePending() {
    guard !isDeclaring else { return }
    isDeclaring = true
    while let declaration = table.nextPending() {
      switch declaration {
      case .record(let shape, let id): declareRecord(shape, id: id)
      case .union(let options, let id): declareUnion(options, id: id)
      case .tuple(let shape, let id): declareTuple(shape, id: id)
      }
    }
    isDeclaring = false
  }

  /// The target of a schema that adds nothing to the one that it refers to.
  func bareTarget(of schema: Schema) -> Reference? {
    guard schema.saysNothingOfItsOwn, !extensions.isMember(schema.node) else { return nil }
    // Beside a reference, the type `null` alone is not what the reference leads to, or `null`.
    if isStrict, schema.namedTypes != nil { return nil }
    if schema.applicators.allOf.isEmpty { return schema.reference }
    guard schema.reference == nil, schema.applicators.allOf.count == 1 else { return nil }
    return bareTarget(of: schema.applicators.allOf[0])
  }

  /// The type that a schema refers to, where the schema only refuses some of its values.
  private mutating func narrowedType(of schema: Schema) -> ValueType? {
    guard schema.says(nothingBut: .narrowing), !extensions.isMember(schema.node),
      let reference = schema.reference
        ?? schema.applicators.allOf.first.flatMap({ bareTarget(of: $0) }),
      schema.applicators.allOf.count == (schema.reference == nil ? 1 : 0),
      inProgress.insert(schema.node).inserted
    else { return nil }
    defer { inProgress.remove(schema.node) }
    var type = type(ofTarget: reference).orNull(schema.validation.isNullable)
    guard type.isNamed, type.assertions == nil else { return nil }
    let shape = shape(of: schema, owner: nil)
    type.assertions = remainder(of: shape, besides: .referenced, isDeclared: false)
    if type.assertions != nil { type.schema = asserted.registry.id(of: schema) }
    return type
  }

  /// The target of a `$ref` beside which nothing counts.
  private func onlyTarget(of schema: Schema) -> Reference? {
    asserted.ignoresReferenceSiblings ? schema.reference : nil
  }

  /// Whether the schema leads to others that add nothing either, and in the end back to one of them.
  private func isEndless(_ schema: Schema) -> Bool {
    var seen: Set<Node> = []
    var next: Schema? = schema
    while let current = next {
      guard seen.insert(current.node).inserted else { return true }
      next = bareTarget(of: current).flatMap { self.schema(at: $0.target) }
    }
    return false
  }

  private mutating func type(ofTarget reference: Reference) -> ValueType {
    let node = reference.target
    if let component = components[node] {
      return undeclaredType(of: component.schema, Naming(component: component.name))
    }
    guard let schema = document.referencedSchemas[node] else { return ValueType(.json) }
    return undeclaredType(of: schema, Naming(component: names.name(ofTarget: reference)))
  }

  /// A name for a schema that is no component, from where it was first referred to.
  func referencedName(of node: Node) -> String {
    names.name(ofReferenced: node) ?? table.id(of: node)?.path.last ?? "object"
  }

  /// The type of the values of a shape.
  mutating func type(of shape: SchemaShape, _ naming: Naming) -> ValueType {
    if shape.schema.boolean != nil || shape.isContradictory || isBeyondTypes(shape) {
      return checked(anything(shape), shape)
    }
    let validation = shape.validation
    if let options = options(of: shape) { return choice(options, shape, naming) }
    if let enumeration = enumeration(shape, naming) { return enumeration }

    let types = shape.inferredTypes
    guard types.count == 1, let only = types.first else {
      if types.count > 1 { return choice(options(of: shape, types), shape, naming) }
      return checked(anything(shape), shape)
    }
    var type: ValueType
    switch only {
    case .boolean: type = ValueType(.boolean)
    case .integer: type = ValueType(.integer(shape.integerWidth))
    case .number:
      let isExact = validation.format == "decimal" || shape.namesIntegersAmongNumbers
      type = ValueType(.number(isExact ? .decimal : .double))
    case .string: type = ValueType(shape.stringKind)
    case .array where shape.elements.prefixCount > 0:
      return isStrict && !canBeTuple(shape) ? checked(anything(shape), shape) : tuple(shape, naming)
    case .array:
      type = ValueType(.array(elementType(of: shape, naming)))
    case .object: return object(shape, naming)
    }
    type.isNullable = validation.isNullable
    type.constraints = constraints(of: shape, only)
    type.isSensitive = only == .string && validation.format == "password"
    if only == .string { type.textContent = shape.textContent }
    return checked(type, shape)
  }

  private mutating func elementType(of shape: SchemaShape, _ naming: Naming) -> ValueType {
    type(
      ofAll: shape.elements.rest.filter { $0.boolean != false }, naming.element(), in: shape)
  }

  /// The type of what may be anything, as far as no assertion refuses it.
  func anything(_ shape: SchemaShape) -> ValueType {
    ValueType(.json, isNullable: shape.validation.isNullable)
  }

  /// The type with what is asserted of its values besides, and where that stands.
  mutating func checked(_ type: ValueType, _ shape: SchemaShape) -> ValueType {
    var type = type
    type.assertions = remainder(
      of: shape, besides: TypedValue(type.kind),
      hasListedValues: type.constraints.allowedValues != nil, isDeclared: false)
    if type.assertions != nil || !type.constraints.isEmpty || type.isClosed
      || type.kind.isNarrowInteger
    {
      type.schema = asserted.registry.id(of: shape.schema)
    }
    return type
  }

  private mutating func object(_ shape: SchemaShape, _ naming: Naming) -> ValueType {
    let isNullable = shape.validation.isNullable
    guard shape.properties.isEmpty else {
      var shape = shape
      let id = reserve(naming, for: shape, isNullable: isNullable)
      shape.enclosing[folded(shape)] = ValueType(.named(id), isNullable: isNullable)
      table.postpone(.record(shape, id))
      return ValueType(.named(id), isNullable: isNullable)
    }
    let constraints = constraints(of: shape, .object)
    let values = type(ofAll: valueSchemas(of: shape), naming.value(), in: shape)
    var type = ValueType(.map(values), isNullable: isNullable, constraints: constraints)
    type.isClosed = isClosed(shape)
    return checked(type, shape)
  }

  /// Whether an object without named properties has no other either, which a newer server may have.
  func isClosed(_ shape: SchemaShape) -> Bool { !isStrict && shape.forbidsOthers }

  /// The schemas of the properties that have no name of their own; none where they may be anything.
  mutating func valueSchemas(of shape: SchemaShape) -> [Schema] {
    let values = shape.additionalProperties
    guard !shape.patternProperties.isEmpty else { return values.filter { $0.boolean == nil } }
    if let only = onlyPattern(of: shape) { return [only.schema] }
    degrade(shape.schema, "that a property's name tells the type of its value")
    return []
  }

  /// The pattern that the names of all properties match, where there is one that tells their type.
  func onlyPattern(of shape: SchemaShape) -> SchemaApplicators.PatternProperties? {
    guard shape.additionalProperties.contains(where: { $0.boolean == false }) else { return nil }
    let targets = Set(
      shape.patternProperties.map { bareTarget(of: $0.schema)?.target ?? $0.schema.node })
    return targets.count == 1 ? shape.patternProperties.first : nil
  }
}

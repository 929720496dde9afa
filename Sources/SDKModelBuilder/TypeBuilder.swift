import Diagnostics
import DocumentTree
import OpenAPIDocument
import SDKModel

/// Determines the type of each schema, and declares the types that need a name.
struct TypeBuilder {
  private(set) var diagnostics = DiagnosticList()
  var table = TypeTable()
  var messageTypes = MessageTypes()
  var examples: ExampleTypes
  let names: SchemaNames
  let shapes: ShapeReader
  private var keywordLosses = KeywordLosses()
  /// Builds the assertions that types do not enforce.
  var asserted: AssertionBuilder
  /// The schemas whose types are being determined, to detect types that would contain themselves.
  private var inProgress: Set<Node> = []
  /// The same for merged schemas.
  var foldsInProgress: Set<FoldedSchemas> = []
  private var isDeclaring = false
  var equalTypes = EqualTypes()
  /// Whether the values whose types are being determined are sent or received; `nil` if both are
  /// possible.
  private(set) var direction: MessageTypes.Direction?
  /// The final types of schemas.
  private var settled: [Node: ValueType] = [:]
  /// The number of recursive types that were cut off so far. A type is not final if this number
  /// changed meanwhile.
  private var cutCount = 0
  var sharing: SharingBudget
  let mappings: TypeMappings
  /// The formats that occur.
  var formats: Set<String> = []
  /// The types of the user's that occur.
  var replacements: Set<ReplacementType> = []
  /// The schemas of properties.
  var propertySchemas: Set<Node> = []
  var schemaNames = SchemaNameUses()

  /// - Parameter shown: The schemas with examples in the document.
  init(
    _ document: OpenAPIDescription, typing: Typing, mappings: TypeMappings,
    showing shown: [Schema] = []
  ) {
    self.mappings = mappings
    examples = ExampleTypes(of: shown)
    names = SchemaNames(document)
    shapes = ShapeReader(document, typing: typing)
    asserted = AssertionBuilder(document, shapes.schemas, typing: typing)
    sharing = SharingBudget(in: document)
  }

  mutating func declare(_ components: [OpenAPIDescription.NamedSchema]) {
    for component in components {
      _ = type(of: component.schema, TypeNaming(component: component.name))
    }
  }

  mutating func report(_ found: Diagnostic) { diagnostics.append(found) }

  mutating func report(_ found: [Diagnostic]) { diagnostics.append(contentsOf: found) }

  mutating func degrade(_ schema: Schema, _ what: String) {
    report(.degradedType(of: schema, what))
  }

  /// Completes the parts that depend on all types of the SDK.
  ///
  /// - Returns: Which types occur in requests and in responses.
  mutating func finish() -> ReachableTypes {
    let reachableTypes = messageTypes.reachable(in: table)
    table.adjustRequirements(to: reachableTypes)
    table.tagVariants()
    asserted.finish()
    report(schemaNames.unused(besides: propertySchemas, table))
    return reachableTypes
  }

  var isStrict: Bool { shapes.isStrict }

  // MARK: Types

  /// The type of a schema whose values occur in requests or in responses.
  mutating func type(
    of schema: Schema, _ naming: TypeNaming, in direction: MessageTypes.Direction
  ) -> ValueType {
    self.direction = direction
    defer { self.direction = nil }
    let type = type(of: schema, naming)
    messageTypes.note(type, direction)
    return type
  }

  /// The type of a schema.
  mutating func type(of schema: Schema, _ naming: TypeNaming) -> ValueType {
    let type = undeclaredType(of: schema, naming)
    declarePending()
    return type
  }

  /// The type of a schema, with its records in the queue of pending declarations.
  ///
  /// The queue replaces recursion, so that schemas can be nested deeply.
  mutating func undeclaredType(of schema: Schema, _ naming: TypeNaming) -> ValueType {
    if let type = settled[schema.node] { return type }
    report(keywordLosses.found(in: schema))
    let naming = naming.ofPart(named: names.name(ofPart: schema.node))
    let cuts = cutCount
    let type = newType(of: schema, naming).refusingNull(unless: [schema], shapes)
    if cuts == cutCount { settled[schema.node] = type }
    schemaNames.note(schema, type)
    examples.note(type, of: schema)
    return type
  }

  /// The type for a schema that refers only to itself.
  mutating func cut(_ schema: Schema) -> ValueType {
    cutCount += 1
    degrade(schema, "a type that is nothing but itself")
    return ValueType(.json)
  }

  private mutating func newType(of schema: Schema, _ naming: TypeNaming) -> ValueType {
    if let type = mappedType(of: schema) { return type }
    if let target = shapes.soleTarget(of: schema) {
      guard inProgress.insert(schema.node).inserted else {
        report(.circularReference(of: schema))
        return ValueType(.json)
      }
      defer { inProgress.remove(schema.node) }
      let isNullable = shapes.onlyTarget(of: schema) == nil && schema.validation.isNullable
      return type(ofTarget: target).orNull(isNullable)
    }
    if let type = narrowedType(of: schema) { return type }
    if let type = table.type(of: schema.node) { return type }
    if let type = equalType(of: schema, naming) { return type }
    guard inProgress.insert(schema.node).inserted else { return cut(schema) }
    defer { inProgress.remove(schema.node) }
    let shape = shapes.shape(of: schema)
    let type: ValueType
    if let family = shapes.family(of: schema, shape) {
      type = choice(family, shape, naming)
    } else {
      type = self.type(of: shape, naming)
    }
    // A choice with one alternative has that alternative's type. An array or a dictionary of
    // declared types is kept too.
    if type.namedType != nil { table.keep(type, asTypeOf: schema.node) }
    note(type, of: schema, naming)
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

  /// The type of the target, if the schema only refuses some of its values.
  private mutating func narrowedType(of schema: Schema) -> ValueType? {
    guard let reference = shapes.narrowedTarget(of: schema),
      inProgress.insert(schema.node).inserted
    else { return nil }
    defer { inProgress.remove(schema.node) }
    let type = type(ofTarget: reference).orNull(schema.validation.isNullable)
    guard type.isNamed, type.assertions == nil else { return nil }
    let rest = remainder(of: shapes.shape(of: schema), besides: .referenced, isDeclared: false)
    return asserting(rest, of: type, by: schema)
  }

  private mutating func type(ofTarget reference: Reference) -> ValueType {
    let node = reference.target
    if let component = shapes.schemas.components[node] {
      return undeclaredType(of: component.schema, TypeNaming(component: component.name))
    }
    guard let schema = shapes.schema(at: node) else { return ValueType(.json) }
    return undeclaredType(of: schema, TypeNaming(component: names.name(ofTarget: reference)))
  }

  /// A name for a schema that is not a component, from its first reference.
  func referencedName(of node: Node) -> String {
    names.name(ofReferenced: node) ?? table.id(of: node)?.path.last ?? "object"
  }

  /// The type of a shape.
  mutating func type(of shape: SchemaShape, _ naming: TypeNaming) -> ValueType {
    let shape = shapes.decided(shape)
    if shape.schema.boolean != nil || shape.isContradictory || shapes.isBeyondTypes(shape) {
      return checked(shape.anyValue, shape)
    }
    let validation = shape.validation
    if let options = shapes.options(of: shape) {
      if shape.alternatives.count > 1 {
        degrade(shape.schema, "which of several choices go together")
      }
      return choice(options, shape, naming)
    }
    if let enumeration = enumeration(shape, naming) { return enumeration }

    let types = shape.inferredTypes
    guard types.count == 1, let only = types.first else {
      if types.count > 1 { return choice(shapes.options(of: shape, types), shape, naming) }
      return checked(shape.anyValue, shape)
    }
    var type: ValueType
    switch only {
    case .boolean: type = ValueType(.boolean)
    case .integer: type = ValueType(.integer(shape.integerWidth))
    case .number: type = ValueType(.number(shape.numberWidth))
    case .string: type = ValueType(shape.stringKind)
    case .array where shape.elements.prefixCount > 0:
      return isStrict && !shapes.canBeTuple(shape)
        ? checked(shape.anyValue, shape)
        : declareLater(shape, naming, TypeTable.Pending.tuple)
    case .array:
      let schemas = shape.elements.rest.filter { $0.boolean != false }
      let elements = self.type(ofAll: schemas, naming.element(), in: shape)
      guard elements.depth < ValueType.deepest else {
        return declareLater(shape, naming, TypeTable.Pending.tuple)
      }
      type = ValueType(.array(elements))
    case .object: return object(shape, naming)
    }
    type.isNullable = validation.isNullable
    if let type = mapped(type, by: shape) { return type }
    type.constraints = Constraints(shape, of: only)
    if shape.isEmptyString { type.constraints.allowedValues = [.string("")] }
    type.isSensitive = only == .string && validation.scalarFormat == .password
    if only == .string { type.stringContent = shape.stringContent }
    return checked(type, shape)
  }

  /// The type with the assertions about its values, and the location of their schema.
  mutating func checked(_ type: ValueType, _ shape: SchemaShape) -> ValueType {
    var type = type
    type.assertions = remainder(
      of: shape, besides: TypedValue(type.kind),
      hasListedValues: type.constraints.allowedValues != nil, isDeclared: false)
    if type.isChecked { type.schema = asserted.registry.id(of: shape.schema) }
    return type
  }

  private mutating func object(_ shape: SchemaShape, _ naming: TypeNaming) -> ValueType {
    guard shape.properties.isEmpty else {
      return declareLater(shape, naming, TypeTable.Pending.record)
    }
    let constraints = Constraints(shape, of: .object)
    let values = type(ofAll: valueSchemas(of: shape), naming.value(), in: shape)
    guard values.depth < ValueType.deepest else {
      return declareLater(shape, naming, TypeTable.Pending.record)
    }
    var type = ValueType(
      .map(values), isNullable: shape.validation.isNullable, constraints: constraints)
    // A newer server may send properties that the document does not list.
    type.isClosed = !isStrict && shape.forbidsOthers
    return checked(type, shape)
  }

  /// The schemas of additional properties; empty if any value is allowed.
  mutating func valueSchemas(of shape: SchemaShape) -> [Schema] {
    let values = shape.additionalProperties
    guard !shape.patternProperties.isEmpty else { return values.filter { $0.boolean == nil } }
    if let only = shapes.onlyPattern(of: shape) { return [only.schema] }
    degrade(shape.schema, "that a property's name tells the type of its value")
    return []
  }
}

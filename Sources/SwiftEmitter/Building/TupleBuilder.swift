import SDKModel

/// Makes the view models of an array with a type for each element: a struct, as a record is.
struct TupleBuilder {
  private let record: RecordBuilder
  private let declaration: TypeDeclaration
  private let tuple: Tuple
  private let context: EmissionContext

  init(_ declaration: TypeDeclaration, _ tuple: Tuple, depth: Int, _ context: EmissionContext) {
    self.declaration = declaration
    self.tuple = tuple
    self.context = context
    record = RecordBuilder(
      declaration, Record(properties: Self.properties(of: tuple, declaration)),
      rest: Self.rest(of: declaration, tuple, context), depth: depth, context)
  }

  static func rest(
    of declaration: TypeDeclaration, _ tuple: Tuple, _ context: EmissionContext
  ) -> RecordBuilder.Rest {
    RecordBuilder.Rest(
      name: "rest", type: "[\(context.elementText(tuple.rest, in: declaration.id))]",
      emptyValue: "[]", words: "The elements that follow.")
  }

  /// The elements as properties.
  static func properties(of tuple: Tuple, _ declaration: TypeDeclaration) -> [Property] {
    tuple.elements.map { element in
      var type = element.type
      let isRequired = element.isRequired && !type.isNullable
      type.isNullable = false
      return Property(
        name: element.name, type: type, isRequired: isRequired,
        documentation: element.documentation, location: declaration.location)
    }
  }

  var names: [String] { traits.map(\.name) }

  /// The elements as properties.
  var traits: [PropertyTraits] { record.traits }

  func declarationModel(nested: [DeclarationModel], indirect: Set<String>) -> RecordModel {
    record.declarationModel(nested: nested, indirect: indirect)
  }

  func codingModel() -> TupleCodingModel {
    var patterns = PatternTable()
    var checks: [CheckModel] = []
    for (index, traits) in record.traits.enumerated() {
      var source = CheckBuilder(context: context, patterns: patterns)
      checks += source.checks(
        traits.property.type, value: traits.value(avoiding: ["report"]),
        key: StringLiteral.quoted(String(index)), limits: nil,
        place: CheckPlace(context.pointer(of: declaration.schema)).property(String(index)))
      patterns = source.patterns
    }
    var source = CheckBuilder(context: context, patterns: patterns)
    checks += source.checks(ofWhole: declaration)
    patterns = source.patterns
    return TupleCodingModel(
      type: record.typeName, pointer: context.pointerLiteral(of: declaration),
      elements: record.traits.map { traits in
        TupleElementModel(
          target: traits.storage(avoiding: ["array", "decoder"]),
          isRequired: traits.property.isRequired,
          refusesNull: context.configuration.refusesNull)
      },
      elementList: record.traits.map(Self.encoded).joined(separator: ", "),
      patterns: patterns.models, checks: checks)
  }

  private static func encoded(_ traits: PropertyTraits) -> String {
    let value = traits.value(avoiding: ["array", "encoder"])
    guard traits.property.type.hasWireForm else { return value }
    return traits.isOptional ? "\(value).map { Wire($0) }" : "Wire(\(value))"
  }
}

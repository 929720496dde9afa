import SDKModel
import TemplateEngine
import TextGrammar

/// Writes values as expressions in Swift, for places where the type is known.
struct SampleExpression {
  let context: EmissionContext
  /// The names of types that expressions have used, without those that they nest in others.
  private(set) var usedTypes: Set<String> = []
  /// Whether a type of Foundation was used.
  private(set) var usesFoundation = false

  init(_ context: EmissionContext) {
    self.context = context
  }

  mutating func code(_ sample: Sample, _ type: ValueType) -> Layout {
    switch (sample, type.kind) {
    case (.null, _): return "nil"
    case (.plain(let literal), _): return plain(literal, type)
    case (.list(let elements), .array(let element)):
      return .list(elements.map { code($0, element) })
    case (.map(let members), .map(let value)):
      return .dictionary(members.map { (.literal($0.name), code($0.value, value)) })
    case (.record(let id, let members), _): return record(id, members)
    case (.tuple(let id, let elements), _): return tuple(id, elements)
    case (.enumeration(let id, let literal), _):
      guard case .enumeration(let enumeration)? = context.declaration(of: id)?.kind else {
        return "nil"
      }
      return ".\(context.caseNames(enumeration)[literal] ?? literal.plainText)"
    case (.variant(let id, let index, let value, _), _): return variant(id, index, value)
    case (.list, _), (.map, _): return JSONText.literal(sample.literal)
    }
  }

  // MARK: Plain values

  private mutating func plain(_ literal: Literal, _ type: ValueType) -> Layout {
    switch (type.kind, literal) {
    case (.dateTime, .string(let text)):
      usesFoundation = true
      let instant = ByteCursor.scan(text) { $0.takeInstant() }
      let seconds = Int(instant?.secondsSince1970 ?? 0)
      return "Date(timeIntervalSince1970: \(NumberText.integer(seconds)))"
    case (.date, .string(let text)): return .call("CalendarDate", [.literal(text)]) + "!"
    case (.uuid, .string(let text)):
      usesFoundation = true
      return .call("UUID", [.argument("uuidString", .literal(text))]) + "!"
    case (.base64, .string(let text)):
      usesFoundation = true
      return .call("Data", [.argument("base64Encoded", .literal(text))]) + "!"
    case (.file, .string(let text)): return .call("FileContent", [.literal(text)])
    case (.json, _): return JSONText.literal(literal)
    case (.number(.double), .number(let number)): return Layout(NumberText.double(number))
    case (_, .number(let number)):
      return Layout(number.integer.map(NumberText.integer) ?? number.text)
    case (_, .string(let text)): return .literal(text)
    case (_, .boolean(let value)): return value ? "true" : "false"
    default: return JSONText.literal(literal)
    }
  }

  // MARK: Declared types

  private mutating func record(_ id: TypeID, _ members: [Sample.Member]) -> Layout {
    guard let declaration = context.declaration(of: id), case .record(let record) = declaration.kind
    else { return "nil" }
    return initializer(RecordShape(declaration, record, context), members)
  }

  private mutating func tuple(_ id: TypeID, _ elements: [Sample]) -> Layout {
    guard let declaration = context.declaration(of: id), case .tuple(let tuple) = declaration.kind
    else { return "nil" }
    let members = zip(tuple.elements, elements).map {
      Sample.Member(name: $0.name, value: $1)
    }
    return initializer(RecordShape(declaration, tuple, context), members)
  }

  /// The first of the initializers that takes as many of the members as any does.
  private mutating func initializer(_ shape: RecordShape, _ members: [Sample.Member]) -> Layout {
    usedTypes.insert(context.typeNames.topLevelName(of: shape.declaration.id))
    let names = Set(members.map(\.name))
    let initializers = shape.initializers
    let counts = initializers.map { initializer in
      initializer.properties.filter { names.contains($0.property.name) }.count
    }
    guard let initializer = zip(initializers, counts).first(where: { $0.1 == counts.max() })?.0
    else { return "nil" }
    let values = arguments(initializer.properties, members)
    return .call(Layout(shape.typeName), initializer.method.arguments(values))
  }

  private mutating func variant(_ id: TypeID, _ index: Int, _ value: Sample) -> Layout {
    guard let declaration = context.declaration(of: id), case .union(let union) = declaration.kind
    else { return "nil" }
    let member = UnionShape(declaration, union, context).cases[index]
    return .call(".\(member.name)", [code(value, member.variant.type)])
  }

  /// The members as expressions, by the names of the parameters that take them. What a method fills in
  /// by itself is left out.
  mutating func arguments(
    _ properties: [PropertyTraits], _ members: [Sample.Member]
  ) -> [String: Layout] {
    var values: [String: Layout] = [:]
    for traits in properties {
      let member = members.first { $0.name == traits.property.name }
      guard let member, !traits.isNeeded || !traits.hasDefaultValue else { continue }
      let value = code(member.value, traits.property.type)
      values[traits.argumentName] =
        traits.hasThreeStates
        ? (member.value.isNull ? ".null" : .call(".value", [value])) : value
    }
    return values
  }
}

extension Sample {
  fileprivate var isNull: Bool {
    switch self {
    case .null, .plain(.null): true
    case .plain, .list, .map, .record, .tuple, .enumeration, .variant: false
    }
  }
}

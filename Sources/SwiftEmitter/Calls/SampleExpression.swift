import SDKModel
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

  mutating func text(_ sample: Sample, _ type: ValueType) -> String {
    switch (sample, type.kind) {
    case (.null, _): return "nil"
    case (.plain(let literal), _): return plain(literal, type)
    case (.list(let elements), .array(let element)):
      return "[" + elements.map { text($0, element) }.joined(separator: ", ") + "]"
    case (.map(let members), .map(let value)):
      let entries = members.map { StringLiteral.quoted($0.name) + ": " + text($0.value, value) }
      return entries.isEmpty ? "[:]" : "[" + entries.joined(separator: ", ") + "]"
    case (.record(let id, let members), _): return record(id, members)
    case (.tuple(let id, let elements), _): return tuple(id, elements)
    case (.enumeration(let id, let literal), _):
      guard case .enumeration(let enumeration)? = context.declaration(of: id)?.kind else {
        return "nil"
      }
      return "." + (context.caseNames(enumeration)[literal.plainText] ?? literal.plainText)
    case (.variant(let id, let index, let value, _), _): return variant(id, index, value)
    case (.list, _), (.map, _): return JSONText.literal(sample.literal)
    }
  }

  // MARK: Plain values

  private mutating func plain(_ literal: Literal, _ type: ValueType) -> String {
    switch (type.kind, literal) {
    case (.dateTime, .string(let text)):
      usesFoundation = true
      let instant = ByteCursor.scan(text) { $0.takeInstant() }
      let seconds = Int(instant?.secondsSince1970 ?? 0)
      return "Date(timeIntervalSince1970: \(NumberText.integer(seconds)))"
    case (.date, .string(let text)): return "CalendarDate(\(StringLiteral.quoted(text)))!"
    case (.uuid, .string(let text)):
      usesFoundation = true
      return "UUID(uuidString: \(StringLiteral.quoted(text)))!"
    case (.base64, .string(let text)):
      usesFoundation = true
      return "Data(base64Encoded: \(StringLiteral.quoted(text)))!"
    case (.file, .string(let text)): return "FileContent(\(StringLiteral.quoted(text)))"
    case (.json, _): return JSONText.literal(literal)
    case (.number(.double), .number(let number)): return NumberText.double(number)
    case (_, .number(let number)):
      return number.integer.map(NumberText.integer) ?? number.text
    case (_, .string(let text)): return StringLiteral.quoted(text)
    case (_, .boolean(let value)): return value ? "true" : "false"
    default: return JSONText.literal(literal)
    }
  }

  // MARK: Declared types

  private mutating func record(_ id: TypeID, _ members: [Sample.Member]) -> String {
    guard let declaration = context.declaration(of: id), case .record(let record) = declaration.kind
    else { return "nil" }
    let traits = RecordBuilder(declaration, record, depth: 0, context).traits
    return initializer(of: id, arguments(traits, members))
  }

  private mutating func tuple(_ id: TypeID, _ elements: [Sample]) -> String {
    guard let declaration = context.declaration(of: id), case .tuple(let tuple) = declaration.kind
    else { return "nil" }
    let members = zip(tuple.elements, elements).map {
      Sample.Member(name: $0.name, value: $1)
    }
    let traits = TupleBuilder(declaration, tuple, depth: 0, context).traits
    return initializer(of: id, arguments(traits, members))
  }

  private mutating func initializer(of id: TypeID, _ arguments: [String]) -> String {
    let name = context.typeNames.qualifiedName(of: id)
    usedTypes.insert(String(name.prefix { $0 != "." }))
    return "\(name)(\(arguments.joined(separator: ", ")))"
  }

  private mutating func variant(_ id: TypeID, _ index: Int, _ value: Sample) -> String {
    guard let declaration = context.declaration(of: id), case .union(let union) = declaration.kind
    else { return "nil" }
    let names = UnionBuilder(declaration, union, depth: 0, context).names
    return ".\(names[index])(\(text(value, union.variants[index].type)))"
  }

  /// The members as arguments with their labels, in the order of an initializer. What the initializer
  /// fills in by itself is left out.
  mutating func arguments(_ traits: [PropertyTraits], _ members: [Sample.Member]) -> [String] {
    RecordBuilder.ordered(traits).compactMap { traits in
      let member = members.first { $0.name == traits.property.name }
      guard let member, !traits.property.isRequired || !traits.hasDefaultValue else { return nil }
      var value = text(member.value, traits.property.type)
      if traits.hasThreeStates { value = value == "nil" ? ".null" : ".value(\(value))" }
      return "\(traits.name.argumentLabel): \(value)"
    }
  }
}

import SDKModel
import TemplateEngine
import TextGrammar

/// Writes values as Swift expressions, for contexts in which the type is known.
struct SampleExpression {
  let context: EmissionContext

  /// - Returns: `nil` if the SDK does not declare a type of the value.
  func code(_ sample: Sample, _ type: ValueType) -> Layout? {
    switch (sample, type.kind) {
    case (.null, _): return "nil"
    case (.plain(let literal), _): return plain(literal, type)
    case (.list(let elements), .array(let element)):
      return elements.mapAll { code($0, element) }.map(Layout.list)
    case (.map(let members), .map(let value)):
      let entries = members.mapAll { member in
        code(member.value, value).map { (key: Layout.literal(member.name), value: $0) }
      }
      return entries.map(Layout.dictionary)
    case (.record(let id, let members), _): return record(id, members)
    case (.tuple(let id, let elements), _): return tuple(id, elements)
    case (.enumeration(let id, let literal), _):
      guard case .enumeration(let enumeration)? = context.declaration(of: id)?.kind else {
        return nil
      }
      return EnumerationShape(enumeration).name(of: literal).map { ".\($0)" }
    case (.variant(let id, let index, let value, _), _): return variant(id, index, value)
    case (.list, _), (.map, _): return JSONText.literal(sample.literal)
    }
  }

  // MARK: Simple values

  private func plain(_ literal: Literal, _ type: ValueType) -> Layout {
    switch (type.kind, literal) {
    case (.dateTime, .string(let text)):
      let instant = ByteCursor.scan(text) { $0.takeInstant() }
      let seconds = NumberText.integer(Int(instant?.secondsSince1970 ?? 0))
      return SwiftType.date.code() + "(timeIntervalSince1970: \(seconds))"
    case (.date, .string(let text)):
      return .call(SwiftType.calendarDate.code(), [.literal(text)]) + "!"
    case (.uuid, .string(let text)):
      return .call(SwiftType.uuid.code(), [.argument("uuidString", .literal(text))]) + "!"
    case (.base64, .string(let text)):
      return .call(SwiftType.data.code(), [.argument("base64Encoded", .literal(text))]) + "!"
    case (.file, .string(let text)):
      return .call(SwiftType.fileContent.code(), [.literal(text)])
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

  private func record(_ id: TypeID, _ members: [Sample.Member]) -> Layout? {
    guard let declaration = context.declaration(of: id), case .record(let record) = declaration.kind
    else { return nil }
    var rest: Layout?
    let undeclared = undeclared(members, in: record)
    if !undeclared.isEmpty {
      guard case .kept(let type) = record.additionalProperties,
        let code = code(.map(undeclared), ValueType(.map(type)))
      else { return nil }
      rest = code
    }
    return initializer(RecordShape(declaration, record, context), members, rest: rest)
  }

  /// The members that the record does not declare.
  private func undeclared(_ members: [Sample.Member], in record: Record) -> [Sample.Member] {
    let names = Set(record.properties.map(\.name))
    return members.filter { !names.contains($0.name) }
  }

  /// Whether all members are properties that the type declares.
  func declares(_ members: [Sample.Member], _ id: TypeID) -> Bool {
    guard case .record(let record)? = context.declaration(of: id)?.kind else { return false }
    return undeclared(members, in: record).isEmpty
  }

  private func tuple(_ id: TypeID, _ elements: [Sample]) -> Layout? {
    guard let declaration = context.declaration(of: id), case .tuple(let tuple) = declaration.kind
    else { return nil }
    let members = zip(tuple.elements, elements).map {
      Sample.Member(name: $0.name, value: $1)
    }
    return initializer(RecordShape(declaration, tuple, context), members)
  }

  /// The first of the initializers that accept the greatest number of the members.
  ///
  /// - Parameter rest: The members that the type does not declare.
  private func initializer(
    _ shape: RecordShape, _ members: [Sample.Member], rest: Layout? = nil
  ) -> Layout? {
    let names = Set(members.map(\.name))
    let initializers = shape.initializers
    let counts = initializers.map { initializer in
      initializer.properties.filter { names.contains($0.property.name) }.count
    }
    guard let initializer = zip(initializers, counts).first(where: { $0.1 == counts.max() })?.0,
      var values = arguments(initializer.properties, members)
    else { return nil }
    if let rest { values[shape.rest.name] = rest }
    return .call(
      context.typeNames.type(of: shape.declaration.id).code(),
      initializer.method.arguments(values))
  }

  private func variant(_ id: TypeID, _ index: Int, _ value: Sample) -> Layout? {
    guard let declaration = context.declaration(of: id), case .union(let union) = declaration.kind
    else { return nil }
    let member = UnionShape(declaration, union, context).cases[index]
    return code(value, member.variant.type).map { .call(".\(member.name)", [$0]) }
  }

  /// The members as expressions, by the names of the parameters for them. Excludes values that the
  /// method sets itself, and `null` if `nil` would omit the property.
  func arguments(
    _ properties: [PropertyTraits], _ members: [Sample.Member]
  ) -> [String: Layout]? {
    var values: [String: Layout] = [:]
    for traits in properties {
      let member = members.first { $0.name == traits.property.name }
      guard let member, !traits.isNeeded || !traits.hasDefaultValue,
        traits.isNeeded || !member.value.isNull
      else { continue }
      guard let value = code(member.value, traits.property.type) else { return nil }
      values[traits.argumentName] = value
    }
    return values
  }
}

extension Sequence {
  /// The results for all elements; `nil` if one of them is `nil`.
  fileprivate func mapAll<Result>(_ transform: (Element) -> Result?) -> [Result]? {
    var results: [Result] = []
    for element in self {
      guard let result = transform(element) else { return nil }
      results.append(result)
    }
    return results
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

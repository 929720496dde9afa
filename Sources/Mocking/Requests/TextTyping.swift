import DocumentTree
import OpenAPIDocument
import SDKModel
import SDKModelBuilder
import SchemaChecking
import TextGrammar

/// Finds the JSON values that strings represent, by their schemas: `5` is a number where the schema
/// takes one.
struct TextTyping {
  let schemas: SchemaIndex
  private static let reachLimit = 200

  /// The schemas that may apply to a value of one of these schemas.
  func reach(_ wanted: [Schema]) -> [Schema] {
    var found: [Schema] = []
    var seen: Set<Node> = []
    var waiting = wanted
    while !waiting.isEmpty, found.count < Self.reachLimit {
      let schema = waiting.removeFirst()
      guard seen.insert(schema.node).inserted else { continue }
      found.append(schema)
      let applicators = schema.applicators
      waiting += applicators.allOf + applicators.oneOf + applicators.anyOf
      waiting += [applicators.consequence, applicators.alternative].compactMap(\.self)
      if let target = schema.reference.flatMap({ schemas.schema(at: $0.target) }) {
        waiting.append(target)
      }
    }
    return found
  }

  /// The types that a value may have; empty if they are open.
  func kinds(_ wanted: [Schema]) -> Set<SchemaType> {
    reach(wanted).reduce(into: []) { kinds, schema in
      kinds.formUnion(schema.validation.types)
      guard schema.validation.types.isEmpty else { return }
      if !schema.applicators.properties.isEmpty { kinds.insert(.object) }
      if schema.applicators.items != nil { kinds.insert(.array) }
    }
  }

  /// The declared names of properties.
  func propertyNames(_ wanted: [Schema]) -> Set<String> {
    Set(reach(wanted).flatMap { $0.applicators.properties.map(\.name) })
  }

  /// Whether an object may have properties of any name: it states so, or states no properties at all.
  func takesAnyName(_ wanted: [Schema]) -> Bool {
    statesOtherNames(wanted)
      || propertyNames(wanted).isEmpty
        && reach(wanted).allSatisfy { $0.applicators.additionalProperties == nil }
  }

  /// Whether a schema says of what schema other properties are than those that it names.
  func statesOtherNames(_ wanted: [Schema]) -> Bool {
    reach(wanted).contains {
      $0.applicators.additionalProperties.map { $0.boolean != false } ?? false
    }
  }

  func property(_ name: String, _ wanted: [Schema]) -> [Schema] {
    reach(wanted).flatMap { schema -> [Schema] in
      let declared = schema.applicators.properties.filter { $0.name == name }.map(\.schema)
      return declared.isEmpty
        ? [schema.applicators.additionalProperties].compactMap(\.self) : declared
    }
  }

  func element(at position: Int, _ wanted: [Schema]) -> [Schema] {
    reach(wanted).compactMap { schema in
      let first = schema.applicators.prefixItems
      return first.indices.contains(position) ? first[position] : schema.applicators.items
    }
  }

  func literal(_ raw: RawValue, _ wanted: [Schema], _ check: inout SchemaCheck) -> Literal {
    switch raw {
    case .known(let literal): return literal
    case .text(let text): return scalar(text, wanted, &check)
    case .list(let elements):
      var values: [Literal] = []
      for (position, element) in elements.enumerated() {
        values.append(literal(element, self.element(at: position, wanted), &check))
      }
      // `tags=` is one empty text where the elements may be that, and otherwise an empty list.
      if elements.count == 1, case .text("") = elements[0],
        !agrees(values[0], self.element(at: 0, wanted), &check)
      {
        return .array([])
      }
      return .array(values)
    case .object(let properties):
      var members: [Literal.Member] = []
      for property in properties {
        let value = literal(property.value, self.property(property.name, wanted), &check)
        members.append(Literal.Member(name: property.name, value: value))
      }
      return .object(members)
    }
  }

  /// The first candidate that agrees with a schema.
  private func scalar(_ text: String, _ wanted: [Schema], _ check: inout SchemaCheck) -> Literal {
    let kinds = kinds(wanted)
    var candidates: [Literal] = []
    if let nested = nested(text, kinds) { candidates.append(nested) }
    let takesNumber = kinds.isEmpty || kinds.contains(.integer) || kinds.contains(.number)
    if takesNumber, let number = Self.number(text) { candidates.append(.number(number)) }
    if kinds.isEmpty || kinds.contains(.boolean), text == "true" || text == "false" {
      candidates.append(.boolean(text == "true"))
    }
    candidates.append(.string(text))
    if text.isEmpty || text == "null" { candidates.append(.null) }
    guard candidates.count > 1, !wanted.isEmpty else { return candidates[0] }
    return candidates.first { agrees($0, wanted, &check) } ?? candidates[0]
  }

  /// Whether a value agrees with one of the schemas, or there is none.
  private func agrees(_ value: Literal, _ wanted: [Schema], _ check: inout SchemaCheck) -> Bool {
    let node = value.tree.root
    return wanted.isEmpty
      || wanted.contains { schema in
        if case .agrees = check.outcome(of: node, against: schema) { true } else { false }
      }
  }

  /// A list or an object within another one, which is sent as JSON.
  private func nested(_ text: String, _ kinds: Set<SchemaType>) -> Literal? {
    let isNested =
      kinds.contains(.array) && text.hasScalarPrefix("[")
      || kinds.contains(.object) && text.hasScalarPrefix("{")
    guard isNested, case .success(let tree) = JSONText.read(Array(text.utf8)) else { return nil }
    return Literal(tree.root)
  }

  private static func number(_ text: String) -> ExactDecimal? {
    // Only the notation of JSON is a number in a request.
    guard let tree = try? Tree.parseJSON(Source(file: "value", text: text)),
      tree.root.kind == .integer || tree.root.kind == .number, text.utf8.count < 400
    else { return nil }
    return tree.root.decimal
  }
}

import DocumentTree

/// Puts a keyword into a position: in a template, `{"...": "schema"}` is replaced by the members of
/// the keyword's schema, and `"#schema"` by a reference to it.
struct KeywordExpansion {
  /// The keyword is not possible in the position.
  struct Inapplicable: Error {}

  private let row: KeywordTable.Row
  private let position: KeywordTable.Position
  private let name: String
  private var components: [(name: String, schema: TableValue)] = []

  private init(_ row: KeywordTable.Row, _ position: KeywordTable.Position, name: String) {
    self.row = row
    self.position = position
    self.name = name
  }

  /// - Parameter name: The name of the case's component, which is the prefix of the others.
  /// - Returns: `nil` if the keyword is not possible in the position, or if the position does not
  ///   determine which values are valid.
  static func expand(
    _ row: KeywordTable.Row, in position: KeywordTable.Position, name: String
  ) -> KeywordCase? {
    guard let verdict = position.verdict, let template = position.node["schema"],
      position.node["types"].map({ Set(row.types).isSubset(of: KeywordTable.texts($0)) }) ?? true,
      !(position.node["not"].map(KeywordTable.texts) ?? []).contains(row.keyword)
    else { return nil }
    var expansion = KeywordExpansion(row, position, name: name)
    do {
      let schema = try expansion.schema(template)
      for entry in position.node["components"]?.entries.map({ $0 }) ?? [] {
        expansion.components.append((entry.key.text, try expansion.schema(entry.value)))
      }
      return KeywordCase(
        keyword: row.keyword, position: position.name, name: name,
        schemas: [(name, schema.text)]
          + expansion.components.map { (name + $0.name, $0.schema.text) },
        values: expansion.values(verdict))
    } catch {
      return nil
    }
  }

  // MARK: Schemas

  private mutating func schema(_ template: Node) throws(Inapplicable) -> TableValue {
    switch template.kind {
    case .sequence:
      var elements: [TableValue] = []
      for element in template.elements { elements.append(try schema(element)) }
      return .array(elements)
    case .mapping:
      if template.entries.count == 1, template["..."]?.string == "valid" {
        return TableValue(row.valid[0])
      }
      var members: [TableValue.Member] = []
      for (key, value) in template.entries {
        if key.text == "..." {
          try add(part(KeywordTable.texts(value)), to: &members)
        } else {
          try add([TableValue.Member(key.text, try schema(value))], to: &members)
        }
      }
      return .object(members)
    case .string where template.text.hasPrefix("#"):
      return try reference(String(template.text.dropFirst()))
    default: return TableValue(template)
    }
  }

  /// A keyword cannot be in a schema twice.
  private func add(
    _ new: [TableValue.Member], to members: inout [TableValue.Member]
  ) throws(Inapplicable) {
    for member in new {
      guard !members.contains(where: { $0.name == member.name }) else { throw Inapplicable() }
      members.append(member)
    }
  }

  /// The members of the schemas with these names in the tables.
  private mutating func part(_ names: [String]) throws(Inapplicable) -> [TableValue.Member] {
    var members: [TableValue.Member] = []
    for name in names {
      switch name {
      case "type":
        if row.keyword != "type" { try add([TableValue.Member("type", type)], to: &members) }
      case "base" where row.node["base"] == nil: try add(base, to: &members)
      default:
        guard let node = row.node[name], case .object(let new) = try schema(node) else {
          throw Inapplicable()
        }
        try add(new, to: &members)
      }
    }
    return members
  }

  private var type: TableValue {
    row.types.count == 1 ? .string(row.types[0]) : .array(row.types.map(TableValue.string))
  }

  /// A schema with another constraint on values of the type.
  private var base: [TableValue.Member] {
    let own = TableValue.Member("type", type)
    switch row.types {
    case ["array"]: return [own, TableValue.Member("items", .text(#"{"type":"integer"}"#))]
    case ["object"]:
      return [own, TableValue.Member("properties", .text(#"{"k":{"type":"string"}}"#))]
    default: return [own]
    }
  }

  private mutating func reference(_ target: String) throws(Inapplicable) -> TableValue {
    if position.node["components"]?[target] == nil,
      !components.contains(where: { $0.name == target })
    {
      let parts = ["schema", "other"].contains(target) ? ["type", target] : [target]
      components.append((target, .object(try part(parts))))
    }
    return .string("#/components/schemas/\(name)\(target)")
  }

  // MARK: Values

  private func values(_ verdict: KeywordTable.Position.Verdict) -> [(json: String, isValid: Bool)] {
    let agreeing = row.valid.map { ($0, verdict == .same) }
    let others = row.invalid.map { ($0, verdict == .opposite) }
    let templates = position.node["values"].map { Array($0.elements) }
    return (agreeing + others).flatMap { value, isValid in
      guard let templates else { return [(TableValue(value).text, isValid)] }
      return templates.compactMap { template in
        // Only a string can be the name of a property.
        if template["..."]?.string == "named", value.kind != .string { return nil }
        return (self.value(template, value).text, isValid)
      }
    }
  }

  private func value(_ template: Node, _ value: Node) -> TableValue {
    switch template.kind {
    case .sequence: return .array(template.elements.map { self.value($0, value) })
    case .mapping:
      switch template["..."]?.string {
      case "value" where template.entries.count == 1: return TableValue(value)
      case "valid": return TableValue(row.valid[0])
      case "named": return .object([TableValue.Member(value.text, .text("1"))])
      default:
        return .object(
          template.entries.map { TableValue.Member($0.key.text, self.value($0.value, value)) })
      }
    default: return TableValue(template)
    }
  }
}

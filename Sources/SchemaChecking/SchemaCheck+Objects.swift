import DocumentTree
import OpenAPIDocument

extension SchemaCheck {
  mutating func objectMismatch(
    _ value: Instance, _ schema: Schema, _ scope: Scope, _ evaluation: inout Evaluation
  ) -> Mismatch? {
    countMismatch(value, schema) ?? requiredMismatch(value, schema, scope)
      ?? propertiesMismatch(value, schema, scope, &evaluation)
      ?? namesMismatch(value, schema)
  }

  private func countMismatch(_ value: Instance, _ schema: Schema) -> Mismatch? {
    let validation = schema.validation
    if let limit = validation[.minProperties], value.node.count < limit.count(orElse: 0) {
      return Self.mismatch(
        value, schema, "minProperties", "has fewer than \(limit.text) properties")
    }
    if let limit = validation[.maxProperties], value.node.count > limit.count(orElse: .max) {
      return Self.mismatch(
        value, schema, "maxProperties", "has more than \(limit.text) properties")
    }
    return nil
  }

  private mutating func requiredMismatch(
    _ value: Instance, _ schema: Schema, _ scope: Scope
  ) -> Mismatch? {
    for name in schema.validation.required where value.node[name.text] == nil {
      if mayBeAbsent(name.text, in: scope.outermost) { continue }
      return Self.mismatch(value, schema, "required", "lacks the property `\(name.text)`")
    }
    for rule in schema.validation.dependentRequired where value.node[rule.property] != nil {
      guard let name = rule.required.first(where: { value.node[$0.text] == nil }) else { continue }
      return Self.mismatch(
        value, schema, "dependentRequired",
        "has the property `\(rule.property)`, but lacks `\(name.text)`")
    }
    return nil
  }

  /// Whether a required property does not travel this way (OpenAPI 3.0, section 4.7.24.2).
  private func mayBeAbsent(_ name: String, in schema: Schema) -> Bool {
    var seen: Set<Node> = []
    return declarations(of: name, in: schema, &seen).contains { property in
      var seen: Set<Node> = []
      return isLeftOut(property, &seen)
    }
  }

  private func declarations(
    of name: String, in schema: Schema, _ seen: inout Set<Node>
  ) -> [Schema] {
    guard seen.insert(schema.node).inserted else { return [] }
    var found = schema.applicators.properties.filter { $0.name == name }.map(\.schema)
    if let target = schema.reference.flatMap({ self.schema(at: $0) }) {
      found += declarations(of: name, in: target, &seen)
    }
    for member in schema.applicators.allOf + schema.applicators.oneOf + schema.applicators.anyOf {
      found += declarations(of: name, in: member, &seen)
    }
    return found
  }

  private func isLeftOut(_ property: Schema, _ seen: inout Set<Node>) -> Bool {
    guard seen.insert(property.node).inserted else { return false }
    let annotations = property.annotations
    if direction == .request ? annotations.isReadOnly : annotations.isWriteOnly { return true }
    if let target = property.reference.flatMap({ schema(at: $0) }), isLeftOut(target, &seen) {
      return true
    }
    return property.applicators.allOf.contains { isLeftOut($0, &seen) }
  }

  private mutating func propertiesMismatch(
    _ value: Instance, _ schema: Schema, _ scope: Scope, _ evaluation: inout Evaluation
  ) -> Mismatch? {
    let applicators = schema.applicators
    guard
      !applicators.properties.isEmpty || !applicators.patternProperties.isEmpty
        || applicators.additionalProperties != nil
    else { return nil }
    let declared = Dictionary(
      applicators.properties.map { (Array($0.name.utf8), $0.schema) },
      uniquingKeysWith: { first, _ in first })
    for (key, property) in value.node.entries {
      let name = key.text
      var isKnown = false
      if let declaration = declared[Array(name.utf8)] {
        isKnown = true
        if let mismatch = check(Instance(node: property), declaration) { return mismatch }
      }
      for pattern in applicators.patternProperties where isFound(pattern.pattern.text, in: name) {
        isKnown = true
        if let mismatch = check(Instance(node: property), pattern.schema) { return mismatch }
      }
      if !isKnown, let rest = applicators.additionalProperties {
        isKnown = true
        if rest.boolean == false {
          return Self.mismatch(
            Instance(node: property), schema, "additionalProperties",
            "is a property that the schema does not know")
        }
        if let mismatch = check(Instance(node: property), rest) { return mismatch }
      }
      if isKnown, scope.tracksEvaluation { evaluation.properties.insert(Array(name.utf8)) }
    }
    return nil
  }

  private mutating func namesMismatch(_ value: Instance, _ schema: Schema) -> Mismatch? {
    guard let names = schema.applicators.propertyNames else { return nil }
    for (key, _) in value.node.entries {
      if let mismatch = check(Instance(node: key, isName: true), names) { return mismatch }
    }
    return nil
  }
}

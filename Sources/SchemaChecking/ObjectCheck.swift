import DocumentTree
import OpenAPIDocument

/// Checks the properties of an object against a schema.
struct ObjectCheck {
  private let application: SchemaApplication
  private let object: Node
  private let schema: Schema

  init(_ application: SchemaApplication) {
    self.application = application
    object = application.value.node
    schema = application.schema
  }

  // MARK: Names

  func requiredMismatch(_ exemption: ReadWriteExemption) -> Mismatch? {
    let missing = schema.validation.required.first { name in
      object[name.text] == nil
        && !exemption.isAllowed(of: name.text, in: application.scope.outermost)
    }
    return missing.map { application.mismatch(.required, "lacks the property `\($0.text)`") }
  }

  var dependencyMismatch: Mismatch? {
    for rule in schema.validation.dependentRequired where object[rule.property] != nil {
      guard let name = rule.required.first(where: { object[$0.text] == nil }) else { continue }
      return application.mismatch(
        .dependentRequired, "has the property `\(rule.property)`, but lacks `\(name.text)`")
    }
    return nil
  }

  func namesMismatch(_ check: inout SchemaCheck) -> Mismatch? {
    guard let names = schema.applicators.propertyNames else { return nil }
    for (key, _) in object.entries {
      if let mismatch = check.check(Instance(node: key, isName: true), names) { return mismatch }
    }
    return nil
  }

  // MARK: Values

  /// Checks `properties`, `patternProperties` and `additionalProperties` together, so that the
  /// first invalid property is reported, whichever keyword it violates.
  ///
  /// - Parameter keyword: One of these keywords. Only the first one in the schema causes a check.
  func propertiesMismatch(
    by keyword: Keyword, _ check: inout SchemaCheck, _ evaluation: inout Evaluation
  ) -> Mismatch? {
    guard keyword == schema.keywords.intersection(.byName).first else { return nil }
    var declared = DeclaredProperties(schema.applicators.properties)
    let patterns = schema.applicators.patternProperties
    for (key, property) in object.entries {
      var isKnown = false
      if let own = declared.schema(of: key) {
        isKnown = true
        if let mismatch = check.check(Instance(node: property), own) { return mismatch }
      }
      for pattern in patterns where check.isFound(pattern.pattern.text, in: key.text) {
        isKnown = true
        if let mismatch = check.check(Instance(node: property), pattern.schema) { return mismatch }
      }
      if !isKnown, let rest = schema.applicators.additionalProperties {
        isKnown = true
        if rest.boolean == false {
          return SchemaApplication(Instance(node: property), schema).mismatch(
            .additionalProperties, "is a property that the schema does not know")
        }
        if let mismatch = check.check(Instance(node: property), rest) { return mismatch }
      }
      if isKnown, application.scope.tracksEvaluation {
        evaluation.properties.insert(Array(key.text.utf8))
      }
    }
    return nil
  }

  func unevaluatedMismatch(
    _ check: inout SchemaCheck, _ evaluation: inout Evaluation
  ) -> Mismatch? {
    guard let rest = schema.applicators.unevaluatedProperties else { return nil }
    if !evaluation.hasAllProperties {
      for (key, property) in object.entries
      where !evaluation.properties.contains(Array(key.text.utf8)) {
        if let mismatch = check.check(Instance(node: property), rest) { return mismatch }
      }
    }
    evaluation.hasAllProperties = true
    return nil
  }
}

extension KeywordSet {
  /// The keywords for properties with certain names, or with all other names.
  fileprivate static let byName: KeywordSet = [
    .properties, .patternProperties, .additionalProperties,
  ]
}

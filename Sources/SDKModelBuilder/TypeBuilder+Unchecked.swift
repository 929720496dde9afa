import Diagnostics
import DocumentTree
import OpenAPIDocument

/// Tells of the keywords that nothing is made of, at the place where each stands.
extension TypeBuilder {
  /// Once for each schema, and for those that its values must follow too.
  mutating func reportUnchecked(in schema: Schema) {
    var waiting = [schema]
    while let schema = waiting.popLast() {
      guard reportedSchemas.insert(schema.node).inserted else { continue }
      reportApplicators(of: schema)
      reportContent(of: schema)
      let applicators = schema.applicators
      waiting += applicators.oneOf + applicators.anyOf + applicators.allOf
    }
  }

  private mutating func reportApplicators(of schema: Schema) {
    let applicators = schema.applicators
    if let names = applicators.propertyNames, !names.allowsEveryName {
      dropConstraint("what the names of an object's properties must be", names)
    }
    if let elements = applicators.contains {
      dropConstraint("what some of an array's elements must be", elements)
    }
    if let others = applicators.unevaluatedProperties, !others.allowsAnything,
      !schema.unevaluatedAreAdditional
    {
      dropConstraint("what the properties must be that no schema describes", others)
    }
    if let others = applicators.unevaluatedItems, !others.allowsAnything,
      !schema.unevaluatedAreAdditional
    {
      dropConstraint("what the elements must be that no schema describes", others)
    }
    for dependent in applicators.dependentSchemas {
      dropRule(
        "what holds for an object with the property `\(dependent.name)` is not carried over yet",
        dependent.schema)
    }
  }

  private mutating func reportContent(of schema: Schema) {
    if let content = schema.annotations.contentSchema, !content.allowsAnything {
      degrade(content, "what a text holds that is a document of its own", as: "a text")
    }
    let plain: Set = ["base64", "binary", "7bit", "8bit"]
    if let encoding = schema.annotations.contentEncoding, !plain.contains(encoding.lowercased()) {
      degrade(schema, "bytes that are written in `\(encoding)`", as: "a text")
    }
  }

  /// Tells of limits on a value of which no type is known.
  mutating func reportUntyped(_ shape: SchemaShape) {
    let validation = shape.validation
    let limits = [
      validation.minimum, validation.maximum, validation.exclusiveMinimum,
      validation.exclusiveMaximum, validation.multipleOf, validation.minProperties,
      validation.maxProperties,
    ]
    if validation.uniqueItems || limits.contains(where: { $0 != nil }) {
      dropConstraint("a limit on a value of any type", shape.schema)
    }
  }

  /// Tells of what stands beside a choice and is not among what its options ask themselves.
  mutating func reportBeside(_ options: [UnionOptions.Option], _ base: SchemaShape) {
    var rest = base.validation
    rest.types = []
    rest.isNullable = false
    rest.format = nil
    rest.required.removeAll { name in
      name.text == base.discriminator?.property
        || options.allSatisfy { $0.shape.validation.required.contains { $0.text == name.text } }
    }
    if !rest.isEmpty {
      dropConstraint("what stands beside a choice among several schemas", base.schema)
    }
  }

  mutating func reportConflicts(of shape: SchemaShape) {
    for node in shape.conflicts {
      diagnostics.append(
        .warning(
          "dropped-constraint",
          "only one of several such constraints on a value is carried over yet",
          at: node.location))
    }
  }

  mutating func dropRules(of shape: SchemaShape) {
    for rule in shape.rules {
      dropRule("this rule is carried over for objects with named properties only", rule)
    }
  }

  mutating func degrade(_ schema: Schema, _ what: String, as type: String = "any JSON value") {
    diagnostics.append(
      .warning(
        "degraded-type", "\(what) is not carried over yet: typed as \(type)",
        at: schema.location))
  }

  mutating func dropRule(_ message: String, _ schema: Schema) {
    diagnostics.append(.warning("dropped-rule", message, at: schema.location))
  }
}

extension Schema {
  /// Whether the schema refuses nothing.
  fileprivate var allowsAnything: Bool {
    boolean ?? (reference == nil && validation.isEmpty && applicators.isEmpty)
  }

  /// Whether the schema, which is one for the names of properties, refuses none.
  fileprivate var allowsEveryName: Bool {
    if validation.types == [.string] {
      var rest = validation
      rest.types = []
      return rest.isEmpty && applicators.isEmpty && reference == nil
    }
    return allowsAnything
  }
}

extension Schema {
  /// Whether no schema applies to the same value but this one, so that what is unevaluated is what is
  /// additional (JSON Schema 2020-12, section 11).
  var unevaluatedAreAdditional: Bool {
    reference == nil && applicators.allOf.isEmpty && applicators.anyOf.isEmpty
      && applicators.oneOf.isEmpty && applicators.condition == nil && applicators.contains == nil
      && applicators.dependentSchemas.isEmpty
  }

  /// Whether what the schema says, or some schema in it, is said of an object's properties.
  var isAboutProperties: Bool {
    !validation.required.isEmpty || !validation.dependentRequired.isEmpty
      || !applicators.properties.isEmpty
      || ([applicators.not, applicators.condition].compactMap(\.self) + applicators.allOf
        + applicators.anyOf + applicators.oneOf).contains(where: \.isAboutProperties)
  }
}

extension SchemaApplicators {
  /// Whether there is no schema inside.
  var isEmpty: Bool {
    properties.isEmpty && patternProperties.isEmpty && additionalProperties == nil
      && propertyNames == nil && unevaluatedProperties == nil && dependentSchemas.isEmpty
      && prefixItems.isEmpty && items == nil && contains == nil && unevaluatedItems == nil
      && allOf.isEmpty && anyOf.isEmpty && oneOf.isEmpty && not == nil && condition == nil
  }
}

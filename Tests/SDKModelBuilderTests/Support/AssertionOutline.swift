import SDKModel
import TextGrammar

/// Assertions about JSON values, written with the keywords of JSON Schema.
enum AssertionOutline {
  /// The assertions besides a type; empty if there are none.
  static func text(besides set: AssertionSet?) -> String { set.map { " & \(text($0))" } ?? "" }

  static func text(_ set: AssertionSet) -> String {
    "{" + set.assertions.map(text).joined(separator: ", ") + "}" + (set.allowsNull ? "?" : "")
  }

  private static func text(_ assertion: Assertion) -> String {
    switch assertion {
    case .never: "false"
    case .value(.types(let types)): "type " + types.map(\.rawValue).joined(separator: "/")
    case .value(.constant(let value)): "const \(value.json)"
    case .value(.enumeration(let values)): "enum " + values.map(\.json).joined(separator: "/")
    case .value(.minimum(let bound)): "\(bound.isExclusive ? ">" : ">=") \(bound.value.text)"
    case .value(.maximum(let bound)): "\(bound.isExclusive ? "<" : "<=") \(bound.value.text)"
    case .value(.multipleOf(let divisor)): "multiple of \(divisor.text)"
    case .value(.minLength(let count)): "length \(count)..."
    case .value(.maxLength(let count)): "length ...\(count)"
    case .value(.pattern(let pattern)): "/\(pattern)/"
    case .value(.format(let format)): format.rawValue
    case .value(.minItems(let count)): "items \(count)..."
    case .value(.maxItems(let count)): "items ...\(count)"
    case .value(.uniqueItems): "unique"
    case .prefixItems(let sets): "prefixItems \(sets.map(text).joined(separator: " "))"
    case .items(let start, let set): "items from \(start) \(text(set))"
    case .contains(let set, let minimum, let maximum):
      "contains \(minimum)...\(maximum.map(String.init) ?? "") \(text(set))"
    case .unevaluatedItems(let set): "unevaluatedItems \(text(set))"
    case .value(.minProperties(let count)): "properties \(count)..."
    case .value(.maxProperties(let count)): "properties ...\(count)"
    case .value(.required(let names)): "required \(names.joined(separator: "/"))"
    case .value(.dependentRequired(let property, let required)):
      "\(property) requires \(required.joined(separator: "/"))"
    case .property(let name, let set): "\(name) \(text(set))"
    case .patternProperties(let pattern, let set): "/\(pattern)/ \(text(set))"
    case .additionalProperties(let set, let names, let patterns):
      "besides \((names + patterns.map { "/\($0)/" }).joined(separator: "/")) \(text(set))"
    case .propertyNames(let set): "propertyNames \(text(set))"
    case .dependentSchema(let property, let set): "\(property) => \(text(set))"
    case .unevaluatedProperties(let set): "unevaluatedProperties \(text(set))"
    case .allOf(let sets): "allOf \(sets.map(text).joined(separator: " "))"
    case .anyOf(let sets): "anyOf \(sets.map(text).joined(separator: " "))"
    case .oneOf(let sets): "oneOf \(sets.map(text).joined(separator: " "))"
    case .not(let set): "not \(text(set))"
    case .conditional(let condition, let consequence, let alternative):
      "if \(text(condition))" + (consequence.map { " then \(text($0))" } ?? "")
        + (alternative.map { " else \(text($0))" } ?? "")
    case .reference: "$ref"
    }
  }
}

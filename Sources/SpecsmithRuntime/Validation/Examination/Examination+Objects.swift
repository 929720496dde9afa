@_spi(Generated) extension Examination {
  private var members: [String: JSONValue]? { value.object }

  public mutating func minProperties(_ count: Int) {
    guard let members, members.count < count else { return }
    add(
      "minProperties", limit: "\(count)",
      Self.tooFew(members.count, "property", "properties", count), showsValue: false)
  }

  public mutating func maxProperties(_ count: Int) {
    guard let members, members.count > count else { return }
    add(
      "maxProperties", limit: "\(count)",
      Self.tooMany(members.count, "property", "properties", count), showsValue: false)
  }

  public mutating func required(_ names: String...) {
    guard let members else { return }
    for name in names where members[name] == nil { addMissing(name, "required") }
  }

  /// `dependentRequired`: checks the properties that another property requires.
  public mutating func required(_ names: String..., with property: String) {
    guard let members, members[property] != nil else { return }
    for name in names where members[name] == nil { addMissing(name, "dependentRequired") }
  }

  /// `properties`: examines a property, if it exists.
  public mutating func property(_ name: String, _ examine: (inout Examination) -> Void) {
    guard let member = members?[name] else { return }
    let step = ValidationReport.step(name)
    add(part(member, examine), at: step, by: "properties" + step)
    evaluated.properties.insert(name)
  }

  /// `patternProperties`: examines the properties with matching names.
  public mutating func properties(
    matching pattern: Pattern, _ examine: (inout Examination) -> Void
  ) {
    guard let members else { return }
    let keyword = "patternProperties" + ValidationReport.step(pattern.source)
    for (name, member) in sorted(members) where pattern.matches(name) {
      add(part(member, examine), at: ValidationReport.step(name), by: keyword)
      evaluated.properties.insert(name)
    }
  }

  /// `additionalProperties`: examines the properties without their own schema.
  ///
  /// - Parameters:
  ///   - names: The names with their own schema.
  ///   - patterns: The patterns with their own schema.
  public mutating func additionalProperties(
    besides names: [String] = [], matching patterns: [Pattern] = [],
    _ examine: (inout Examination) -> Void
  ) {
    guard let members else { return }
    for (name, member) in sorted(members)
    where !names.contains(name) && !patterns.contains(where: { $0.matches(name) }) {
      add(part(member, examine), at: ValidationReport.step(name), by: "additionalProperties")
      evaluated.properties.insert(name)
    }
  }

  /// `propertyNames`: examines the names as strings.
  public mutating func names(_ examine: (inout Examination) -> Void) {
    guard let members else { return }
    for name in members.keys.sorted() {
      add(part(.string(name), examine), at: ValidationReport.step(name), by: "propertyNames")
    }
  }

  /// `dependentSchemas`: examines an object that has a property.
  public mutating func with(_ property: String, _ examine: (inout Examination) -> Void) {
    guard let members, members[property] != nil else { return }
    let inner = inPlace(examine)
    add(
      inner.violations, at: "", by: "dependentSchemas" + ValidationReport.step(property))
    if inner.violations.isEmpty { evaluated.merge(inner.evaluated) }
  }

  /// `unevaluatedProperties`: examines the properties that no schema has evaluated.
  public mutating func unevaluatedProperties(_ examine: (inout Examination) -> Void) {
    guard let members else { return }
    for (name, member) in sorted(members) where !evaluated.properties.contains(name) {
      add(part(member, examine), at: ValidationReport.step(name), by: "unevaluatedProperties")
      evaluated.properties.insert(name)
    }
  }

  /// The members in a reproducible order.
  private func sorted(_ members: [String: JSONValue]) -> [(key: String, value: JSONValue)] {
    members.sorted { $0.key < $1.key }
  }
}

import OpenAPIDocument
import SDKModel
import TextGrammar

/// What schemas say of properties without a declaration.
extension SchemaConjunction {
  /// Whether a schema describes properties by patterns or as the rest.
  var describesEntries: Bool {
    members.contains { member in
      !member.applicators.patternProperties.isEmpty
        || member.applicators.additionalProperties.map { $0.boolean != false } ?? false
    }
  }

  /// The schemas of a property that is not declared.
  func undeclared(_ name: String) -> [Schema] {
    members.flatMap { member -> [Schema] in
      let matching = member.applicators.patternProperties.filter { pattern in
        PatternProgram(pattern.pattern.text)?.matches(name) ?? false
      }
      if !matching.isEmpty { return matching.map(\.schema) }
      guard !member.applicators.properties.contains(where: { $0.name == name }) else { return [] }
      return [member.applicators.additionalProperties, member.applicators.unevaluatedProperties]
        .compactMap(\.self)
    }
  }

  /// A name for an entry. Different numbers give different names, as far as patterns allow.
  func entryName(_ number: Int) -> String {
    let plain = number == 0 ? "example" : "example\(number + 1)"
    let names = members.lazy.compactMap(\.applicators.propertyNames).first
    if let listed = names?.validation.enumeration, !listed.isEmpty {
      return listed[number % listed.count].text
    }
    if let pattern = names?.validation.pattern?.text {
      return PatternSpecimen.text(accepting: pattern, minimumLength: number + 1) ?? plain
    }
    let patterns = members.flatMap(\.applicators.patternProperties)
    let allowsOthers = members.allSatisfy { $0.applicators.additionalProperties?.boolean != false }
    if let pattern = patterns.first?.pattern.text, !allowsOthers || number == 0 {
      return PatternSpecimen.text(accepting: pattern, minimumLength: number + 1) ?? plain
    }
    return plain
  }
}

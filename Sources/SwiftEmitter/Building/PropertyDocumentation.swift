import SDKModel
import TemplateEngine

/// The documentation of a property: the document's description, then what a caller must know about
/// its values.
enum PropertyDocumentation {
  static func comment(_ property: Property) -> Comment {
    DocumentationComment.make(
      [
        property.documentation.summary(besides: property.name), property.documentation.description,
        facts(property),
      ])
  }

  /// The same on as few lines as it takes, for a list of parameters.
  static func words(_ documentation: Documentation, _ defaultValue: Literal?, _ type: ValueType)
    -> String
  {
    [
      documentation.summary, documentation.description,
      sentences(defaultValue: defaultValue, constraints: type.constraints),
    ]
    .compactMap { $0.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") } }
    .filter { !$0.isEmpty }
    .map { ".!?:".contains($0.last ?? ".") ? $0 : $0 + "." }
    .joined(separator: " ")
  }

  private static func facts(_ property: Property) -> String? {
    var facts = sentences(
      defaultValue: property.defaultValue, constraints: property.type.constraints)
    if property.access == .readOnly {
      facts = [facts, "Set by the server."].compactMap { $0 }.joined(separator: " ")
    }
    return facts
  }

  private static func sentences(defaultValue: Literal?, constraints: Constraints) -> String? {
    var sentences: [String] = []
    if let defaultValue, defaultValue != .null {
      sentences.append("Default: `\(defaultValue.plainText.replacing("`", with: "'"))`.")
    }
    if let range = range(constraints) { sentences.append("Range: \(range).") }
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  private static func range(_ constraints: Constraints) -> String? {
    let lowest = constraints.minimum.map {
      ($0.isExclusive ? "more than " : "at least ") + $0.value.text
    }
    let highest = constraints.maximum.map {
      ($0.isExclusive ? "less than " : "at most ") + $0.value.text
    }
    switch (constraints.minimum, constraints.maximum) {
    case (nil, nil): return nil
    case (let low?, let high?) where !low.isExclusive && !high.isExclusive:
      return "\(low.value.text) to \(high.value.text)"
    default: return [lowest, highest].compactMap { $0 }.joined(separator: " and ")
    }
  }
}

import DocumentTree
import OpenAPIDocument

extension LintRule {
  static let proseRequired = LintRule(
    .proseRequired, "A description says that a value is required, and the schema does not",
    because: """
      What the schema requires is an argument without a default, so that a call without it does not \
      compile. What only the description requires is forgotten, and refused by the server.
      """,
    remedy: """
      The action lists the property in `required`, or sets the parameter's `required`. That a response \
      always has it must be confirmed.
      """,
    example: """
      components:
        schemas:
          Pet:
            type: object
            properties:
              name: {type: string, description: Required. What the pet is called.}
      """
  ) { document in
    document.values.compactMap { value in
      guard case .always = RequirementProse.claim(of: value.prose),
        value.schema.annotations.defaultValue == nil
      else { return nil }
      let action: OverlayAction?
      if let parameter = value.parameter {
        guard !parameter.isRequired else { return nil }
        action = document.update(value.node, .mapping("required", .boolean(true)))
      } else {
        guard let owner = value.owner, !owner.requires(value.name) else { return nil }
        action = document.narrow(
          owner, .mapping("required", .sequence([.text(value.name)])))
      }
      return Finding(
        "the description says that \(value.title) is required", at: value.location, [action])
    }
  }
}

extension Schema {
  /// Whether the object always requires the property.
  func requires(_ property: String) -> Bool {
    validation.required.contains { $0.hasText(property) }
  }
}

import Diagnostics
import OpenAPIDocument

extension Diagnostic {
  /// - Parameter target: The variant for values with an unknown discriminator.
  static func unknownDefault(_ target: Reference) -> Diagnostic {
    .warning(
      .degradedType,
      "the schema that is meant where the discriminator tells nothing is no choice: typed as "
        + "any JSON value", at: target.location)
  }

  static func circularReference(of schema: Schema) -> Diagnostic {
    .error(
      .circularReference, "the schema only leads back to itself", at: schema.location,
      hint: "let one of the schemas in the cycle have a definition of its own")
  }

  /// A warning that the type of a schema is less precise than the schema.
  static func degradedType(
    of schema: Schema, _ what: String, as type: String = "any JSON value"
  ) -> Diagnostic {
    .warning(
      .degradedType, "\(what) is not carried over yet: typed as \(type)", at: schema.location)
  }
}

import OpenAPIDocument
import SDKModel

/// How closely types follow their schemas.
public enum Typing: String, Sendable, CaseIterable {
  /// A schema without `type` has the type that its keywords apply to, as most documents mean it: a
  /// schema with `properties` describes an object.
  case inferred
  /// A schema without `type` accepts values of any type, as JSON Schema defines it. A schema that
  /// no Swift type represents exactly becomes a JSON value with checks.
  case strict
}

extension Typing {
  /// Whether the siblings of a `$ref` are ignored, as in OpenAPI 3.0.
  func ignoresReferenceSiblings(in document: OpenAPIDescription) -> Bool {
    self == .strict && document.version < .v31
  }
}

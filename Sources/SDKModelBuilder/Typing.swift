import OpenAPIDocument
import SDKModel

/// How closely a type follows its schema.
public enum Typing: String, Sendable, CaseIterable {
  /// A schema that names no type is of the type that its keywords are about, as most documents mean
  /// it: one with `properties` is an object.
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

import OpenAPIDocument
import SDKModel

/// How closely a type follows its schema.
public enum Typing: String, Sendable, CaseIterable {
  /// A schema that names no type is of the type that its keywords are about, as most documents mean
  /// it: one with `properties` is an object.
  case inferred
  /// A schema that names no type has values of any, as JSON Schema defines it, and what no type of
  /// Swift's can hold exactly is any JSON value that is checked.
  case strict
}

extension Typing {
  /// Whether what stands beside a `$ref` says nothing, as OpenAPI 3.0 has it.
  func ignoresReferenceSiblings(in document: OpenAPIDescription) -> Bool {
    self == .strict && document.version < .v31
  }
}

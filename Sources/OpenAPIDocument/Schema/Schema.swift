import Diagnostics
import DocumentTree

/// A Schema Object: JSON Schema's keywords, grouped by the vocabularies that define them.
///
/// OpenAPI 3.0's own spellings (`nullable`, boolean `exclusiveMinimum`) are read as their
/// JSON Schema 2020-12 equivalents, so that what follows knows one dialect only.
public final class Schema: Sendable {
  /// Where the schema stands; also its identity.
  public let node: Node
  public let reference: Reference?
  /// `true` and `false` are schemas too.
  public let boolean: Bool?
  public let annotations: SchemaAnnotations
  public let validation: SchemaValidation
  public let applicators: SchemaApplicators
  public let extensions: [Extension]

  init(
    node: Node, reference: Reference? = nil, boolean: Bool? = nil,
    annotations: SchemaAnnotations = SchemaAnnotations(),
    validation: SchemaValidation = SchemaValidation(),
    applicators: SchemaApplicators = SchemaApplicators(), extensions: [Extension] = []
  ) {
    self.node = node
    self.reference = reference
    self.boolean = boolean
    self.annotations = annotations
    self.validation = validation
    self.applicators = applicators
    self.extensions = extensions
  }

  public var location: SourceLocation { node.location }

  public func `extension`(_ name: String) -> Node? {
    extensions.first { $0.name == name }?.value
  }
}

/// A `$ref` and the node that it leads to.
public struct Reference: Sendable {
  public var text: String
  /// The last target, where a `$ref` leads to another `$ref` that stands alone.
  public var target: Node
  public var location: SourceLocation
}

import Diagnostics
import DocumentTree
import TextGrammar

/// One entry of a `content` map (OpenAPI 3.2, section 4.14).
public struct MediaTypeObject: Sendable {
  /// The name as the document writes it, such as `application/json; charset=utf-8`.
  public var name: String
  public var schema: Schema?
  /// The schema of each element of a sequential media type, such as an event of a stream.
  public var itemSchema: Schema?
  /// The encodings of a form's properties.
  public var encodings: [EncodingObject] = []
  public var examples: [ExampleObject] = []
  public var location: SourceLocation

  public var typeName: MediaTypeName { MediaTypeName(name) }

  public var isJSON: Bool { typeName.isJSON }
}

/// The encoding of one property of a form (OpenAPI 3.1, section 4.8.15).
public struct EncodingObject: Sendable {
  public var property: String
  /// Media types, separated by commas.
  public var contentType: String?
  public var headers: [HeaderObject] = []
  public var style: String?
  public var explode: Bool?
  public var location: SourceLocation
}

/// A header field of a response or of a part of a form (OpenAPI 3.1, section 4.8.21).
public struct HeaderObject: Sendable {
  public var name: String
  public var description: String?
  public var isRequired = false
  public var isDeprecated = false
  public var explode: Bool?
  public var schema: Schema?
  /// The media type, if `content` describes the field.
  public var contentType: String?
  public var examples: [ExampleObject] = []
  public var location: SourceLocation
}

/// OpenAPI 3.2, section 4.19.
public struct ExampleObject: Sendable {
  /// The key in `examples`; `nil` for `example`.
  public var name: String?
  public var summary: String?
  /// `value` or `dataValue`: the example before its serialization.
  public var value: Node?
  /// The URL of an example that is not in the document.
  public var externalValue: String?
  public var location: SourceLocation
}

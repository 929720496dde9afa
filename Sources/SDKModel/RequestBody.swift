import Diagnostics

/// The body of a request.
public struct RequestBody: Sendable {
  public enum Encoding: Sendable {
    case json
    /// A multipart form, whose parts may be files.
    case multipart(Form)
    /// Parts in order, without the names of a form.
    case parts(Form)
    /// A URL-encoded form.
    case urlEncoded(Form)
    case text
    /// Bytes of any media type.
    case bytes
  }

  /// The serialization of a form's properties.
  public struct Form: Sendable {
    /// The serialization of properties without their own.
    public var usual: PropertyEncoding
    public var exceptions: [(property: String, encoding: PropertyEncoding)]
    /// The required properties that may be empty lists or objects, of which nothing would be sent.
    public var required: [String] = []
    /// The properties in the order of their parts, if it matters.
    public var order: [String] = []

    public init(
      usual: PropertyEncoding = .automatic,
      exceptions: [(property: String, encoding: PropertyEncoding)] = []
    ) {
      self.usual = usual
      self.exceptions = exceptions
    }
  }

  /// The serialization of a form's property.
  public enum PropertyEncoding: Hashable, Sendable {
    /// Each element of an array separately, and objects as JSON.
    case automatic
    /// In the style of a query parameter.
    case style(Parameter.Style, explode: Bool?)
    /// As a part with its own media type.
    case contentType(String)
  }

  public var encoding: Encoding
  /// The media type; for bytes, it can be a range such as `image/*`.
  public var contentType: String
  public var type: ValueType
  public var isRequired: Bool
  public var documentation: Documentation
  public var location: SourceLocation

  public init(
    encoding: Encoding, contentType: String, type: ValueType, isRequired: Bool,
    documentation: Documentation, location: SourceLocation
  ) {
    self.encoding = encoding
    self.contentType = contentType
    self.type = type
    self.isRequired = isRequired
    self.documentation = documentation
    self.location = location
  }
}

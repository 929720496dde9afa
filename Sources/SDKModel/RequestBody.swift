import Diagnostics

/// What a request carries.
public struct RequestBody: Sendable {
  public enum Encoding: Sendable {
    case json
    /// A form of several parts, of which each may be a file.
    case multipart(Form)
    /// A form of pairs, as a query is.
    case urlEncoded(Form)
    case text
    /// Bytes that the caller has, of any type.
    case bytes
  }

  /// How the properties of a form are written.
  public struct Form: Sendable {
    /// What holds for properties that are not named.
    public var usual: PropertyEncoding
    public var exceptions: [(property: String, encoding: PropertyEncoding)]

    public init(
      usual: PropertyEncoding = .automatic,
      exceptions: [(property: String, encoding: PropertyEncoding)] = []
    ) {
      self.usual = usual
      self.exceptions = exceptions
    }
  }

  /// How a property of a form is written.
  public enum PropertyEncoding: Hashable, Sendable {
    /// Lists as their elements, objects as JSON.
    case automatic
    /// As a parameter of the query is.
    case style(Parameter.Style, explode: Bool?)
    /// As a part with its own media type.
    case contentType(String)
  }

  public var encoding: Encoding
  /// The media type; for bytes it may be a range such as `image/*`.
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

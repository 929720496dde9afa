import Diagnostics
import DocumentTree

/// A method of a path, including the parameters of the path.
public struct OperationObject: Sendable {
  public var path: String
  /// The HTTP method, usually in uppercase.
  public var method: String
  public var id: String?
  public var tags: [String] = []
  public var summary: String?
  public var description: String?
  public var isDeprecated = false
  public var parameters: [ParameterObject] = []
  /// Which characters of path parameters are percent-encoded, by the path's placeholders.
  public var pathEncodings: [String: ParameterObject.PathEncoding] = [:]
  public var requestBody: RequestBodyObject?
  public var responses: [StatusResponse] = []
  /// `nil` if the requirements of the document apply.
  public var security: [SecurityRequirementObject]?
  /// The servers of the operation or else of its path; empty if those of the document apply.
  public var servers: [ServerObject] = []
  public var callbacks: [CallbackObject] = []
  public var extensions: [Extension] = []
  public var location: SourceLocation

  public struct StatusResponse: Sendable {
    public var status: StatusPattern
    public var response: ResponseObject
  }
}

/// A key of the Responses Object: `200`, `4XX` or `default`.
public enum StatusPattern: Hashable, Sendable {
  case code(Int)
  /// The first digit of a range such as `4XX`.
  case range(Int)
  case fallback

  /// Whether it can be the status of a success.
  public var isSuccess: Bool {
    switch self {
    case .code(let code): (200...299).contains(code)
    case .range(let digit): digit == 2
    case .fallback: true
    }
  }

  public init?(_ text: String) {
    let digits = Array(text.utf8)
    if text == "default" {
      self = .fallback
    } else if digits.count == 3, digits[1] | 0x20 == 0x78, digits[2] | 0x20 == 0x78,
      (0x31...0x35).contains(digits[0])
    {
      self = .range(Int(digits[0] - 0x30))
    } else if digits.count == 3, let code = Int(text), (100...599).contains(code) {
      self = .code(code)
    } else {
      return nil
    }
  }
}

/// The location of a parameter or an API key in a request.
public enum ParameterLocation: String, Sendable, CaseIterable {
  case path, query, header, cookie
  /// The whole query string (OpenAPI 3.2).
  case querystring
}

/// OpenAPI 3.1, section 4.8.12.
public struct ParameterObject: Sendable {
  /// Which characters of a path parameter's value are percent-encoded.
  public enum PathEncoding: Hashable, Sendable {
    case everything
    /// All but slashes, so that the value can be several segments.
    case exceptSlashes
    /// All but slashes and the reserved characters that do not end the path.
    case exceptReserved
  }

  public var name: String
  public var `in`: ParameterLocation
  public var description: String?
  public var isRequired = false
  public var isDeprecated = false
  public var style: String?
  public var explode: Bool?
  /// Whether `:/?#[]@!$&'()*+,;=` are not encoded.
  public var allowsReserved = false
  /// Whether the parameter's name can be sent without a value.
  public var allowsEmptyValue = false
  public var schema: Schema?
  /// The media type, if `content` describes the parameter.
  public var contentType: String?
  public var examples: [ExampleObject] = []
  public var extensions: [Extension] = []
  public var location: SourceLocation
}

/// OpenAPI 3.1, section 4.8.13.
public struct RequestBodyObject: Sendable {
  public var description: String?
  public var isRequired = false
  public var content: [MediaTypeObject] = []
  public var location: SourceLocation
}

/// OpenAPI 3.1, section 4.8.17.
public struct ResponseObject: Sendable {
  public var description: String = ""
  public var headers: [HeaderObject] = []
  public var content: [MediaTypeObject] = []
  public var links: [LinkObject] = []
  public var location: SourceLocation
}

/// A field whose name begins with `x-`.
public struct Extension: Sendable {
  public var name: String
  public var value: Node
}

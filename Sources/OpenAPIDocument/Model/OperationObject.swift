import Diagnostics
import DocumentTree

/// One method on one path, with the path's own parameters merged in.
public struct OperationObject: Sendable {
  public var path: String
  /// As HTTP writes it: in upper case, where the document does not have it otherwise.
  public var method: String
  public var id: String?
  public var tags: [String] = []
  public var summary: String?
  public var description: String?
  public var isDeprecated = false
  public var parameters: [ParameterObject] = []
  /// Parameters of the path whose values do not travel encoded, as the path itself says.
  public var passages: [String: ParameterObject.Passage] = [:]
  public var requestBody: RequestBodyObject?
  public var responses: [StatusResponse] = []
  /// `nil` where the document's own requirements hold.
  public var security: [SecurityRequirementObject]?
  /// Those of the operation or else of its path; empty where the document's own hold.
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
  /// The first digit of `4XX`.
  case range(Int)
  case fallback

  /// Whether it may be the status of a success.
  var isSuccess: Bool {
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

/// Where a parameter or an API key travels.
public enum ParameterLocation: String, Sendable, CaseIterable {
  case path, query, header, cookie
  /// The whole string after the question mark (OpenAPI 3.2).
  case querystring
}

/// OpenAPI 3.1, section 4.8.12.
public struct ParameterObject: Sendable {
  /// What of a path parameter's value travels as it is.
  public enum Passage: Hashable, Sendable {
    case encoded
    /// Slashes, so that the value is several segments.
    case slashes
    /// All reserved characters that do not end the path.
    case reservedAndSlashes
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
  /// Whether a name without a value may be sent.
  public var allowsEmptyValue = false
  public var schema: Schema?
  /// The media type, if the parameter is serialized content (`content`).
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

import Diagnostics
import DocumentTree

/// One method on one path, with the path's own parameters merged in.
public struct Operation: Sendable {
  public var path: String
  /// In upper case, as HTTP writes it.
  public var method: String
  public var id: String?
  public var tags: [String] = []
  public var summary: String?
  public var description: String?
  public var isDeprecated = false
  public var parameters: [Parameter] = []
  public var requestBody: RequestBody?
  public var responses: [StatusResponse] = []
  /// `nil` where the document's own requirements hold.
  public var security: [SecurityRequirement]?
  public var extensions: [Extension] = []
  public var location: SourceLocation

  public struct StatusResponse: Sendable {
    public var status: StatusPattern
    public var response: Response
  }
}

/// A key of the Responses Object: `200`, `4XX` or `default`.
public enum StatusPattern: Hashable, Sendable {
  case code(Int)
  /// The first digit of `4XX`.
  case range(Int)
  case fallback

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
public enum ParameterPlace: String, Sendable {
  case path, query, header, cookie
}

/// OpenAPI 3.1, section 4.8.12.
public struct Parameter: Sendable {
  public var name: String
  public var place: ParameterPlace
  public var description: String?
  public var isRequired = false
  public var isDeprecated = false
  public var style: String?
  public var explode: Bool?
  public var schema: Schema?
  /// The media type where the parameter is a document of its own (`content`).
  public var contentType: String?
  public var extensions: [Extension] = []
  public var location: SourceLocation
}

/// OpenAPI 3.1, section 4.8.13.
public struct RequestBody: Sendable {
  public var description: String?
  public var isRequired = false
  public var content: [MediaType] = []
  public var location: SourceLocation
}

/// OpenAPI 3.1, section 4.8.17.
public struct Response: Sendable {
  public var description: String = ""
  public var content: [MediaType] = []
  public var location: SourceLocation
}

/// One entry of a `content` map.
public struct MediaType: Sendable {
  /// Such as `application/json; charset=utf-8`, as the document writes it.
  public var name: String
  public var schema: Schema?
  public var location: SourceLocation

  /// The name without its parameters, in lower case.
  public var essence: String { Self.essence(of: name) }

  public var isJSON: Bool { Self.isJSON(name) }

  private static func essence(of name: String) -> String {
    let end = name.firstIndex(of: ";") ?? name.endIndex
    return name[..<end].lowercased().filter { $0 != " " }
  }

  public static func isJSON(_ name: String) -> Bool {
    let essence = essence(of: name)
    return essence == "application/json" || essence == "text/json" || essence.hasSuffix("+json")
  }
}

/// A field whose name begins with `x-`.
public struct Extension: Sendable {
  public var name: String
  public var value: Node
}

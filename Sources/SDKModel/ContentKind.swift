import TextGrammar

/// How a client serializes and parses the bodies of a media type.
public enum ContentKind: Hashable, Sendable {
  /// `application/json`, whose values have types.
  case json
  /// JSON with another media type, such as `application/problem+json`.
  case derivedJSON
  /// A multipart form, whose parts may be files.
  case multipartForm
  /// Parts in order: `multipart/related` (RFC 2387) and `multipart/mixed` (RFC 2046).
  case multipartParts
  /// A URL-encoded form.
  case urlEncodedForm
  /// `text/event-stream`: server-sent events, each of which has a type.
  case eventStream
  /// JSON values, each on a line of its own.
  case jsonLines
  /// JSON values, each behind a record separator (RFC 7464).
  case jsonSequence
  /// A string, whatever the schema is.
  case text
  /// `*/*`: JSON if the schema describes more than bytes.
  case anything
  /// `text/*`: JSON if the schema describes that, otherwise a string.
  case textRange
  /// Any other range of media types, such as `image/*`.
  case range
  /// Bytes, whatever the schema is.
  case bytes

  public init(_ name: MediaTypeName) {
    if name.isJSON {
      self = name.essence == "application/json" ? .json : .derivedJSON
    } else if name.isRange {
      self = name.essence == "*/*" ? .anything : name.isText ? .textRange : .range
    } else {
      switch name.essence {
      case "multipart/form-data": self = .multipartForm
      case "multipart/related", "multipart/mixed": self = .multipartParts
      case "application/x-www-form-urlencoded": self = .urlEncodedForm
      case "text/event-stream": self = .eventStream
      case "application/jsonl", "application/jsonlines", "application/x-jsonl",
        "application/x-jsonlines", "application/x-ndjson", "application/ndjson",
        "application/x-json-stream", "application/stream+json":
        self = .jsonLines
      case let essence
      where essence == "application/json-seq" || essence.hasScalarSuffix("+json-seq"):
        self = .jsonSequence
      default: self = name.isText ? .text : .bytes
      }
    }
  }

  public var isJSON: Bool { self == .json || self == .derivedJSON }

  /// Whether the media type is a range, so that the type of a value determines its serialization.
  public var isRange: Bool { self == .anything || self == .textRange || self == .range }

  /// Whether a response of this kind is read element by element, as it arrives.
  public var isStream: Bool {
    switch self {
    case .eventStream, .jsonLines, .jsonSequence: true
    case .json, .derivedJSON, .multipartForm, .multipartParts, .urlEncodedForm, .text, .anything,
      .textRange, .range, .bytes:
      false
    }
  }

  public var isForm: Bool { isMultipart || self == .urlEncodedForm }

  public var isMultipart: Bool { self == .multipartForm || self == .multipartParts }

  /// Whether content of this kind is read as a string if its schema does not describe JSON.
  public var isText: Bool { self == .text || self == .textRange }

  /// If a request has several media types, the one with the lowest rank is sent, which has the most
  /// precise type.
  public var requestRank: Int {
    switch self {
    case .json: 0
    case .derivedJSON: 1
    case .multipartForm, .multipartParts: 2
    case .urlEncodedForm: 3
    case .anything, .textRange, .range: 4
    case .text: 5
    case .eventStream, .jsonLines, .jsonSequence, .bytes: 6
    }
  }

  /// If a response has several media types, the one with the lowest rank is read. Forms are not
  /// read. Streams come last, since a second method reads them.
  public var responseRank: Int {
    switch self {
    case .json: 0
    case .derivedJSON: 1
    case .anything, .textRange, .range: 2
    case .text: 3
    case .multipartForm, .multipartParts, .urlEncodedForm, .bytes: 4
    case .eventStream, .jsonLines, .jsonSequence: 5
    }
  }
}

import TextGrammar

/// How a client writes and reads the bodies of a media type.
public enum ContentKind: Hashable, Sendable {
  /// `application/json`, whose values have types.
  case json
  /// JSON with its own media type, such as `application/problem+json`.
  case derivedJSON
  /// A form of several parts, of which each may be a file.
  case multipartForm
  /// A form of pairs, as a query is.
  case urlEncodedForm
  /// A string, whatever its schema is.
  case text
  /// `*/*`: JSON where the schema says more than that there are bytes.
  case anything
  /// `text/*`: JSON if its schema describes that, or else a string.
  case textRange
  /// Any other range of media types, such as `image/*`.
  case range
  /// Bytes, whatever their schema says.
  case bytes

  public init(_ name: MediaTypeName) {
    if name.isJSON {
      self = name.essence == "application/json" ? .json : .derivedJSON
    } else if name.isRange {
      self = name.essence == "*/*" ? .anything : name.isText ? .textRange : .range
    } else {
      switch name.essence {
      case "multipart/form-data": self = .multipartForm
      case "application/x-www-form-urlencoded": self = .urlEncodedForm
      default: self = name.isText ? .text : .bytes
      }
    }
  }

  public var isJSON: Bool { self == .json || self == .derivedJSON }

  /// Whether the media type is a range, so that the type of a value decides how it travels.
  public var isRange: Bool { self == .anything || self == .textRange || self == .range }

  public var isForm: Bool { self == .multipartForm || self == .urlEncodedForm }

  /// Whether content of this kind is read as a string if its schema does not describe JSON.
  public var isText: Bool { self == .text || self == .textRange }

  /// Of several kinds a request is sent as the one of the lowest rank: the one that can be typed best.
  public var requestRank: Int {
    switch self {
    case .json: 0
    case .derivedJSON: 1
    case .multipartForm: 2
    case .urlEncodedForm: 3
    case .anything, .textRange, .range: 4
    case .text: 5
    case .bytes: 6
    }
  }

  /// Of several kinds a response is read as the one of the lowest rank. No form is read.
  public var responseRank: Int {
    switch self {
    case .json: 0
    case .derivedJSON: 1
    case .anything, .textRange, .range: 2
    case .text: 3
    case .multipartForm, .urlEncodedForm, .bytes: 4
    }
  }
}

import Diagnostics
import TextGrammar

/// A value that is sent outside of the body.
public struct Parameter: Sendable {
  public enum Location: String, Sendable {
    case path, query, header, cookie
    /// The whole query. Each property of the value is a parameter.
    case querystring
  }

  public enum Style: String, Sendable {
    case simple, form, label, matrix, spaceDelimited, pipeDelimited, deepObject, cookie
  }

  public var name: String
  /// The name in code that the user gives.
  public var chosenName: ChosenName?
  public var `in`: Location
  public var style: Style
  public var explode: Bool
  /// Whether the value is sent as JSON.
  public var isJSON: Bool
  /// Whether reserved characters of a URL are not encoded.
  public var allowsReserved: Bool
  /// Whether the value may contain slashes, so that it can be several segments of the path.
  public var keepsSlashes: Bool
  public var type: ValueType
  public var isRequired: Bool
  public var documentation: Documentation
  public var deprecation: Deprecation?
  public var defaultValue: Literal?
  public var location: SourceLocation

  public init(
    name: String, in: Location, style: Style, explode: Bool, isJSON: Bool,
    allowsReserved: Bool = false, keepsSlashes: Bool = false,
    type: ValueType,
    isRequired: Bool, documentation: Documentation, deprecation: Deprecation?,
    defaultValue: Literal?, location: SourceLocation
  ) {
    self.name = name
    self.in = `in`
    self.style = style
    self.explode = explode
    self.isJSON = isJSON
    self.allowsReserved = allowsReserved
    self.keepsSlashes = keepsSlashes
    self.type = type
    self.isRequired = isRequired
    self.documentation = documentation
    self.deprecation = deprecation
    self.defaultValue = defaultValue
    self.location = location
  }
}

extension Parameter {
  /// Whether the value is a version of the API: `Notion-Version`, or `api-version` in the query. An SDK is
  /// made for the one that its document describes.
  public var isAPIVersion: Bool {
    switch `in` {
    case .header:
      name.split { $0 == "-" || $0 == "_" }.last.map { $0.lowercased() == "version" } ?? false
    case .query: name.lowercased().filter(\.isLetter) == "apiversion"
    case .path, .cookie, .querystring: false
    }
  }

  /// The value that a call sends although the caller does not mention it: the only one that is allowed,
  /// or the documented version of the API. `nil` if the caller decides.
  ///
  /// - Parameter enumeration: Finds the declarations of enumerations.
  public func usualValue(_ enumeration: (TypeID) -> Enumeration?) -> Literal? {
    guard isNeeded, type.replacement == nil else { return nil }
    let version = isAPIVersion ? defaultValue : nil
    if case .named(let id) = type.kind {
      let values = enumeration(id)?.cases.map(\.value) ?? []
      return values.count == 1 ? values[0] : values.first { $0 == version }
    }
    let value = type.constraints.onlyValue ?? version
    return switch (value, type.kind) {
    case (.boolean, .boolean), (.string, .string), (.null, .json): value
    default: nil
    }
  }

  /// Whether the header names a request that changes something, so that a server does the work once.
  public var isIdempotencyKey: Bool {
    guard type.replacement == nil else { return false }
    switch type.kind {
    case .string, .uuid: break
    case .boolean, .integer, .number, .dateTime, .date, .base64, .file, .json, .array, .map, .named:
      return false
    }
    return `in` == .header
      && name.lowercased().filter(\.isLetter)
        .hasScalarSuffix("idempotencykey")
  }
}

import TextGrammar

/// A violation of one of the document's constraints.
public struct Violation: Hashable, Sendable {
  /// The location of the value: a JSON Pointer (RFC 6901) from the validated value, such as
  /// `/items/3/name`. Empty for the validated value itself.
  public var location: String

  /// The JSON Schema keyword that is violated, such as `maximum`.
  public var keyword: String

  /// The value of the keyword, such as `20000`; `nil` if the message is complete without it.
  public var limit: String?

  /// The value as JSON, shortened; `nil` if it is absent or must not be shown.
  public var value: String?

  /// What is wrong, as a sentence without its full stop.
  public var message: String

  /// The path from the schema of the validated value to the keyword, as a JSON Pointer that follows
  /// references: `/properties/items/items/$ref/properties/name/maxLength`.
  public internal(set) var keywordLocation: String

  /// The location of the keyword in the document:
  /// `#/components/schemas/Item/properties/name/maxLength`. It is preceded by the name of the file
  /// if that is not the document itself. `nil` for a rule of the SDK itself.
  public internal(set) var schemaLocation: String?

  /// The file and the line of that location, such as `shop.yaml:112`; `nil` if they are not known.
  public internal(set) var source: String?

  /// The schema at which `keywordLocation` begins; `nil` if it is not known yet.
  var schema: String?
  /// The known part of the path from the enclosing schema to this one.
  var stepsToSchema = ""

  /// Creates a violation of a rule that is not in the document.
  ///
  /// - Parameters:
  ///   - location: The location of the value, as a JSON Pointer; empty for the value itself.
  ///   - keyword: The violated keyword, such as `maximum`.
  ///   - limit: The value of the keyword; `nil` if the message is complete without it.
  ///   - value: The value as JSON; `nil` if it is absent or must not be shown.
  ///   - message: What is wrong, as a sentence without its full stop.
  public init(
    location: String, keyword: String, limit: String? = nil, value: String? = nil, message: String
  ) {
    self.location = location
    self.keyword = keyword
    self.limit = limit
    self.value = value
    self.message = message
    keywordLocation = "/" + keyword
  }
}

extension Violation: CustomStringConvertible {
  /// A description such as `/number_of_samples: 20001 is greater than the maximum, 20000`.
  public var description: String {
    location.isEmpty ? message : "\(location): \(message)"
  }
}

extension Violation {
  /// Prepends a step to the paths to the value and to the keyword.
  mutating func prepend(_ step: String, _ schemaSteps: String) {
    location = step + location
    stepsToSchema = schemaSteps + stepsToSchema
  }

  /// Sets the schema at which the paths begin, which encloses the previous one.
  mutating func settle(in location: SchemaLocation) {
    if schema == nil {
      keywordLocation = stepsToSchema + keywordLocation
      settle(at: location.appending(keywordLocation))
    } else {
      let isInside = schema == location.pointer + PercentEncoding.encodedFragment(stepsToSchema)
      keywordLocation = stepsToSchema + (isInside ? "" : "/$ref") + keywordLocation
    }
    schema = location.pointer
    stepsToSchema = ""
  }

  /// Sets the location of the constraint in the document, if it is not known yet.
  mutating func settle(at location: SchemaLocation) {
    guard schemaLocation == nil else { return }
    schemaLocation = location.pointer
    source = location.lines.source(of: location.pointer)
  }

  /// Whether both report the same constraint for the same value.
  func repeats(_ other: Violation) -> Bool {
    location == other.location && keyword == other.keyword && limit == other.limit
  }
}

import TextGrammar

/// One rule of the document that a value breaks.
public struct Violation: Hashable, Sendable {
  /// Where the value is: a JSON Pointer (RFC 6901) from the validated value, `/items/3/name`.
  /// Empty for the validated value itself.
  public var location: String

  /// The keyword of JSON Schema that states the rule, such as `maximum`.
  public var keyword: String

  /// What the keyword says, such as `20000`; `nil` if the message is complete without it.
  public var limit: String?

  /// The value as JSON, shortened; `nil` when it is absent or must not be shown.
  public var value: String?

  /// What is wrong, as a sentence without its full stop.
  public var message: String

  /// The way from the schema of the validated value to the keyword, a JSON Pointer that goes through
  /// references: `/properties/items/items/$ref/properties/name/maxLength`.
  public internal(set) var keywordLocation: String

  /// Where the document states the rule: `#/components/schemas/Item/properties/name/maxLength`, after
  /// the name of the file where that is not the document's own; `nil` for a rule of the SDK itself.
  public internal(set) var schemaLocation: String?

  /// The file and line of that location, `shop.yaml:112`; `nil` where they are not known.
  public internal(set) var source: String?

  /// The schema that `keywordLocation` begins at; `nil` where it is yet to be known.
  var schema: String?
  /// The known part of the path from the enclosing schema to this one.
  var stepsToSchema = ""

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
  /// `/number_of_samples: 20001 is greater than the maximum, 20000`
  public var description: String {
    location.isEmpty ? message : "\(location): \(message)"
  }
}

extension Violation {
  /// Puts a step in front of the ways to the value and to the keyword.
  mutating func prepend(_ step: String, _ schemaSteps: String) {
    location = step + location
    stepsToSchema = schemaSteps + stepsToSchema
  }

  /// Sets the schema that the paths begin at, which encloses the previous one.
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

  /// Whether both say the same of the same value.
  func repeats(_ other: Violation) -> Bool {
    location == other.location && keyword == other.keyword && limit == other.limit
  }
}

extension ValidationError {
  /// The violations in JSON Schema's output format "basic" (2020-12 Core, section 12.4.2), as JSON.
  ///
  /// Each of the `errors` has `instanceLocation`, `keywordLocation`, `absoluteKeywordLocation` and
  /// `error`. The extensions `keyword`, `limit`, `value` and `source`, the line of the document,
  /// are allowed by the specification.
  public var basicOutput: JSONValue {
    ["valid": false, "errors": .array(violations.map(\.outputUnit))]
  }
}

extension Violation {
  fileprivate var outputUnit: JSONValue {
    var unit: [String: JSONValue] = [
      "valid": false,
      "instanceLocation": .string(location),
      "keywordLocation": .string(keywordLocation),
      "keyword": .string(keyword),
      "error": .string(message),
    ]
    unit["absoluteKeywordLocation"] = schemaLocation.map(JSONValue.string)
    unit["limit"] = limit.map(JSONValue.string)
    unit["value"] = value.map(JSONValue.string)
    unit["source"] = source.map(JSONValue.string)
    return .object(unit)
  }
}

extension ValidationError {
  /// The violations in the "basic" form of JSON Schema 2020-12 (Core, section 12.4.2), as JSON.
  ///
  /// Each of the `errors` has `instanceLocation`, `keywordLocation`, `absoluteKeywordLocation` and
  /// `error`, and as extensions that the specification allows `keyword`, `limit`, `value` and
  /// `source`, the line of the document.
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

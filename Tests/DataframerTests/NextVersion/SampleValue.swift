import DocumentTree

/// Makes JSON that a server could send according to a document.
struct SampleValue {
  enum Extent: CaseIterable {
    /// Each property that is described.
    case whole
    /// The same, with null wherever it is allowed.
    case nulls
    /// Of an object, only its id.
    case identity
  }

  let document: APIDocument
  let extent: Extent

  func json(of schema: Node) -> String {
    let schema = document.resolved(schema)
    if extent == .nulls, schema["nullable"]?.boolean == true { return "null" }
    if let part = (schema["allOf"] ?? schema["oneOf"])?.element(at: 0) { return json(of: part) }
    // The last value of a list is the newest one.
    if let value = schema["enum"].flatMap({ Array($0.elements).last }) {
      return "\"\(value.text)\""
    }
    return switch schema["type"]?.text {
    case "string": "\"\(text(of: schema["format"]?.text))\""
    case "integer": "7"
    case "number": "0.5"
    case "boolean": "true"
    case "array": schema["items"].map { "[\(json(of: $0))]" } ?? "[]"
    case "object": object(schema)
    default: #"{"anything": [1, "two", null]}"#
    }
  }

  private func object(_ schema: Node) -> String {
    if let properties = schema["properties"] {
      let members = properties.entries.filter { extent != .identity || $0.key.text == "id" }
        .map { "\"\($0.key.text)\": \(json(of: $0.value))" }
      return "{" + members.joined(separator: ", ") + "}"
    }
    guard let element = schema["additionalProperties"], element.kind == .mapping else {
      return #"{"anything": [1, "two", null]}"#
    }
    return "{\"key\": \(json(of: element))}"
  }

  private func text(of format: String?) -> String {
    switch format {
    case "uuid": "3c90c3cc-0d44-4b50-8888-8dd25736052a"
    case "date-time": extent == .whole ? "2027-01-02T03:04:05Z" : "2027-01-02T03:04:05.678901+00:00"
    case "email": "somebody@example.com"
    default: "text"
    }
  }
}

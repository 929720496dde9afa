/// A document in which every string is hostile.
struct HostileDocument {
  /// Strings that are all different when compared in Swift.
  var texts = HostileText.all.uniqued()

  var yaml: String {
    let operations = texts.enumerated().flatMap(operation)
    let schemas = texts.enumerated().flatMap(schema)
    return lines(operations: operations, schemas: schemas).joined(separator: "\n") + "\n"
  }

  /// A document with the strings only as values of an enumeration, properties of a schema and
  /// parameters of an operation, so that it compiles fast.
  var shortYAML: String {
    lines(operations: [], schemas: []).joined(separator: "\n") + "\n"
  }

  private func lines(operations: [String], schemas: [String]) -> [String] {
    head + ["paths:"] + operations + allParameters + components + schemas + [values] + properties
  }

  private var everything: String { Self.quoted(texts.joined(separator: "\n")) }

  private var head: [String] {
    [
      "openapi: 3.1.0",
      "info: {title: \"Hostile\", version: \"1\", summary: \(everything), description: \(everything)}",
      "servers:",
      "  - url: \(Self.quoted("https://a.example/{v}/\"\\(1)*/\u{202E}"))",
      "    description: \(everything)",
      "    variables: {v: {default: \(Self.quoted("\"\"\"../")), description: \(everything)}}",
      "tags:",
    ]
      + texts.map { "  - {name: \(Self.quoted($0)), description: \(Self.quoted($0))}" }
  }

  // MARK: Operations

  private func operation(_ number: Int, _ text: String) -> [String] {
    let text = Self.quoted(text)
    let segment = texts[number].filter { $0 != "{" && $0 != "}" }
    return [
      "  ? \(Self.quoted("/\(number)/\(segment)/{id}"))\n  :",
      "    \(["get", "put", "post", "delete", "patch"][number % 5]):",
      "      operationId: \(text)",
      "      tags: [\(text)]",
      "      summary: \(text)",
      "      description: \(text)",
      "      deprecated: \(number % 3 == 0)",
      "      parameters:",
      "        - {name: id, in: path, required: true, description: \(text), schema: {type: string}}",
      "        - {name: \(text), in: query, required: \(number % 2 == 0), schema: {type: string, default: \(text)}}",
      "      responses:",
      "        \"200\":",
      "          description: \(text)",
      "          content: {application/json: {schema: {$ref: \"#/components/schemas/Values\"}}}",
      "        default: {description: \(text)}",
    ]
  }

  private var allParameters: [String] {
    [
      "  /parameters:",
      "    get:",
      "      operationId: all_parameters",
      "      parameters:",
    ]
      + texts.map {
        "        - {name: \(Self.quoted($0)), in: query, description: \(Self.quoted($0)), "
          + "schema: {type: string, minLength: 1, maxLength: 9, pattern: \(Self.quoted($0))}}"
      }
      + [
        "      responses: {\"204\": {description: Done}}",
        "    put:",
        "      operationId: all_properties",
        "      requestBody:",
        "        required: true",
        "        content: {application/json: {schema: {$ref: \"#/components/schemas/Properties\"}}}",
        "      responses: {\"204\": {description: Done}}",
      ]
  }

  // MARK: Components

  private var components: [String] {
    ["components:", "  securitySchemes:"]
      + texts.prefix(20).map {
        "    ? \(Self.quoted($0))\n    : {type: apiKey, name: X-Key, in: header, "
          + "description: \(Self.quoted($0))}"
      }
      + ["  schemas:"]
  }

  private func schema(_ number: Int, _ text: String) -> [String] {
    let text = Self.quoted(text)
    return [
      "    ? \(text)\n    :",
      "      type: object",
      "      title: \(text)",
      "      description: \(text)",
      "      properties:",
      "        value: {type: string, default: \(text), example: \(text), pattern: \(text)}",
      "        inner: {type: object, title: \(text), properties: {? \(text) : {enum: [\(text)]}}}",
      "        old: {type: string, deprecated: true, description: \(text)}",
      "        list: {type: array, items: {type: string, enum: [\(text), b], minLength: 1}}",
    ]
  }

  private var values: String {
    "    Values: {type: string, enum: [\(texts.map(Self.quoted).joined(separator: ", "))]}"
  }

  private var properties: [String] {
    ["    Properties:", "      type: object", "      properties:"]
      + texts.enumerated().map { number, text in
        let constraints = "minLength: 1, maxLength: 9, pattern: \(Self.quoted(text))"
        let isDeprecated = number % 7 == 3
        return
          "        ? \(Self.quoted(text))\n        : {type: string, description: \(Self.quoted(text)), "
          + "default: \(Self.quoted(text)), deprecated: \(isDeprecated), \(constraints)}"
      }
  }

  /// The string in YAML's double quotes, with all special characters escaped.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case _ where scalar.isASCII && scalar.value >= 0x20 && scalar.value < 0x7F:
        result.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16)
        result += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
      }
    }
    return result + "\""
  }
}

extension Sequence where Element: Hashable {
  /// The elements without duplicates, in order.
  fileprivate func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

import Mocking
@_spi(Generated) import SpecsmithRuntime
import Testing

/// What the runtime writes is what the mock reads, or the runtime refuses to write it.
@Suite("Values in every style")
struct RoundTripTests {
  /// Each has a delimiter, or what percent-encoding, forms or headers treat in their own way.
  private static let texts = [
    "a", "a,b", "a b", "a|b", "a.b", "a;b", "a=b", "a&b", "a+b", "a%b", "a%2Cb", "a/b", "a[b]",
    "a]", "ü€",
    "\"a,b\"", "5\"", "\u{301}a", "",
  ]

  struct Style: Sendable, CustomTestStringConvertible {
    var place: String
    var name: String
    var explode: Bool

    var testDescription: String { "\(place) \(name) \(explode)" }

    static func all(_ place: String, _ names: String...) -> [Style] {
      names.flatMap { name in
        [true, false].map { Style(place: place, name: name, explode: $0) }
      }
    }

    var query: QueryStyle {
      switch name {
      case "spaceDelimited": .spaceDelimited
      case "pipeDelimited": .pipeDelimited
      case "deepObject": .deepObject
      default: .form
      }
    }

    /// Whether something among the parts of a value would part them, and nothing escapes it.
    func refuses(_ parts: [String], names: [String] = []) -> Bool {
      let delimiter: String
      switch (place, name, explode) {
      case ("header", _, _):
        return Self.parts(parts, at: ",") || parts.contains(where: Self.opensQuotation)
          || explode && Self.parts(names, at: "=")
      case ("query", "spaceDelimited", false), ("form", "spaceDelimited", false),
        ("multipart", "spaceDelimited", false):
        delimiter = " "
      case ("query", "pipeDelimited", false), ("form", "pipeDelimited", false),
        ("multipart", "pipeDelimited", false):
        delimiter = "|"
      case ("cookie", "cookie", true):
        return parts.contains { $0.contains(";") } || names.contains { $0.contains("=") }
      case ("cookie", "cookie", false):
        return parts.contains { $0.contains(";") || $0.contains(",") }
      case ("multipart", "form", false): delimiter = ","
      default: return false
      }
      return parts.contains { $0.contains(delimiter) }
    }

    private static func parts(_ texts: [String], at delimiter: String) -> Bool {
      texts.contains { $0.contains(delimiter) && !$0.hasPrefix("\"") }
    }

    private static func opensQuotation(_ text: String) -> Bool {
      !text.count { $0 == "\"" }.isMultiple(of: 2)
    }

    /// Whether an empty list and one with an empty text are written alike.
    var confusesEmpty: Bool { place == "header" || !explode && name != "deepObject" }
  }

  private static let parameters =
    Style.all("query", "form", "spaceDelimited", "pipeDelimited", "deepObject")
    + Style.all("path", "simple", "label", "matrix") + Style.all("header", "simple")
    + Style.all("cookie", "form", "cookie")
  private static let fields =
    Style.all("form", "form", "spaceDelimited", "pipeDelimited", "deepObject")
    + Style.all("multipart", "form", "spaceDelimited", "pipeDelimited", "deepObject")

  @Test("A list in a parameter arrives as it was given", arguments: parameters)
  func lists(_ style: Style) async throws {
    for text in Self.texts {
      for list in [[text], [text, "z"], ["z", text]] {
        let isEmpty = list == [""]
        // Without a name, nothing is left of the segment of the path.
        let endsPath = isEmpty && style.place == "path" && style.name != "matrix"
        try await check(
          JSONValue.array(list.map(JSONValue.string)),
          readAs: isEmpty && style.confusesEmpty ? [] : nil, schema: "type: array", style,
          isRefused: style.refuses(list) || endsPath)
      }
    }
  }

  @Test("An object in a parameter arrives as it was given", arguments: parameters)
  func objects(_ style: Style) async throws {
    for text in Self.texts {
      try await check(
        ["k": .string(text), "l": "z"], schema: "type: object", style,
        isRefused: style.refuses(["k", text, "l", "z"], names: ["k", "l"]))
      guard !text.isEmpty else { continue }
      try await check(
        .object([text: "z"]), schema: "type: object", style,
        isRefused: style.refuses([text, "z"], names: [text]))
    }
  }

  @Test("A list or an object in a form arrives as it was given", arguments: fields)
  func forms(_ style: Style) async throws {
    for text in Self.texts {
      for list in [[text], [text, "z"]] {
        try await check(
          .array(list.map(JSONValue.string)),
          readAs: list == [""] && style.confusesEmpty ? [] : nil, schema: "type: array", style,
          isRefused: style.refuses(list))
      }
      try await check(
        ["k": .string(text), "l": "z"], schema: "type: object", style,
        isRefused: style.refuses(["k", text, "l", "z"]))
      // In the name of a part, quotation marks are escaped as HTML's forms do it.
      guard !text.isEmpty, !text.contains("\"") || style.place == "form" else { continue }
      try await check(
        .object([text: "z"]), schema: "type: object", style, isRefused: style.refuses([text, "z"]))
    }
  }

  @Test("A list or an object within another one arrives as it was given")
  func nested() async throws {
    let values: [(JSONValue, String)] = [
      ([["a,b", "c"], []], "type: array, items: {type: array}"),
      ([["k": "a,b"], ["k": "c"]], "type: array, items: {type: object}"),
      (
        ["k": ["a,b"], "l": ["m": "a&b"]],
        "type: object, properties: {k: {type: array}, l: {type: object}}"
      ),
    ]
    for style in Self.parameters + Self.fields {
      // In a header, in a part and in an escaped cookie, the commas of the JSON would part it.
      if ["header", "multipart"].contains(style.place) || style.name == "cookie" { continue }
      // Of an empty list, the style deepObject writes nothing.
      if style.name == "deepObject" { continue }
      for (value, schema) in values {
        try await check(value, schema: schema, style, isRefused: false)
      }
    }
  }

  @Test(
    "An empty value is one empty text where the elements may be that, if each is a pair",
    arguments: [
      ("type: string", true, [""]), ("type: string", false, []), ("type: integer", true, []),
      ("type: integer", false, []), ("enum: [a]", true, []),
      ("type: string, minLength: 1", true, []),
    ] as [(String, Bool, JSONValue)])
  func empty(items: String, explode: Bool, expected: JSONValue) async throws {
    for style in Self.parameters + Self.fields where style.explode == explode {
      guard ["query", "cookie", "form", "multipart"].contains(style.place),
        style.name != "deepObject"
      else { continue }
      try await check(
        [], readAs: expected, schema: "type: array, items: {\(items)}", style, isRefused: false)
    }
  }

  /// Sends a value, and has the mock compare it.
  private func check(
    _ value: JSONValue, readAs expected: JSONValue? = nil, schema: String, _ style: Style,
    isRefused: Bool
  ) async throws {
    let comment = "\(value) in \(style.testDescription)"
    do {
      let request = try await request(value, style)
      #expect(!isRefused, "\(comment) was sent: \(request.target)")
      var mocked = try MockedDocument(document(schema, expected ?? value, style))
      let result = mocked.respond(to: request)
      #expect(
        result.status == 204,
        "\(comment): \(request.target) \(String(decoding: request.body, as: UTF8.self)): \(result.problems.map(\.text))"
      )
    } catch is ValidationError {
      #expect(isRefused, "\(comment) was refused")
    }
  }

  private func request(_ value: JSONValue, _ style: Style) async throws -> MockRequest {
    let explode = style.explode
    let form = FormEncoding.style(style.query, explode: explode)
    switch style.place {
    case "query":
      return try await SentRequest.made {
        $0.setQuery("p", value, style: style.query, explode: explode, keepsEmpty: true)
      }
    case "path":
      let kind: PathStyle =
        style.name == "label" ? .label : style.name == "matrix" ? .matrix : .simple
      return try await SentRequest.made(
        "GET", "/x/\(value, name: "p", style: kind, explode: explode)")
    case "header":
      return try await SentRequest.made { $0.setHeader("p", value, explode: explode) }
    case "cookie":
      return try await SentRequest.made {
        $0.setCookie(
          "p", value, explode: explode, isEscaped: style.name == "cookie", keepsEmpty: true)
      }
    case "form":
      return try await SentRequest.made("POST") {
        $0.setFormBody(["p": value] as JSONValue, encoding: form, required: ["p"])
      }
    default:
      return try await SentRequest.made("POST") {
        $0.setMultipartBody(["p": value] as JSONValue, encoding: form, required: ["p"])
      }
    }
  }

  private func document(_ schema: String, _ expected: JSONValue, _ style: Style) -> String {
    // Elements and other properties are strings by default, as in `texts`.
    let parts =
      ["items", "properties"].contains { schema.contains($0) }
      ? "" : ", items: {type: string}, additionalProperties: {type: string}"
    let schema = "{\(schema)\(parts), const: \(expected)}"
    let serialization = "style: \(style.name), explode: \(style.explode)"
    switch style.place {
    case "form", "multipart":
      let type = style.place == "form" ? "application/x-www-form-urlencoded" : "multipart/form-data"
      return """
        paths:
          /x:
            post:
              requestBody:
                content:
                  \(type):
                    schema: {type: object, required: [p], properties: {p: \(schema)}}
                    encoding: {p: {\(serialization)}}
              responses: {'204': {description: ''}}
        """
    default:
      return """
        paths:
          \(style.place == "path" ? "/x/{p}" : "/x"):
            get:
              parameters: [{name: p, in: \(style.place), required: true, \(serialization), schema: \(schema)}]
              responses: {'204': {description: ''}}
        """
    }
  }
}

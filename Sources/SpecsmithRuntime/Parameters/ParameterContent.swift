import TextGrammar

/// The content of a parameter before its style is applied.
@_spi(Generated) public enum ParameterContent: Hashable, Sendable {
  /// There is no value to send.
  case absent
  case text(String)
  /// A number or a boolean, in its JSON form.
  case scalar(String)
  case list([ParameterContent])
  case object([Property])

  /// A property of an object, in the order in which it is sent.
  public struct Property: Hashable, Sendable {
    public var name: String
    public var value: ParameterContent

    public init(name: String, value: ParameterContent) {
      self.name = name
      self.value = value
    }
  }

  /// The content of a JSON value. An object's properties are sorted by name.
  public init(_ value: JSONValue) {
    switch value {
    case .null: self = .absent
    case .bool(let value): self = .scalar(value ? "true" : "false")
    case .number(let value): self = .scalar(value.description)
    case .string(let value): self = .text(value)
    case .array(let elements): self = .list(elements.map(ParameterContent.init))
    case .object(let properties):
      self = .object(
        properties.sorted { $0.key < $1.key }
          .map { Property(name: $0.key, value: ParameterContent($0.value)) })
    }
  }

  /// The content as one string: `a,b` and `k,v`, or `k=v` if exploded (OpenAPI's style `simple`).
  /// `nil` if there is no value to send.
  func simpleText(explode: Bool) -> String? {
    switch self {
    case .absent: nil
    case .text(let text), .scalar(let text): text
    case .object(let properties) where explode:
      properties.compactMap { property in
        property.value.nestedText.map { property.name + "=" + $0 }
      }.joined(separator: ",")
    case .list, .object: parts.joined(separator: ",")
    }
  }

  /// The texts that a delimiter parts: the elements of a list, or the names and values of an object in turn.
  var parts: [String] {
    switch self {
    case .absent, .text, .scalar: []
    case .list(let elements): elements.compactMap(\.nestedText)
    case .object(let properties):
      properties.flatMap { property in property.value.nestedText.map { [property.name, $0] } ?? [] }
    }
  }

  /// The content of an element or a property as one string. OpenAPI does not define the form of
  /// nested arrays and objects: they are JSON, which servers can parse.
  var nestedText: String? {
    switch self {
    case .absent: nil
    case .text(let text), .scalar(let text): text
    case .list, .object: json
    }
  }

  private var json: String {
    switch self {
    case .absent: "null"
    case .scalar(let text): text
    case .text(let text): JSONString.quoted(text)
    case .list(let elements): "[" + elements.map(\.json).joined(separator: ",") + "]"
    case .object(let properties):
      "{"
        + properties.map { JSONString.quoted($0.name) + ":" + $0.value.json }
        .joined(separator: ",") + "}"
    }
  }
}

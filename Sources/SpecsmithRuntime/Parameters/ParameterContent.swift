/// The content of a parameter before its style is applied.
@_spi(Generated) public enum ParameterContent: Hashable, Sendable {
  /// There is nothing to send.
  case absent
  case text(String)
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

  /// The content of a JSON value; an object's properties are sorted by name.
  public init(_ value: JSONValue) {
    switch value {
    case .null: self = .absent
    case .bool(let value): self = .text(value ? "true" : "false")
    case .number(let value): self = .text(value.description)
    case .string(let value): self = .text(value)
    case .array(let elements): self = .list(elements.map(ParameterContent.init))
    case .object(let properties):
      self = .object(
        properties.sorted { $0.key < $1.key }
          .map { Property(name: $0.key, value: ParameterContent($0.value)) })
    }
  }

  /// The content as one string, regardless of nested lists and objects: `a,b` and `k,v`, or `k=v`
  /// if exploded (the style `simple` of OpenAPI). `nil` when there is nothing to send.
  func simpleText(explode: Bool) -> String? {
    switch self {
    case .absent: nil
    case .text(let text): text
    case .list(let elements):
      elements.compactMap { $0.simpleText(explode: false) }.joined(separator: ",")
    case .object(let properties):
      properties.compactMap { property in
        property.value.simpleText(explode: false)
          .map { property.name + (explode ? "=" : ",") + $0 }
      }.joined(separator: ",")
    }
  }
}

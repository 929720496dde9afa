import DocumentTree

/// The types of JSON Schema, except for `null`.
public enum SchemaType: String, Sendable, CaseIterable {
  case boolean, integer, number, string, array, object
}

/// JSON Schema's validation vocabulary (and `format`).
public struct SchemaValidation: Sendable {
  /// Empty if the schema does not state types.
  public var types: [SchemaType] = []
  /// Whether the schema's own `type` includes `null`.
  public var namesNull = false
  /// Whether `null` is one of the types, or `nullable` is true.
  public var isNullable = false
  public var format: String?
  public var enumeration: [Node]?
  /// Whether `enum` is empty, which is a mistake.
  public var hasEmptyEnumeration = false
  public var uniqueItems = false
  public var required: [Node] = []
  /// The lists that contribute to `required`.
  public var requiredLists: [Node] = []
  public var dependentRequired: [DependentRequired] = []
  /// The values of keywords that have a single value: limits, `pattern` and `const`.
  private var values: [(keyword: Keyword, node: Node)] = []

  public struct DependentRequired: Sendable {
    public var property: String
    public var required: [Node]
  }

  public init() {}

  /// The value of a limit, of `pattern` or of `const`; `nil` if the schema does not have the
  /// keyword.
  public subscript(_ keyword: Keyword) -> Node? {
    get { values.first { $0.keyword == keyword }?.node }
    set {
      if let index = values.firstIndex(where: { $0.keyword == keyword }) {
        values.remove(at: index)
      }
      if let newValue { values.append((keyword, newValue)) }
    }
  }

  /// The stated keywords that have a single value.
  public var singleValues: KeywordSet { KeywordSet(values.lazy.map(\.keyword)) }

  public var constant: Node? { self[.constant] }
  public var pattern: Node? { self[.pattern] }

  /// Whether `null` is valid regardless of other keywords. OpenAPI's `nullable` overrides its
  /// siblings, unlike a type that includes `null`.
  public var alwaysAllowsNull: Bool { isNullable && !namesNull }

  /// Whether a value has one of the types, as far as they are known.
  package func allowsKind(of value: Node) -> Bool {
    if types.isEmpty { return true }
    switch value.kind {
    case .null: return isNullable
    case .boolean: return types.contains(.boolean)
    case .integer: return types.contains(.integer) || types.contains(.number)
    case .number:
      return types.contains(.number)
        || (types.contains(.integer) && value.decimal?.isInteger == true)
    case .string: return types.contains(.string)
    case .sequence: return types.contains(.array)
    case .mapping: return types.contains(.object)
    }
  }
}

import DocumentTree
import OpenAPIDocument
import TextGrammar

/// Kinds of JSON values: the types of JSON Schema, with integers separate from other numbers.
struct ValueKinds: OptionSet, Hashable {
  let rawValue: UInt8

  static let null = ValueKinds(rawValue: 1)
  static let boolean = ValueKinds(rawValue: 2)
  static let integer = ValueKinds(rawValue: 4)
  static let fraction = ValueKinds(rawValue: 8)
  static let text = ValueKinds(rawValue: 16)
  static let array = ValueKinds(rawValue: 32)
  static let object = ValueKinds(rawValue: 64)

  static let number: ValueKinds = [.integer, .fraction]
  static let all = ValueKinds(rawValue: 127)
  static let scalars: ValueKinds = [.null, .boolean, .number, .text]

  /// The kinds with their own keywords.
  static let limited: [ValueKinds] = [.number, .text, .array, .object]

  /// The noun for one of the values.
  var noun: String {
    if self == .integer { return "whole number" }
    if isSubset(of: .number) { return "number" }
    switch self {
    case .null: return "null"
    case .boolean: return "boolean"
    case .text: return "string"
    case .array: return "array"
    case .object: return "object"
    default: return "value"
    }
  }

  /// The nouns of all kinds in a list: `number, string or array`.
  var nouns: String {
    let kinds: [ValueKinds] = [.null, .boolean, .number, .text, .array, .object]
    let nouns = kinds.map(intersection).filter { !$0.isEmpty }.map(\.noun)
    guard let last = nouns.last, nouns.count > 1 else { return nouns.first ?? "nothing" }
    return nouns.dropLast().joined(separator: ", ") + " or " + last
  }
}

extension SchemaType {
  fileprivate var kinds: ValueKinds {
    switch self {
    case .boolean: .boolean
    case .integer: .integer
    case .number: .number
    case .string: .text
    case .array: .array
    case .object: .object
    }
  }
}

extension Schema {
  /// The kinds that the schema's own `type` allows.
  var kindsOfType: ValueKinds {
    if validation.types.isEmpty { return validation.namesNull ? .null : .all }
    var kinds: ValueKinds = validation.isNullable ? .null : []
    for type in validation.types { kinds.formUnion(type.kinds) }
    return kinds
  }

  /// The kinds that `type` and `nullable` allow.
  var kindsAllowed: ValueKinds { alwaysAllowsNull ? kindsOfType.union(.null) : kindsOfType }

  /// Whether `null` is valid regardless of other keywords, because of OpenAPI's `nullable`.
  var alwaysAllowsNull: Bool { validation.alwaysAllowsNull }
}

extension Node {
  /// The kind of the node's value.
  var valueKind: ValueKinds {
    switch kind {
    case .null: .null
    case .boolean: .boolean
    case .integer: .integer
    case .number: decimal?.isInteger == true ? .integer : .fraction
    case .string: .text
    case .sequence: .array
    case .mapping: .object
    }
  }
}

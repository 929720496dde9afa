import DocumentTree
import OpenAPIDocument

/// A value and the schema to check it against.
struct SchemaApplication {
  /// The schemas that apply to one value in one position.
  struct Scope {
    /// The schema that contains all others.
    var outermost: Schema
    /// Whether one of the schemas depends on the parts that others have evaluated.
    var tracksEvaluation = false
  }

  var value: Instance
  var schema: Schema
  var scope: Scope

  /// - Parameter scope: `nil` if no enclosing schema applies to the same value.
  init(_ value: Instance, _ schema: Schema, _ scope: Scope? = nil) {
    self.value = value
    self.schema = schema
    self.scope = scope ?? Scope(outermost: schema)
  }

  /// The same value with another schema.
  func of(_ schema: Schema) -> SchemaApplication { SchemaApplication(value, schema, scope) }

  /// A mismatch between the value and the schema.
  func mismatch(_ keyword: Keyword?, _ message: String) -> Mismatch {
    Mismatch(value: value.node, keyword: keyword, schema: schema.node, message: message)
  }
}

/// A value, or the name of a property if names are checked.
struct Instance {
  var node: Node
  var isName = false

  var kind: Node.Kind { isName ? .string : node.kind }

  /// The kind of the value, as a noun.
  var noun: String {
    switch kind {
    case .null: "null"
    case .boolean: "the boolean `\(node.text)`"
    case .integer, .number: "the number `\(node.text)`"
    case .string: "the text \"\(node.text.prefix(40))\""
    case .sequence: "an array"
    case .mapping: "an object"
    }
  }
}

extension Keyword.Subject {
  /// Whether keywords with this subject apply to a kind of values.
  func includes(_ kind: Node.Kind) -> Bool {
    switch self {
    case .anyValue: true
    case .numbers: kind == .integer || kind == .number
    case .strings: kind == .string
    case .arrays: kind == .sequence
    case .objects: kind == .mapping
    }
  }
}

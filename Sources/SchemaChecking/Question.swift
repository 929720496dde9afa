import DocumentTree
import OpenAPIDocument

/// Whether a value agrees with a schema.
struct Question {
  /// The schemas that apply to one value in one position.
  struct Scope {
    /// The first of them, which holds all others.
    var outermost: Schema
    /// Whether one of them depends on the parts that others have evaluated.
    var tracksEvaluation = false
  }

  var value: Instance
  var schema: Schema
  var scope: Scope

  /// - Parameter scope: `nil` where no schema around this one applies to the value.
  init(_ value: Instance, _ schema: Schema, _ scope: Scope? = nil) {
    self.value = value
    self.schema = schema
    self.scope = scope ?? Scope(outermost: schema)
  }

  /// The same of another schema for the same value.
  func of(_ schema: Schema) -> Question { Question(value, schema, scope) }

  /// The value does not satisfy the schemas.
  func mismatch(_ keyword: Keyword?, _ message: String) -> Mismatch {
    Mismatch(value: value.node, keyword: keyword, schema: schema.node, message: message)
  }
}

/// A value, or the name of a property where names are checked.
struct Instance {
  var node: Node
  var isName = false

  var kind: Node.Kind { isName ? .string : node.kind }

  /// What the value is, in a sentence.
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
  /// Whether keywords of the subject say something of a kind of values.
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

import DocumentTree
import OpenAPIDocument
import SchemaChecking

/// A schema and the values to validate, as strings.
enum Checking {
  static func tree(_ text: String) throws -> Tree {
    try Tree.parse(Source(file: "check.yaml", bytes: Array(text.utf8)))
  }

  static func outcome(
    of value: String, against schema: String, in direction: SchemaCheck.Direction = .request
  ) throws -> SchemaCheck.Outcome {
    outcome(of: try tree(value).root, against: try tree(schema).root, in: direction)
  }

  static func outcome(
    of value: Node, against schema: Node, in direction: SchemaCheck.Direction = .request,
    checksFormats: Bool = true
  ) -> SchemaCheck.Outcome {
    let read = DocumentReader.readSchema(schema)
    var check = SchemaCheck(direction: direction, checksFormats: checksFormats) { read.targets[$0] }
    return check.outcome(of: value, against: read.schema)
  }
}

extension SchemaCheck.Outcome {
  var agrees: Bool {
    if case .agrees = self { return true }
    return false
  }

  var mismatch: Mismatch? {
    if case .differs(let mismatch) = self { return mismatch }
    return nil
  }

  var isUndecided: Bool {
    if case .undecided = self { return true }
    return false
  }
}

extension Node {
  /// The value as JSON.
  var json: String {
    switch kind {
    case .sequence: "[" + elements.map(\.json).joined(separator: ",") + "]"
    case .mapping:
      "{" + entries.map { "\($0.key.quoted):\($0.value.json)" }.joined(separator: ",") + "}"
    case .string: quoted
    default: text
    }
  }

  private var quoted: String {
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"", "\\": "\\\(scalar)"
      case _ where scalar.value < 0x20:
        "\\u00" + (scalar.value < 0x10 ? "0" : "") + String(scalar.value, radix: 16)
      default: String(scalar)
      }
    }
    return "\"" + escaped.joined() + "\""
  }
}

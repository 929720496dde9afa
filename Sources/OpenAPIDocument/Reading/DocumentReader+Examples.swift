import Diagnostics
import DocumentTree

extension DocumentReader {
  /// What `example` or `examples` beside a schema holds.
  mutating func readExamples(_ key: Node, _ value: Node) -> [ExampleObject] {
    if key.text == "example" {
      return [ExampleObject(value: value, location: value.location)]
    }
    switch value.kind {
    case .null: return []
    // As in a schema.
    case .sequence: return value.elements.map { ExampleObject(value: $0, location: $0.location) }
    default:
      guard let examples = mapping(value, "`examples`") else { return [] }
      return examples.entries.compactMap { name, example in
        name.text.hasPrefix("x-") ? nil : readExample(example, name: name.text)
      }
    }
  }

  mutating func readExample(_ node: Node, name: String?) -> ExampleObject? {
    guard let target = follow(node, to: .examples) else { return nil }
    guard target.kind == .mapping, target.count == 0 || Self.isExampleObject(target) else {
      warning(
        .inexactExample, "the value of an example is in its field `value`", at: target)
      return ExampleObject(name: name, value: target, location: target.location)
    }
    var example = ExampleObject(name: name, location: target.location)
    for (key, value) in target.entries {
      switch key.text {
      case "summary": example.summary = words(value, "`summary`")
      case "value", "dataValue": example.value = value
      case "serializedValue":
        // Beside what it is the text of, it adds nothing: the SDK writes values itself.
        let serialized = text(value, "`serializedValue`")
        if serialized != nil, target["value"] == nil, target["dataValue"] == nil {
          unsupported(key, in: "an example")
        }
      case "externalValue": example.externalValue = text(value, "`externalValue`")
      case "description", "$ref": break
      default: unsupported(key, in: "an example")
      }
    }
    checkExclusions(target)
    return example
  }

  private static func isExampleObject(_ node: Node) -> Bool {
    let fields = [
      "value", "dataValue", "serializedValue", "externalValue", "summary", "description", "$ref",
    ]
    return node.entries.contains { key, _ in fields.contains(key.text) }
  }

  /// An example is given in one way (OpenAPI 3.2, section 4.19).
  private mutating func checkExclusions(_ node: Node) {
    let exclusive = [
      ("value", "externalValue"), ("value", "dataValue"), ("value", "serializedValue"),
      ("serializedValue", "externalValue"),
    ]
    for (first, second) in exclusive {
      guard node[first] != nil, let other = node[second] else { continue }
      let message = "an example has either `\(first)` or `\(second)`"
      // Documents of older versions were written when nobody looked.
      if version >= .v32 {
        error(.conflictingFields, message, at: other)
      } else {
        warning(.conflictingFields, message + ": `\(first)` holds", at: other)
      }
    }
  }
}

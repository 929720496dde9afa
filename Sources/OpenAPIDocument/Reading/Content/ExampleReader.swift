import Diagnostics
import DocumentTree

/// Reads Example Objects and plain values.
enum ExampleReader {
  /// The content of `example` or `examples` beside a schema.
  static func readList(
    _ key: Node, _ value: Node, _ context: inout ReadingContext
  ) -> [ExampleObject] {
    if key.text == "example" {
      return [ExampleObject(value: value, location: value.location)]
    }
    switch value.kind {
    case .null: return []
    // A list of values, as in a schema.
    case .sequence: return value.elements.map { ExampleObject(value: $0, location: $0.location) }
    case .boolean, .integer, .number, .string, .mapping:
      return context.entries(of: value, "`examples`") { name, example, context in
        context.part(.example, name.text, at: name) { read(example, name: name.text, &$0) }
      }
    }
  }

  static func read(_ node: Node, name: String?, _ context: inout ReadingContext) -> ExampleObject? {
    guard let target = context.follow(node, to: .examples) else { return nil }
    guard target.kind == .mapping, target.count == 0 || isExampleObject(target) else {
      context.log.warning(
        .inexactExample, "the value of an example is in its field `value`", at: target)
      return ExampleObject(name: name, value: target, location: target.location)
    }
    var example = ExampleObject(name: name, location: target.location)
    for (key, value) in target.entries {
      switch key.text {
      case "summary": example.summary = context.prose(value, "`summary`")
      case "value", "dataValue": example.value = value
      case "serializedValue":
        // The serialized form is not needed: the SDK serializes the value itself.
        let serialized = context.text(value, "`serializedValue`")
        if serialized != nil, target["value"] == nil, target["dataValue"] == nil {
          context.log.unsupported(key, in: "an example")
        }
      case "externalValue": example.externalValue = context.text(value, "`externalValue`")
      case "description", "$ref": break
      default: context.log.unsupported(key, in: "an example")
      }
    }
    checkExclusions(target, &context)
    return example
  }

  private static func isExampleObject(_ node: Node) -> Bool {
    let fields = [
      "value", "dataValue", "serializedValue", "externalValue", "summary", "description", "$ref",
    ]
    return node.entries.contains { key, _ in fields.contains(key.text) }
  }

  /// Checks that an example has only one kind of value (OpenAPI 3.2, section 4.19).
  private static func checkExclusions(_ node: Node, _ context: inout ReadingContext) {
    let exclusive = [
      ("value", "externalValue"), ("value", "dataValue"), ("value", "serializedValue"),
      ("serializedValue", "externalValue"),
    ]
    for (first, second) in exclusive {
      guard node[first] != nil, let other = node[second] else { continue }
      let message = "an example has either `\(first)` or `\(second)`"
      // Many older documents were never validated.
      if context.version >= .v32 {
        context.log.error(.conflictingFields, message, at: other)
      } else {
        context.log.warning(.conflictingFields, message + ": `\(first)` holds", at: other)
      }
    }
  }
}

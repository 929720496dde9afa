import Diagnostics
import DocumentTree
import OpenAPIDocument

extension LintRule {
  static let contradictoryExample = LintRule(
    .contradictoryExample, "An example does not agree with its own schema",
    because: """
      The documentation of the SDK shows a value that the SDK refuses or cannot decode. Either the \
      example is wrong, or the schema, which would be worse.
      """,
    remedy: "The action removes the example. Where the schema is wrong, correct that instead.",
    example: """
      components:
        schemas:
          Pet:
            type: object
            properties: {age: {type: integer, example: three}}
      """
  ) { document in
    let mismatches = document.diagnostics.filter { $0.code == .exampleMismatch }
    guard !mismatches.isEmpty else { return [] }
    let examples = ExampleIndex(document)
    return mismatches.map { mismatch in
      let entry = mismatch.location.flatMap(examples.example(around:))
      return Finding(
        mismatch.message, at: mismatch.location, [document.remove(entry)],
        hint: mismatch.hint)
    }
  }
}

/// Finds the complete example that contains a node.
private struct ExampleIndex {
  private var examples: [SourceLocation: Node] = [:]

  init(_ document: LintedDocument) {
    for site in document.schemas where site.schema.node.tree == document.openAPI.root {
      let node = site.schema.node
      if let example = node["example"] { add(example, as: example) }
      for example in node.elements(of: "examples") { add(example, as: example) }
    }
    for node in document.openAPI.root.mappings(withAnyOf: ["example", "examples"])
    where node["content"] == nil {
      guard node["schema"] != nil || node["in"] != nil else { continue }
      if let example = node["example"] { add(example, as: example) }
      for (_, example) in node.entries(of: "examples") {
        add(example["value"] ?? example, as: example)
      }
    }
  }

  func example(around location: SourceLocation) -> Node? { examples[location] }

  /// A violation can be in any part of an example.
  private mutating func add(_ value: Node, as example: Node) {
    var waiting = [value]
    while let node = waiting.popLast() {
      examples[node.location] = examples[node.location] ?? example
      waiting += node.elements.map(\.self)
      waiting += node.entries.map(\.value)
      for (key, _) in node.entries where examples[key.location] == nil {
        examples[key.location] = example
      }
    }
  }
}

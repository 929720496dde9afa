import DocumentTree
import Foundation

/// A document of `spec/`, without overlays.
struct APIDocument {
  struct Operation {
    var method: String
    var path: String
    var node: Node
    var parameters: [Node]

    var id: String { node["operationId"]?.text ?? "" }

    func hasParameter(_ name: String) -> Bool {
      parameters.contains { $0["name"]?.text == name }
    }
  }

  /// The version of the SDK, and the one after it.
  static let current = "spec/dataframer.yaml"
  static let next = "spec/next/dataframer.yaml"

  let operations: [Operation]
  private let components: Node?

  init(_ path: String) throws {
    let file = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: path)
    let root = try Tree.parse(Source(file: path, bytes: Array(Data(contentsOf: file)))).root
    components = root["components"]?["schemas"]
    var operations: [Operation] = []
    for entry in root["paths"].map({ Array($0.entries) }) ?? [] {
      let (path, item) = (entry.key.text, entry.value)
      let shared = item["parameters"].map { Array($0.elements) } ?? []
      for (method, node) in item.entries where method.text != "parameters" {
        let own = node["parameters"].map { Array($0.elements) } ?? []
        operations.append(
          Operation(
            method: method.text.uppercased(), path: path, node: node,
            parameters: shared + own))
      }
    }
    self.operations = operations
  }

  func schema(_ name: String) -> Node? { components?[name] }

  /// The schema that a reference leads to, or the schema itself.
  func resolved(_ schema: Node) -> Node {
    guard let reference = schema["$ref"]?.text else { return schema }
    return reference.split(separator: "/").last.flatMap { self.schema(String($0)) } ?? schema
  }
}

/// What is named by schemas and by the schemas that they refer to.
struct SchemaVocabulary {
  private(set) var properties: Set<String> = []
  private(set) var nullable: Set<String> = []
  private(set) var values: Set<String> = []
  private var visited: Set<Node> = []
  private let document: APIDocument

  init(of document: APIDocument) { self.document = document }

  mutating func add(_ schema: Node) {
    let schema = document.resolved(schema)
    guard visited.insert(schema).inserted else { return }
    for value in schema["enum"].map({ Array($0.elements) }) ?? [] { values.insert(value.text) }
    for entry in schema["properties"].map({ Array($0.entries) }) ?? [] {
      let (name, property) = (entry.key.text, entry.value)
      properties.insert(name)
      if property["nullable"]?.boolean == true { nullable.insert(name) }
      add(property)
    }
    for keyword in ["items", "additionalProperties"] {
      if let element = schema[keyword], element.kind == .mapping { add(element) }
    }
    for keyword in ["allOf", "oneOf"] {
      for part in schema[keyword].map({ Array($0.elements) }) ?? [] { add(part) }
    }
  }
}

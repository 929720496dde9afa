import Diagnostics
import DocumentTree
import SDKModel
import TextGrammar

/// An OpenAPI Overlay that adds the SDK's calls to a document, for the vendor's own documentation.
///
/// `x-codeSamples` is what Redoc, Mintlify, Scalar and others show beside an operation.
public struct CodeSampleOverlay: Sendable {
  /// The overlay in YAML.
  public let text: String
  /// The number of operations with a sample.
  public let count: Int
  /// The operations without a sample, as `GET /orders`.
  public let omitted: [String]

  /// - Parameter model: The model that the samples were made of.
  /// - Returns: `nil` if no operation of the document's own file has a sample, because an overlay has at least
  ///   one action.
  public init?(of samples: CodeSamples, in model: DocumentModel) {
    var actions: [OrderedJSON] = []
    var omitted: [String] = []
    for operation in samples.operations {
      if !operation.samples.isEmpty,
        let place = OperationPlace(of: operation.key, in: model.tree.root)
      {
        actions += place.actions(adding: operation.samples.map(\.overlaid))
      } else {
        omitted.append(operation.key.title)
      }
    }
    guard !actions.isEmpty else { return nil }
    count = samples.operations.count - omitted.count
    self.omitted = omitted
    text = Self.text(actions, title: samples.title, omitted: omitted)
  }

  private static func text(
    _ actions: [OrderedJSON], title: String, omitted: [String]
  ) -> String {
    let overlay: OrderedJSON = [
      "overlay": "1.0.0",
      "info": ["title": .string("Calls in Swift for " + title), "version": "1.0.0"],
      "actions": .array(actions),
    ]
    let comments =
      ["# Written by `specsmith snippets`: the call of the Swift SDK for each operation."]
      + omitted.map { "# Without a sample: " + VisibleText.line($0) }
    return comments.joined(separator: "\n") + "\n"
      + String(decoding: overlay.yaml(), as: UTF8.self)
  }
}

extension CodeSamples.Sample {
  /// The sample as an element of `x-codeSamples`.
  fileprivate var overlaid: OrderedJSON {
    ["lang": "Swift", "label": .string(label), "source": .string(source)]
  }
}

/// Where a document describes an operation.
private struct OperationPlace {
  private let node: Node
  /// The JSONPath of the operation.
  private let target: String

  /// - Returns: `nil` if the operation is not in the document's own file, which an overlay changes.
  init?(of key: OperationKey, in root: Node) {
    let path = key.pathText
    let method = key.method.lowercased()
    guard let item = root["paths"]?[path] else { return nil }
    let itemTarget = "$.paths" + Self.segment(path)
    if let operation = item[method], operation.kind == .mapping {
      node = operation
      target = itemTarget + Self.segment(method)
    } else if let operation = item["additionalOperations"]?[key.method], operation.kind == .mapping
    {
      node = operation
      target = itemTarget + ".additionalOperations" + Self.segment(key.method)
    } else {
      return nil
    }
  }

  /// The actions that replace the operation's samples in Swift, and leave those in other languages.
  func actions(adding samples: [OrderedJSON]) -> [OrderedJSON] {
    var actions: [OrderedJSON] = []
    func remove(_ path: String) {
      actions.append(["target": .string(path), "remove": true])
    }
    let field = target + "['x-codeSamples']"
    if let existing = node["x-codeSamples"] {
      if existing.kind != .sequence {
        remove(field)
      } else if existing.elements.contains(where: { $0["lang"]?.string == "Swift" }) {
        remove(field + "[?@.lang=='Swift']")
      }
    }
    actions.append([
      "target": .string(target), "update": ["x-codeSamples": .array(samples)],
    ])
    return actions
  }

  private static func segment(_ key: String) -> String {
    "[\(JSONString.quoted(key, by: "'"))]"
  }
}

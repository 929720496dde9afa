import Diagnostics
import DocumentTree
import SDKModel
import SDKModelBuilder
import SwiftEmitter
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

  /// - Parameters:
  ///   - model: The model of the document, read with the same input.
  ///   - label: The name of the samples in the documentation.
  /// - Throws: `InvalidTemplate` if a template cannot be used, or the error of reading the result.
  public init(of model: DocumentModel, _ input: Generator.Input, label: String) throws {
    let sdk = model.sdk
    let configuration = input.settings.configuration(for: sdk)
    let part = SDKPart(of: sdk, input.settings.selection, model.selected)
    let emitter = try CodeSampleEmitter(
      sdk, configuration, module: input.settings.module ?? configuration.client)
    var samples: [OperationKey: [OrderedJSON]] = [:]
    var keys: [OperationKey] = []
    for call in SampleCallBuilder(sdk: sdk, document: model.openAPI, part: part).allCalls()
    where !call.operation.isLeftover {
      guard let label = Self.label(of: call.operation.form, label),
        let program = emitter.program(call)
      else { continue }
      let key = OperationKey(method: call.operation.method, path: call.operation.path)
      if samples[key] == nil { keys.append(key) }
      samples[key, default: []].append([
        "lang": "Swift", "label": .string(label), "source": .string(program),
      ])
    }
    var actions: [OrderedJSON] = []
    var described: Set<OperationKey> = []
    for key in keys {
      guard let place = OperationPlace(of: key, in: model.tree.root), let samples = samples[key]
      else { continue }
      described.insert(key)
      actions += place.actions(adding: samples)
    }
    let all = sdk.root.allOperations.filter {
      part.contains($0) && $0.form == .whole && !$0.isLeftover
    }
    count = described.count
    omitted = all.map(\.key).filter { !described.contains($0) }.map(\.title)
    text = Self.text(actions, title: sdk.title, omitted: omitted)
  }

  /// The name of a sample; `nil` for forms of an operation that get none.
  private static func label(of form: OperationKey.Form, _ label: String) -> String? {
    switch form {
    case .whole: label
    case .stream: label + " (stream)"
    case .response, .request: nil
    }
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

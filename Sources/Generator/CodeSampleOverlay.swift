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
    var samples: [OperationKey: [JSONMembers]] = [:]
    var keys: [OperationKey] = []
    for call in SampleCallBuilder(sdk: sdk, document: model.openAPI, part: part).allCalls() {
      guard let label = Self.label(of: call.operation.form, label),
        let program = emitter.program(call)
      else { continue }
      let key = OperationKey(method: call.operation.method, path: call.operation.path)
      if samples[key] == nil { keys.append(key) }
      samples[key, default: []].append([
        ("lang", .text("Swift")), ("label", .text(label)), ("source", .text(program)),
      ])
    }
    var actions: [JSONText] = []
    var described: Set<OperationKey> = []
    for key in keys {
      guard let place = OperationPlace(of: key, in: model.tree.root), let samples = samples[key]
      else { continue }
      described.insert(key)
      actions += place.actions(adding: samples)
    }
    let all = sdk.root.allOperations.filter { part.contains($0) && $0.form == .whole }
    count = described.count
    omitted = all.map(\.key).filter { !described.contains($0) }.map(\.title)
    text = try Self.text(actions, title: sdk.title, omitted: omitted)
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
    _ actions: [JSONText], title: String, omitted: [String]
  ) throws -> String {
    let overlay = JSONText.object([
      ("overlay", .text("1.0.0")),
      (
        "info",
        .object([
          ("title", .text("Calls in Swift for " + title)), ("version", .text("1.0.0")),
        ])
      ), ("actions", .array(actions)),
    ])
    let tree = try Tree.parse(Source(file: "overlay", text: overlay.text))
    let comments =
      ["# Written by `specsmith snippets`: the call of the Swift SDK for each operation."]
      + omitted.map { "# Without a sample: " + Self.comment($0) }
    return comments.joined(separator: "\n") + "\n"
      + String(decoding: tree.root.yaml(), as: UTF8.self)
  }

  /// A string for a comment: on one line, without control characters.
  private static func comment(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.properties.generalCategory == .control ? "?" : $0 }))
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
  func actions(adding samples: [JSONMembers]) -> [JSONText] {
    var actions: [JSONText] = []
    func remove(_ path: String) {
      actions.append(.object([("target", .text(path)), ("remove", .plain("true"))]))
    }
    let field = target + "['x-codeSamples']"
    if let existing = node["x-codeSamples"] {
      if existing.kind != .sequence {
        remove(field)
      } else if existing.elements.contains(where: { $0["lang"]?.string == "Swift" }) {
        remove(field + "[?@.lang=='Swift']")
      }
    }
    actions.append(
      .object([
        ("target", .text(target)),
        ("update", .object([("x-codeSamples", .array(samples.map(JSONText.object)))])),
      ]))
    return actions
  }

  private static func segment(_ key: String) -> String {
    "[\(JSONString.quoted(key, by: "'"))]"
  }
}

private typealias JSONMembers = [(name: String, value: JSONText)]

/// A JSON text, built from the inside out.
private struct JSONText {
  let text: String

  static func plain(_ text: String) -> JSONText { JSONText(text: text) }
  static func text(_ text: String) -> JSONText { JSONText(text: JSONString.quoted(text)) }
  static func array(_ elements: [JSONText]) -> JSONText {
    JSONText(text: "[" + elements.map(\.text).joined(separator: ",") + "]")
  }
  static func object(_ members: JSONMembers) -> JSONText {
    let texts = members.map { JSONString.quoted($0.name) + ":" + $0.value.text }
    return JSONText(text: "{" + texts.joined(separator: ",") + "}")
  }
}

import Diagnostics
import DocumentTree
import Foundation
import Generator
import OpenAPIDocument
import Testing

@testable import DocumentLint

/// The findings in a document, after some overlays.
func linting(
  _ text: String, overlays: [String] = [], files: [String: String] = [:],
  rules: [LintRule] = LintRuleCatalog.rules
) throws -> DocumentLint {
  try linting(
    Source(file: "api.yaml", text: text), overlays: overlays, files: files, rules: rules)
}

func linting(
  _ source: Source, overlays: [String] = [], files: [String: String] = [:],
  rules: [LintRule] = LintRuleCatalog.rules
) throws -> DocumentLint {
  var input = Generator.Input(document: source)
  input.files = DocumentSource(mappings: []) { path throws(Diagnostic) in
    guard let text = files[path] else { throw .error(.noSuchFile, path, at: nil) }
    return Source(file: path, text: text)
  }
  input.overlays = overlays.enumerated().map { Source(file: "overlay\($0).yaml", text: $1) }
  let reading = ModelReading(of: input)
  let diagnostics = reading.diagnostics.diagnostics
  let model = try #require(reading.model, "\(diagnostics)")
  return DocumentLint(model.openAPI, diagnostics: diagnostics, rules: rules)
}

/// A document with a fragment as its content.
func document(_ fragment: String, version: String = "3.1.0") -> String {
  "openapi: \(version)\ninfo: {title: Pets, version: '1'}\n\(fragment)\n"
}

/// A document with one component that has these properties, as YAML on one line.
func properties(_ text: String) -> String { document(components(text)) }

func components(_ text: String) -> String {
  "components:\n  schemas:\n    Pet:\n      type: object\n      properties: {\(text)}"
}

/// The same, with the component in a request, and in a response if that is requested.
func exchanged(_ text: String, received: Bool = false) -> String {
  let content = "content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}"
  return properties(text) + """
    paths:
      /pets:
        post:
          operationId: createPet
          requestBody: {\(content)}
          responses: {'200': {description: Done, \(received ? content : "content: {}")}}

    """
}

extension DocumentLint {
  func findings(of rule: LintRule) -> [Finding] {
    results.first { $0.rule.id == rule.id }?.findings ?? []
  }

  /// The proposal of a rule's only finding.
  func proposal(of rule: LintRule) throws -> String {
    let findings = findings(of: rule)
    try #require(findings.count == 1, "\(findings.map(\.message))")
    return try #require(findings[0].proposal)
  }

  var overlay: String { overlay(title: "Pets", document: "api.yaml").text }
}

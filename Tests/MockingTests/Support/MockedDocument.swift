import DocumentTree
import Foundation
import Generator
import Mocking
import Testing

/// A document in a test, and the mock that answers as it says.
struct MockedDocument {
  private(set) var mock: Mock

  /// - Parameter text: The document, without the fields that all documents have.
  init(_ text: String, options: Mock.Options = Mock.Options()) throws {
    let model = try Self.model(text)
    mock = Mock(model.openAPI, sdk: model.sdk, options: options)
  }

  static func withSecrets(_ text: String) throws -> (mock: Mock, secrets: RequestSecrets) {
    let model = try model(text)
    return (Mock(model.openAPI, sdk: model.sdk), RequestSecrets(model.openAPI))
  }

  static func model(_ text: String) throws -> DocumentModel {
    let head =
      text.contains("openapi:") ? "" : "openapi: 3.1.0\ninfo: {title: Test, version: '1'}\n"
    let input = Generator.Input(
      document: Source(file: "api.yaml", bytes: Array((head + text).utf8)))
    let reading = ModelReading(of: input, for: .comparing)
    return try #require(reading.model, "\(reading.diagnostics.diagnostics.map(\.description))")
  }

  /// A document with one response.
  ///
  /// - Parameters:
  ///   - schema: The schema of the response in YAML's flow style.
  ///   - components: The component schemas.
  init(answering schema: String, components: String = "{}", options: Mock.Options = Mock.Options())
    throws
  {
    try self.init(
      """
      paths:
        /value:
          get:
            responses:
              '200': {description: '', content: {application/json: {schema: \(schema)}}}
      components: {schemas: \(components)}
      """, options: options)
  }

  mutating func respond(
    _ method: String, _ target: String, headers: [String: String] = [:], body: String = ""
  ) -> MockResult {
    mock.respond(
      to: MockRequest(
        method: method, target: target,
        headers: headers.sorted { $0.key < $1.key }.map {
          MockRequest.Field(name: $0.key, value: $0.value)
        }, body: Array(body.utf8)))
  }

  mutating func respond(to request: MockRequest) -> MockResult { mock.respond(to: request) }

  mutating func post(_ target: String, json: String) -> MockResult {
    respond("POST", target, headers: ["Content-Type": "application/json"], body: json)
  }
}

extension MockResult {
  var text: String { String(decoding: response.body, as: UTF8.self) }

  var status: Int { response.status }

  func header(_ name: String) -> String? {
    response.headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }
}

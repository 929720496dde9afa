import APIDiff
import Diagnostics
import DocumentTree
import Foundation
import Generator
import TestSupport
import Testing

/// A small API, and other versions of it.
struct Shop {
  var text: String

  /// The base version, to which all others are compared.
  static let base = Shop(
    text: """
      openapi: 3.1.0
      info: {title: Shop, version: 1.0.0}
      servers: [{url: https://shop.example}]
      paths:
        /orders:
          get:
            operationId: orders_list
            parameters:
              - {name: limit, in: query, schema: {type: integer, maximum: 100}}
            responses:
              "200":
                description: The orders.
                content:
                  application/json:
                    schema: {type: array, items: {$ref: "#/components/schemas/Order"}}
        /orders/{id}:
          put:
            operationId: orders_update
            parameters:
              - {name: id, in: path, required: true, schema: {type: string}}
            requestBody:
              required: true
              content:
                application/json:
                  schema: {$ref: "#/components/schemas/OrderUpdate"}
            responses:
              "200":
                description: The order.
                content:
                  application/json:
                    schema: {$ref: "#/components/schemas/Order"}
      components:
        schemas:
          Order:
            type: object
            required: [number, status]
            properties:
              number: {type: integer}
              status: {type: string, enum: [open, shipped]}
              note: {type: string}
          OrderUpdate:
            type: object
            required: [amount]
            properties:
              amount: {type: integer, minimum: 1, maximum: 10}
              note: {type: string}
              urgent: {type: boolean}
              speed: {type: string, enum: [slow, fast]}

      """)

  /// The version with one string replaced by another.
  func replacing(_ old: String, _ new: String) -> Shop {
    #expect(text.contains(old), "the base has no such text")
    return Shop(text: text.replacing(old, with: new))
  }

  private func input(_ file: String) -> Generator.Input {
    Generator.Input(document: Source(file: file, bytes: Array(text.utf8)))
  }

  /// The changes from this version to another one.
  func changes(to other: Shop) throws -> ChangeReport {
    let (report, diagnostics) = ChangeReading.report(
      from: input("old.yaml"), to: other.input("new.yaml"))
    return try #require(report, "\(diagnostics)")
  }

  /// Type-checks a client together with the SDK.
  ///
  /// - Returns: The errors of the compiler.
  func errors(of client: String) async throws -> [Substring] {
    let result = Generator.run(input("openapi.yaml"))
    let files = try #require(result.files, "\(result.diagnostics)")
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("Shop-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var paths: [String] = []
    for file in files {
      let url = folder.appendingPathComponent(file.path.replacing("/", with: "-"))
      try Data(file.content).write(to: url)
      paths.append(url.path)
    }
    let url = folder.appendingPathComponent("Client.swift")
    try Data(client.utf8).write(to: url)
    let output = try await SwiftCompiler.typecheck(paths + [url.path], module: "Shop")
    return output.split(separator: "\n").filter { $0.contains(" error: ") }
  }
}

import Foundation
import Testing

/// Two versions of a shop's API, and the report of `specsmith diff`.
enum ShopVersions {
  static let old = """
    openapi: 3.1.0
    info: {title: Shop, version: 1.0.0}
    paths:
      /orders:
        post:
          operationId: createOrder
          requestBody:
            required: true
            content:
              application/json:
                schema: {$ref: '#/components/schemas/Order'}
          responses:
            '204': {description: Done}
    components:
      schemas:
        Order:
          type: object
          required: [color]
          properties:
            color:
              type: string
              enum:
                - red
                - green
                - blue
            count:
              type: integer
              description: How many.
              maximum: 20
            note:
              type: string

    """

  /// The shop's next version: two colors are removed, the maximum is lower, and there is no note.
  static let new =
    old
    .replacing("1.0.0", with: "2.0.0")
    .replacing("            - red\n            - green\n", with: "")
    .replacing("maximum: 20", with: "maximum: 10")
    .replacing("        note:\n          type: string\n", with: "")

  /// The HTML report about two documents.
  static func html(
    _ old: String, _ new: String, _ options: [String] = [], in folder: URL
  ) async throws -> String {
    let outcome = try await Command.run(
      ["diff", old, new, "--format", "html"] + options, in: folder, timeout: .seconds(60))
    expectSuccess(outcome)
    return outcome.output
  }

  /// The report about the shop's two versions.
  static func page(_ options: [String] = []) async throws -> Page {
    try await Workspace.withTemporary { workspace in
      try workspace.write("old.yaml", old)
      try workspace.write("new.yaml", new)
      return try Page(try await html("old.yaml", "new.yaml", options, in: workspace.folder))
    }
  }
}

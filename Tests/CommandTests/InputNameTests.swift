import Foundation
import Testing

@Suite("Names of documents")
struct InputNameTests {
  private static let document = """
    openapi: 3.1.0
    info: {title: Zoo, version: '1'}
    paths: {}
    components: {schemas: {Animal: {type: object, properties: {name: {type: string}}}}}
    """

  @Test("A name can have one character", arguments: ["generate", "init"])
  func shortName(command: String) async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("a", Self.document)
      expectSuccess(try await Command.run([command, "a", "-o", "SDK"], in: workspace.url(".")))
      #expect(try !workspace.files(below: "SDK").isEmpty)
    }
  }
}

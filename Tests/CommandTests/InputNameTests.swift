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

  @Test("A hyphen reads the document from standard input")
  func standardInput() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("zoo.yaml", Self.document)
      let shell = URL(filePath: "/bin/sh")
      let words = "'\(Command.executable.path)' generate - -o SDK < zoo.yaml"
      let outcome = try await Command.run(shell, ["-c", words], in: workspace.url("."))
      expectSuccess(outcome)
      #expect(try workspace.files(below: "SDK").contains("Models/Animal.swift"))
    }
  }

  @Test("Diagnostics for standard input have a hyphen as the file name")
  func mistake() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("zoo.yaml", "openapi: 3.1.0\npaths: [\n")
      let words = "'\(Command.executable.path)' lint - < zoo.yaml"
      let outcome = try await Command.run(
        URL(filePath: "/bin/sh"), ["-c", words], in: workspace.url("."))
      #expect(outcome.status != 0)
      #expect(outcome.errors.contains("-:"), "\(outcome.errors)")
    }
  }
}

import Foundation
import Testing

@Suite("Malicious documents")
struct HostileDocumentTests {
  private static let document = HostileDocument()
  private static let aroundLabels = CharacterSet.whitespacesAndNewlines.union(["`"])

  private func withOutput(
    of yaml: String = document.yaml, _ body: (Workspace) async throws -> Void
  ) async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("inner/spec.yaml", yaml)
      let outcome = try await Command.run(
        ["generate", "spec.yaml", "-o", "SDK"], in: workspace.url("inner"),
        timeout: .seconds(120))
      expectSuccess(outcome)
      try await body(Workspace(folder: workspace.url("inner")))
      #expect(try workspace.names() == ["inner"], "all output is inside of the output folder")
    }
  }

  @Test("All files stay in the output folder, and their names are valid on every file system")
  func inside() async throws {
    try await withOutput { workspace in
      #expect(try workspace.names() == ["SDK", "spec.yaml"])
      let files = try workspace.files(below: "SDK").filter { $0 != ".specsmith-manifest.json" }
      for file in files {
        let parts = file.split(separator: "/")
        #expect(parts.count <= 2 && file.hasSuffix(".swift"), "\(file)")
        #expect(parts.allSatisfy { !$0.hasPrefix(".") && $0.utf8.count <= 200 }, "\(file)")
        #expect(
          file.unicodeScalars.allSatisfy { $0 == "/" || $0 == "." || $0.properties.isXIDContinue },
          "\(file)")
      }
      #expect(Set(files.map { $0.lowercased() }).count == files.count)
    }
  }

  @Test("The output compiles in Swift 6 mode without warnings, and is formatted")
  func compiles() async throws {
    try await withOutput { workspace in
      let check = try await SwiftCompiler.check("SDK", in: workspace)
      #expect(check.status == 0 && check.errors.isEmpty, "\(check.errors.prefix(5000))")
      let lint = try await SwiftCompiler.lint("SDK", in: workspace)
      #expect(lint.status == 0 && lint.errors.isEmpty, "\(lint.errors.prefix(5000))")
    }
  }

  @Test("Values, properties and parameters have the document's names on the wire")
  func meaning() async throws {
    try await withOutput(of: Self.document.shortYAML) { workspace in
      let client = try workspace.text("SDK/Resources/ParametersResource.swift")
      let start = try #require(client.firstRange(of: "func list(")).upperBound
      let signature = client[start...].prefix { $0 != ")" }
      let labels = signature.split(separator: ",").dropLast().compactMap { parameter in
        parameter.split(separator: ":").first?.trimmingCharacters(in: Self.aroundLabels)
      }
      #expect(labels.count == Self.document.texts.count)

      let texts = try JSONEncoder().encode(Self.document.texts)
      try workspace.write("texts.json", Array(texts))
      let outcome = try await SwiftCompiler.runProgram(
        HostileProgram.source(arguments: labels), with: "SDK", arguments: ["texts.json"],
        in: workspace)
      expectSuccess(outcome)
      #expect(outcome.output == "done\n", "\(outcome.output.prefix(5000))")
    }
  }

  @Test("Names that differ only in Unicode normalization are reported, and compile")
  func canonicallyEquivalent() async throws {
    let document =
      ExampleDocument.respondingTo(
        """
        {type: object, properties: {"\\u00e9": {type: string}, "e\\u0301": {type: integer}}}
        """)
        + """
        components:
          schemas:
            "caf\\u00e9": {type: object, properties: {a: {type: string}}}
            "cafe\\u0301": {type: object, properties: {b: {type: string}}}

        """
    try await Workspace.withTemporary { workspace in
      try workspace.write("spec.yaml", document)
      let outcome = try await Command.run(
        ["generate", "spec.yaml", "-o", "SDK"], in: workspace.folder)
      expectSuccess(outcome)
      let location = "spec.yaml:11:77: warning: "
      #expect(outcome.headlines.contains { $0.hasPrefix(location) }, "\(outcome.errors)")
      let check = try await SwiftCompiler.check("SDK", in: workspace)
      #expect(check.status == 0 && check.errors.isEmpty, "\(check.errors.prefix(5000))")
    }
  }
}

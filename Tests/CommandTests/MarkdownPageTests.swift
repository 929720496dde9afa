import Foundation
import TestSupport
import Testing

@Suite(
  "Documents in Markdown pages",
  .enabled(if: ThirdPartyData.vendorPages.isTested, "\(ThirdPartyData.vendorPages.absence)"))
struct MarkdownPageTests {
  private static let name = "002_b7cc90d7eb00b946.txt"

  private func page() throws -> String {
    String(decoding: try ThirdPartyData.vendorPages.bytes(Self.name), as: UTF8.self)
  }

  @Test("A page with a document in a code block is read")
  func works() async throws {
    let text = try page()
    try await Workspace.withTemporary { workspace in
      try workspace.write(Self.name, text)
      let outcome = try await Command.run(
        ["generate", Self.name, "-o", "SDK"], in: workspace.folder)
      expectSuccess(outcome)
      #expect(try workspace.files(below: "SDK").contains { $0.hasPrefix("Resources/") })
    }
  }

  @Test("An error in the document has the page's line and column")
  func locations() async throws {
    let text = try page()
    try await withOldOutput { workspace in
      var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      let index = try #require(lines.firstIndex { $0.hasSuffix(" type: integer") })
      let column = lines[index].count - "integer".count + 1
      lines[index] = lines[index].replacing("integer", with: "intger")
      try workspace.write(Self.name, lines.joined(separator: "\n"))
      let outcome = try await Command.run(
        ["generate", Self.name, "-o", "SDK"], in: workspace.folder)
      expectRefusal(outcome)
      #expect(
        outcome.errors.hasPrefix("\(Self.name):\(index + 1):\(column): error: "),
        "\(outcome.errors)")
      #expect(outcome.errors.contains("did you mean `integer`"), "\(outcome.errors)")
    }
  }

  @Test("A syntax error in the YAML has the page's line")
  func syntax() async throws {
    let page = "# Zoo\n\n````yaml GET /animals\nopenapi: 3.0.0\ninfo:\n\ttitle: Zoo\n````\n"
    try await withOldOutput { workspace in
      try workspace.write("zoo.md", page)
      let outcome = try await Command.run(
        ["generate", "zoo.md", "-o", "SDK"], in: workspace.folder)
      expectRefusal(outcome)
      #expect(outcome.errors.hasPrefix("zoo.md:6:1: error: "), "\(outcome.errors)")
    }
  }

  @Test("A page without a document is refused")
  func none() async throws {
    try await withOldOutput { workspace in
      try workspace.write("zoo.md", "# Zoo\n\nNothing *here*.\n\n```json\n{}\n```\n")
      let outcome = try await Command.run(
        ["generate", "zoo.md", "-o", "SDK"], in: workspace.folder)
      expectRefusal(outcome)
    }
  }
}

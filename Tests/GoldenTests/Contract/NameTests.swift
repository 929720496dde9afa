import DocumentTree
import Foundation
import Generator
import Testing

@Suite("Names that generated code uses")
struct NameTests {
  @Test(
    "Everything in a document can have such a name",
    arguments: ["externalNames: qualified\nprotocols: true", "externalNames: plain"])
  func roles(settings: String) async throws {
    #expect(NameRoles.names.count > 150)
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("Names-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var input = Generator.Input(
      document: Source(file: "names.json", bytes: Array(try NameRoles.document())))
    input.settings = try Settings(
      Source(file: "specsmith.yaml", bytes: Array(settings.utf8)))
    var paths: [String] = []
    for (index, file) in try #require(Generator.run(input).files).enumerated()
    where file.path.hasSuffix(".swift") {
      let url = folder.appendingPathComponent("File\(index).swift")
      try Data(file.content).write(to: url)
      paths.append(url.path)
    }
    let problems = try await ModuleSettings.combined.problems(paths)
    #expect(problems.isEmpty, "it does not compile cleanly:\n\(problems.prefix(4000))")
  }
}

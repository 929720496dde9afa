import Foundation
import Testing

@Suite("Files that the plugin finds")
struct ReferencedFilesTests {
  /// The paths of the files that were found, relative to the folder that contains `files`.
  private func found(
    _ files: [String: String], document: String = "openapi.yaml", configuration: String? = nil
  ) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("specsmith-\(UUID().uuidString)").resolvingSymlinksInPath()
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, text) in files {
      let file = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return ReferencedFiles(
      of: folder.appendingPathComponent(document),
      configuration: configuration.map { folder.appendingPathComponent($0) }
    ).paths.map { String($0.dropFirst(folder.path.count + 1)) }.sorted()
  }

  @Test(
    "Every notation of a reference is found",
    arguments: [
      "$ref: pets.yaml#/Pet", "$ref: './pets.yaml'", "{$ref: pets.yaml, description: a}",
      "\"$ref\": \"pets.yaml#/Pet\"", "{\"$ref\":\".\\/pets.yaml\"}",
      "$ref:\n  pets.yaml#/Pet", "$ref: pets.yaml # the pets", "'$ref' : pets.yaml",
      "$ref: p%65ts.yaml", "[{$ref: pets.yaml}]",
    ])
  func references(_ text: String) throws {
    #expect(
      try found(["api/openapi.yaml": text, "api/pets.yaml": ""], document: "api/openapi.yaml")
        == ["api/openapi.yaml", "api/pets.yaml"])
  }

  @Test("References in these files are followed, in other folders, and circularly")
  func transitive() throws {
    #expect(
      try found([
        "openapi.yaml": "a: {$ref: 'schemas/a.yaml'}\nb: {$ref: '#/a'}",
        "schemas/a.yaml": "$ref: ../other/b c.json#/x",
        "other/b c.json": #"{"$ref":"../openapi.yaml"}"#,
        "other/unused.yaml": "",
      ]) == ["openapi.yaml", "other/b c.json", "schemas/a.yaml"])
  }

  @Test("Missing files, folders and the network are excluded")
  func missing() throws {
    #expect(
      try found([
        "openapi.yaml":
          "- $ref: gone.yaml\n- $ref: schemas\n- $ref: https://a.example/openapi.yaml",
        "schemas/a.yaml": "",
      ]) == ["openapi.yaml"])
  }

  @Test("Files of the configuration, and those that overlays refer to, are included")
  func configuration() throws {
    #expect(
      try found(
        [
          "openapi.yaml": "",
          "specsmith.yaml": "overlays:\n  - first.yaml\n  - 'more/second.yaml'\n",
          "first.yaml": "update: {$ref: added.yaml}", "more/second.yaml": "", "added.yaml": "",
        ], configuration: "specsmith.yaml")
        == ["added.yaml", "first.yaml", "more/second.yaml", "openapi.yaml", "specsmith.yaml"])
  }

  @Test("Templates are included, with their folder to detect new ones")
  func templates() throws {
    #expect(
      try found(
        [
          "openapi.yaml": "",
          "specsmith.yaml": "templates: look\nselect: {include: {paths: [/]}}\n",
          "look/Header.mustache": "", "look/notes.txt": "",
        ], configuration: "specsmith.yaml")
        == ["look", "look/Header.mustache", "openapi.yaml", "specsmith.yaml"])
  }
}

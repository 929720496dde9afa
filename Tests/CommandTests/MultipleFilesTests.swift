import Foundation
import Testing

@Suite("Documents of several files")
struct MultipleFilesTests {
  /// A document whose only schema is behind a reference.
  private func document(_ reference: String) -> String {
    ExampleDocument.respondingTo("{$ref: '\(reference)'}")
  }

  private static let pet = "type: object\nproperties: {name: {type: string}}\n"

  @Test(
    "References resolve from any working directory, and the files are listed for a build system")
  func dependencies() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("api/spec.yaml", document("models/pet.yaml"))
      try workspace.write("api/models/pet.yaml", "allOf: [{$ref: '../../shared/base.json'}]\n")
      try workspace.write("shared/base.json", #"{"type": "object", "properties": {"a": {}}}"#)
      let outcome = try await Command.run(
        ["generate", "api/spec.yaml", "-o", "SDK", "--depfile", "SDK.d"], in: workspace.folder)
      expectSuccess(outcome)
      // An empty rule for each file follows, so that Make continues if one is removed.
      let rule = try workspace.text("SDK.d").components(separatedBy: "\n\n")[0]
      #expect(
        rule.split(separator: "\n").dropFirst().map {
          $0.filter { $0 != " " && $0 != "\\" }
        } == ["api/spec.yaml", "api/models/pet.yaml", "shared/base.json"])
    }
  }

  @Test("An error shows the line in the file that causes it")
  func faults() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("spec.yaml", document("pet.yaml"))
      try workspace.write("pet.yaml", "type: object\nproperties:\n  a: {type: strin}\n")
      let outcome = try await Command.run(
        ["generate", "spec.yaml", "-o", "SDK"], in: workspace.folder)
      expectRefusal(outcome)
      #expect(outcome.errors.contains("pet.yaml:3:13: error: "), "\(outcome.errors)")
      #expect(outcome.errors.contains("3 |   a: {type: strin}"), "\(outcome.errors)")
    }
  }

  @Test("A configured folder provides the files of a URL")
  func mapped() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("api/spec.yaml", document("https://a.example/schemas/pet.yaml"))
      try workspace.write("local/pet.yaml", Self.pet)
      try workspace.write(
        "api/specsmith.yaml", "references:\n  https://a.example/schemas/: ../local\n")
      let outcome = try await Command.run(
        ["generate", "api/spec.yaml", "-o", "SDK"], in: workspace.folder)
      expectSuccess(outcome)
    }
  }

  @Test("A reference to something other than a regular file is refused")
  func devices() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.makeFolder("folder")
      mkfifo(workspace.url("pipe").path, 0o600)
      for reference in ["pipe", "/dev/zero", "folder", "link"] {
        try? FileManager.default.createSymbolicLink(
          at: workspace.url("link"), withDestinationURL: URL(filePath: "/dev/zero"))
        try workspace.write("spec.yaml", document(reference))
        let outcome = try await Command.run(
          ["generate", "spec.yaml", "-o", "SDK"], in: workspace.folder)
        expectRefusal(outcome)
        #expect(outcome.errors.contains("[unreadable-file]"), "\(outcome.errors)")
        #expect(outcome.errors.contains("spec.yaml:"), "\(outcome.errors)")
      }
    }
  }
}

import Foundation
import Testing

/// An SDK that is up to date with a document and all kinds of other inputs.
struct GeneratedZoo {
  let workspace: Workspace

  static let document =
    ExampleDocument.text
    .replacing("required: [name]", with: "example: {name: Leo}")
    .replacing(
      "{type: string, minLength: 1, description: What it is called}", with: "{$ref: name.yaml}"
    )
    .replacing(
      "{type: string, enum: [lion, flea]}", with: "{$ref: 'https://zoo.example/kind.yaml'}")

  /// The paths of the SDK's inputs.
  static let inputs = [
    "api/specsmith.yaml", "api/spec.yaml", "api/base.yaml", "late.yaml", "look/Header.mustache",
    "api/name.yaml", "mapped/kind.yaml",
  ]

  static func overlay(_ summary: String) -> String {
    "overlay: 1.0.0\ninfo: {title: a, version: '1'}\n"
      + "actions: [{target: \"$.paths['/animals'].get\", update: {summary: \(summary)}}]\n"
  }

  let arguments = [
    "generate", "api/spec.yaml", "-o", "SDK", "--overlay", "late.yaml", "--templates", "look",
  ]

  static func withTemporary(_ body: (GeneratedZoo) async throws -> Void) async throws {
    try await Workspace.withTemporary { workspace in
      let zoo = GeneratedZoo(workspace: workspace)
      try zoo.writeInputs()
      expectSuccess(try await zoo.generate())
      try await body(zoo)
    }
  }

  /// Writes the SDK's inputs into a folder of the workspace.
  func writeInputs(into folder: String = ".") throws {
    func write(_ path: String, _ text: String) throws {
      try workspace.write(folder + "/" + path, text)
    }
    try write("api/spec.yaml", Self.document)
    try write(
      "api/specsmith.yaml",
      "client: Zoo\noverlays: [base.yaml]\nreferences: {'https://zoo.example/': ../mapped}\n")
    try write("api/base.yaml", Self.overlay("Base"))
    try write("api/name.yaml", "type: string\nminLength: 1\n")
    try write("mapped/kind.yaml", "type: string\nenum: [lion, flea]\n")
    try write("late.yaml", Self.overlay("Late"))
    try write("look/Header.mustache", "// Ours.\n\n")
  }

  func generate(_ options: [String] = [], into output: String = "SDK") async throws
    -> Command.Outcome
  {
    let arguments = arguments.map { $0 == "SDK" ? output : $0 }
    return try await Command.run(arguments + options, in: workspace.folder)
  }

  /// Changes the dates of all inputs and outputs, but not their content.
  func touchEverything() throws {
    for file in try workspace.files(below: "SDK").map({ "SDK/" + $0 }) + Self.inputs {
      try FileManager.default.setAttributes(
        [.modificationDate: Date()], ofItemAtPath: workspace.url(file).path)
    }
  }
}

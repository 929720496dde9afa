import Foundation
import Testing

@Suite("Usage errors and missing files")
struct UsageTests {
  @Test(
    "An invalid command line has exit status 64, and prints the usage",
    arguments: [
      ["generate"], ["generate", "spec.yaml"], ["generate", "-o", "SDK"], ["generat", "spec.yaml"],
      ["generate", "spec.yaml", "-o"], ["generate", "spec.yaml", "other.yaml", "-o", "SDK"],
      ["generate", "spec.yaml", "-o", "SDK", "--verfiy"],
      ["generate", "spec.yaml", "-o", "SDK", "--diagnostics", "xml"],
    ])
  func wrongUsage(arguments: [String]) async throws {
    try await withOldOutput { workspace in
      try workspace.write("spec.yaml", ExampleDocument.newer)
      let outcome = try await Command.run(arguments, in: workspace.folder)
      expectRefusal(outcome, status: 64)
      #expect(outcome.errors.contains("Usage: "), "\(outcome.errors)")
    }
  }

  @Test("Help and version go to standard output", arguments: ["--help", "--version"])
  func help(argument: String) async throws {
    let outcome = try await Command.run(
      [argument], in: FileManager.default.temporaryDirectory)
    expectSuccess(outcome)
    #expect(!outcome.output.isEmpty)
    #expect(outcome.errors.isEmpty)
  }

  struct Missing: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var arguments: [String]
    var words: [String]
  }

  static let missing = [
    Missing(
      testDescription: "no document", arguments: ["nowhere.yaml", "-o", "SDK"],
      words: ["nowhere.yaml", "hint: "]),
    Missing(
      testDescription: "a folder for a document", arguments: ["folder", "-o", "SDK"],
      words: ["folder", "hint: "]),
    Missing(
      testDescription: "an empty path", arguments: ["", "-o", "SDK"], words: ["error: "]),
    Missing(
      testDescription: "no configuration",
      arguments: ["spec.yaml", "-o", "SDK", "--config", "nowhere.yaml"], words: ["nowhere.yaml"]),
    Missing(
      testDescription: "no configuration, of the usual name",
      arguments: ["spec.yaml", "-o", "SDK", "--config", "nowhere/specsmith.yaml"],
      words: ["nowhere/specsmith.yaml"]),
    Missing(
      testDescription: "no overlay",
      arguments: ["spec.yaml", "-o", "SDK", "--overlay", "nowhere.yaml"], words: ["nowhere.yaml"]),
    Missing(
      testDescription: "no templates",
      arguments: ["spec.yaml", "-o", "SDK", "--templates", "nowhere"], words: ["nowhere"]),
    Missing(
      testDescription: "a file for the folder of templates",
      arguments: ["spec.yaml", "-o", "SDK", "--templates", "spec.yaml"], words: ["spec.yaml"]),
    Missing(
      testDescription: "an empty output path", arguments: ["spec.yaml", "-o", ""],
      words: ["error: ", "hint: "]),
    Missing(
      testDescription: "the working folder for output", arguments: ["spec.yaml", "-o", "."],
      words: ["error: ", "hint: "]),
    Missing(
      testDescription: "the folder above for output", arguments: ["spec.yaml", "-o", "../"],
      words: ["error: ", "hint: "]),
  ]

  @Test("An error names a missing file", arguments: missing)
  func missingFile(_ missing: Missing) async throws {
    try await withOldOutput { workspace in
      try workspace.write("spec.yaml", ExampleDocument.newer)
      try workspace.makeFolder("folder")
      let outcome = try await Command.run(
        ["generate"] + missing.arguments, in: workspace.folder)
      expectRefusal(outcome)
      for word in missing.words {
        #expect(outcome.errors.contains(word), "\(outcome.errors)")
      }
    }
  }
}

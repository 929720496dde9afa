import DocumentTree
import Foundation
import Generator
import TestSupport
import Testing

/// A program that reads values as the types generated from schemas of the suite, and checks them.
struct SuiteProgram {
  private let cases: [SuiteCase]
  private let draft: SuiteDraft
  private let folder: URL

  /// Generates an SDK of the schemas and builds the program.
  init(_ cases: [SuiteCase], of draft: SuiteDraft, in folder: URL) async throws {
    self.cases = cases
    self.draft = draft
    self.folder = folder
    var input = Generator.Input(
      document: Source(file: "suite.json", bytes: Array(document.utf8)))
    input.settings.typing = .strict
    let result = Generator.run(input)
    let errors = result.diagnostics.filter { $0.severity == .error }
    try #require(errors.isEmpty, "\(errors)")
    var files: [String] = []
    for file in try #require(result.files) {
      files.append(try write(file.path, file.content))
    }
    let table = cases.indices.map { "  \"Case\($0)\": reading(Case\($0).self),\n" }.joined()
    files.append(
      try write("Readings.swift", Array("let readings: [String: Reading] = [\n\(table)]\n".utf8)))
    files.append(Self.main.path)
    let output = try await SwiftCompiler.build(files, to: folder.appending(path: "program").path)
    try #require(output.isEmpty, "\(output)")
  }

  private static let main = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Program/main.swift")

  private func write(_ path: String, _ bytes: [UInt8]) throws -> String {
    let url = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
    return url.path
  }

  /// Each schema is the one property of an object, so that a type of the SDK holds its values.
  private var document: String {
    let schemas = cases.enumerated().map { index, suiteCase in
      "\"Group\(index)\":" + suiteCase.component(named: "Group\(index)", in: draft)
        + ",\"Case\(index)\":{\"type\":\"object\",\"required\":[\"value\"],\"properties\":"
        + "{\"value\":{\"$ref\":\"#/components/schemas/Group\(index)\"}}}"
    }
    return
      "{\"openapi\":\"\(draft.openapi)\",\"info\":{\"title\":\"Suite Client\",\"version\":\"1\"},"
      + "\"paths\":{},\"components\":{\"schemas\":{\(schemas.joined(separator: ",\n"))}}}"
  }

  /// What the program says of the values of a case that it takes for something else than the suite.
  func disagreements() throws -> [String] {
    let tests = cases.enumerated().flatMap { index, suiteCase in
      suiteCase.group.tests.map { (index, suiteCase, $0) }
    }
    let input = tests.map { "Case\($0.0)\t\($0.2.value.json)\n" }.joined()
    let output = try run(input).split(separator: "\n", omittingEmptySubsequences: false)
    try #require(output.count > tests.count, "the program ended early")
    return zip(tests, output).compactMap { test, line in
      let isValid = line == "valid"
      let expected = test.1.expectation(test.2)
      guard isValid != expected else { return nil }
      return "\(test.1.description): \(test.2.description): \(test.2.value.json): \(line)"
    }
  }

  private func run(_ input: String) throws -> String {
    let values = folder.appending(path: "values")
    try Data(input.utf8).write(to: values)
    let process = Process()
    process.executableURL = folder.appending(path: "program")
    process.standardInput = try FileHandle(forReadingFrom: values)
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: output, as: UTF8.self)
  }
}

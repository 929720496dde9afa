import DocumentTree
import Foundation
import Generator
import TestSupport
import Testing

/// A program that decodes values as types generated from schemas, and validates them.
struct SchemaProgram {
  /// A schema with those that it refers to, and the values to validate.
  struct Group {
    /// The name of the first schema's component.
    var name: String
    /// Components by name, as JSON.
    var schemas: [(name: String, schema: String)]
    /// The values as JSON.
    var values: [String]
  }

  private let groups: [Group]
  private let folder: URL

  /// Generates an SDK from the schemas with strict types, and builds the program.
  init(_ groups: [Group], openapi: String, in folder: URL) async throws {
    self.groups = groups
    self.folder = folder
    var input = Generator.Input(
      document: Source(
        file: "schemas.json", bytes: Array(Self.document(of: groups, openapi: openapi).utf8)))
    input.settings.typing = .strict
    let result = Generator.run(input)
    let errors = result.diagnostics.filter { $0.severity == .error }
    try #require(errors.isEmpty, "\(errors)")
    var files: [String] = []
    for file in try #require(result.files) {
      files.append(try write(file.path, file.content))
    }
    let table = groups.map { "  \"\($0.name)\": reading(Holder\($0.name).self),\n" }.joined()
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

  /// A document in which each schema is the only property of an object, so that the SDK has a type
  /// that contains its values.
  static func document(of groups: [Group], openapi: String) -> String {
    let schemas = groups.flatMap { group in
      group.schemas.map { "\"\($0.name)\":\($0.schema)" } + [
        "\"Holder\(group.name)\":{\"type\":\"object\",\"required\":[\"value\"],\"properties\":"
          + "{\"value\":{\"$ref\":\"#/components/schemas/\(group.name)\"}}}"
      ]
    }
    return
      "{\"openapi\":\"\(openapi)\",\"info\":{\"title\":\"Schemas Client\",\"version\":\"1\"},"
      + "\"paths\":{},\"components\":{\"schemas\":{\(schemas.joined(separator: ",\n"))}}}"
  }

  /// The program's result for the values of each group: `valid`, or the violations.
  func answers(checkingFormats checksFormats: Bool = false) throws -> [[String]] {
    let input = groups.flatMap { group in group.values.map { "\(group.name)\t\($0)\n" } }.joined()
    let output = try run(input, checksFormats ? ["--formats"] : [])
      .split(separator: "\n", omittingEmptySubsequences: false)
    var rest = output[...]
    return try groups.map { group in
      try #require(rest.count > group.values.count, "the program ended early")
      let answers = rest.prefix(group.values.count).map(String.init)
      rest = rest.dropFirst(group.values.count)
      return answers
    }
  }

  private func run(_ input: String, _ arguments: [String]) throws -> String {
    let values = folder.appending(path: "values")
    try Data(input.utf8).write(to: values)
    let process = Process()
    process.executableURL = folder.appending(path: "program")
    process.arguments = arguments
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

import Foundation
import SDKModel
import SwiftEmitter
import TestSupport
import Testing

@Suite("Compiled rules")
struct RulePropertyTests {
  private static let ruleCount = 160
  private static let valueCount = 200

  /// A rule whose violation shows the value of its condition: rules with an even number require the
  /// condition, and those with an odd number require something impossible if it is true.
  private static func rule(_ condition: Condition, number: Int) -> Rule {
    let reason = "rule \(number)."
    return number.isMultiple(of: 2)
      ? Rule(condition: nil, requirements: [condition], reason: reason)
      : Rule(condition: condition, requirements: [.present(property: "never")], reason: reason)
  }

  @Test("The same values violate a rule as in JSON Schema, for all conditions")
  func agree() async throws {
    var random = SeededGenerator(seed: 11)
    let conditions = (0..<Self.ruleCount).map { _ in RandomCondition.make(depth: 3, &random) }
    let values = (0..<Self.valueCount).map { _ in RandomCondition.value(&random) }
    let broken = try await Self.brokenRules(conditions, values)
    for (value, broken) in zip(values, broken) {
      let expected = conditions.indices.filter { index in
        RandomCondition.holds(conditions[index], of: value) != index.isMultiple(of: 2)
      }
      for index in Set(broken).symmetricDifference(expected) {
        Issue.record("rule \(index), \(conditions[index]), of \(Self.json(value))")
      }
    }
  }

  /// The numbers of the rules that each value violates, according to a compiled SDK.
  private static func brokenRules(
    _ conditions: [Condition], _ values: [[String: Literal]]
  ) async throws -> [[Int]] {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "Rules-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let declaration = Snippet.record(
      "Thing", RandomCondition.members.map(\.property) + [Snippet.property("never", .string)],
      rules: conditions.enumerated().map { rule($1, number: $0) },
      nested: [RandomCondition.color])
    var configuration = Snippet.configuration
    configuration.content = .types
    var files = try SwiftEmitter().emit(Snippet.sdk([declaration]), configuration)
      .map { ($0.path, Data($0.content)) }
    files.append(("main.swift", Data(program.utf8)))
    let paths = try files.map { path, content in
      let url = folder.appending(path: (path as NSString).lastPathComponent)
      try content.write(to: url)
      return url.path
    }
    let executable = folder.appending(path: "program")
    let output = try await SwiftCompiler.build(paths, to: executable.path)
    try #require(output.isEmpty, "\(output)")
    let input = folder.appending(path: "values")
    try Data(values.map { json($0) + "\n" }.joined().utf8).write(to: input)
    let process = Process()
    process.executableURL = executable
    process.standardInput = try FileHandle(forReadingFrom: input)
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let lines = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    process.waitUntilExit()
    try #require(lines.count == values.count + 1, "the program ended early")
    return lines.dropLast().map { $0.split(separator: " ").compactMap { Int($0) } }
  }

  private static func json(_ value: [String: Literal]) -> String {
    Literal.object(
      value.sorted { $0.key < $1.key }.map { Literal.Member(name: $0.key, value: $0.value) }
    ).json
  }

  /// Reads a value from each line, and writes the numbers of the violated rules.
  private static let program = #"""
    import Foundation
    import SpecsmithRuntime

    while let line = readLine() {
      let thing = try JSONDecoder().decode(Thing.self, from: Data(line.utf8))
      let numbers = thing.violations().compactMap { $0.message.firstMatch(of: /rule (\d+)\./)?.1 }
      print(numbers.joined(separator: " "))
    }
    """#
}

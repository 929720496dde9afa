import Foundation
import TestSupport
import Testing
import TextGrammar

/// The patterns of the JSON Schema Test Suite, draft 2020-12, which is not in the repository.
@Suite("Patterns of the JSON Schema Test Suite")
struct PatternSuiteTests {
  private struct Group: Decodable {
    var description: String
    var schema: Schema
    var tests: [Example]
  }

  private struct Schema: Decodable {
    var pattern: String?
    var patternProperties: [String: Bool]?
  }

  private struct Example: Decodable {
    var description: String
    var data: Value
    var valid: Bool
  }

  /// The subject of a pattern: a string, or an object's property names.
  private enum Value: Decodable {
    case text(String)
    case names([String])
    case other

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        self = .text(text)
      } else if let object = try? container.decode([String: String].self) {
        self = .names(Array(object.keys))
      } else {
        self = .other
      }
    }
  }

  private static let suite = ThirdPartyData.jsonSchemaSuite

  @Test(
    "Matching agrees with the suite", .enabled(if: suite.isTested, "\(suite.absence)"),
    arguments: ["pattern.json", "optional/ecmascript-regex.json"])
  func agrees(file: String) throws {
    let data = try Data(contentsOf: Self.suite.url("tests/draft2020-12/\(file)"))
    for group in try JSONDecoder().decode([Group].self, from: data) {
      for test in group.tests {
        let isValid = try isValid(test.data, group.schema)
        #expect(isValid == test.valid, "\(group.description): \(test.description)")
      }
    }
  }

  /// Whether the value, or all of its property names, match the patterns.
  private func isValid(_ value: Value, _ schema: Schema) throws -> Bool {
    switch value {
    case .text(let text):
      guard let pattern = schema.pattern else { return true }
      return try #require(PatternProgram(pattern)).matches(text)
    case .names(let names):
      guard let patterns = schema.patternProperties else { return true }
      let programs = try patterns.keys.map { try #require(PatternProgram($0)) }
      return names.allSatisfy { name in programs.contains { $0.matches(name) } }
    case .other: return true
    }
  }
}

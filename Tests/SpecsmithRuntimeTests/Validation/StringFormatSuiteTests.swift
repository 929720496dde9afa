import Foundation
@_spi(Generated) import SpecsmithRuntime
import TestSupport
import Testing

/// Runs the optional format tests of the JSON Schema Test Suite, which is not in the repository.
@Suite("The format tests of the JSON Schema Test Suite")
struct StringFormatSuiteTests {
  /// The tests for a format in one of the suite's files.
  private struct Group: Decodable {
    struct Schema: Decodable {
      var format: String
    }
    struct Case: Decodable {
      var description: String
      var text: String?
      var isValid: Bool

      private enum CodingKeys: String, CodingKey {
        case description, data, valid
      }

      init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        description = try container.decode(String.self, forKey: .description)
        // A format does not apply to values that are not strings.
        text = try? container.decode(String.self, forKey: .data)
        isValid = try container.decode(Bool.self, forKey: .valid)
      }
    }
    var schema: Schema
    var tests: [Case]
  }

  private static let suite = ThirdPartyData.jsonSchemaSuite

  private static let files: [String] = ["draft2020-12", "draft4"].flatMap { draft in
    let folder = "tests/\(draft)/optional/format"
    // An unknown format is not a `StringFormat`.
    return suite.documents(below: folder).filter { $0 != "unknown.json" }
      .map { "\(folder)/\($0)" }
  }

  /// The cases that differ from the suite, and the reasons.
  private static let disagreements: [String: String] = [:]

  @Test(
    "Checks agree with the suite, except for listed tests",
    .enabled(if: suite.isTested, "\(suite.absence)"), arguments: files)
  func agrees(on file: String) throws {
    let data = try Data(contentsOf: Self.suite.url(file))
    for group in try JSONDecoder().decode([Group].self, from: data) {
      let format = try #require(StringFormat(rawValue: group.schema.format))
      for test in group.tests {
        guard let text = test.text else { continue }
        let name = "\(file): \(test.description)"
        let agrees = format.accepts(text) == test.isValid
        #expect(agrees == (Self.disagreements[name] == nil), "\(name): \(text.debugDescription)")
      }
    }
  }
}

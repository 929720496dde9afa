import DocumentTree
import TestSupport
import Testing

/// A test of the Mustache specification's own suite.
struct SpecificationTest: Sendable, CustomTestStringConvertible {
  var file: String
  var name: String
  var template: String
  var partials: [(name: String, template: String)]
  var data: Node
  var expected: String

  var identity: Identity { Identity(file: file, name: name) }
  var testDescription: String { "\(file): \(name)" }

  struct Identity: Hashable, CustomStringConvertible {
    var file: String
    var name: String

    var description: String { "\(file): \(name)" }
  }
}

/// The Mustache specification's own tests, which are not in the repository.
enum SpecificationSuite {
  static let files = [
    "comments", "delimiters", "interpolation", "inverted", "partials", "sections",
    "~dynamic-names", "~inheritance", "~lambdas",
  ]

  static let data = ThirdPartyData.mustacheSuite

  static func tests() throws -> [SpecificationTest] { try files.flatMap(tests(in:)) }

  private static func tests(in file: String) throws -> [SpecificationTest] {
    let source = Source(file: file + ".yml", bytes: try data.bytes("specs/\(file).yml"))
    let root = try Tree.parse(source).root
    return try #require(root["tests"]).elements.map { test in
      SpecificationTest(
        file: file,
        name: try #require(test["name"]).text,
        template: try #require(test["template"]).text,
        partials: test["partials"]?.entries.map { ($0.key.text, $0.value.text) } ?? [],
        data: try #require(test["data"]),
        expected: try #require(test["expected"]).text)
    }
  }
}

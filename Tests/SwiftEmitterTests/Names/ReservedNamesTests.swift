import Foundation
import Testing

@testable import SwiftEmitter

@Suite("Reserved names")
struct ReservedNamesTests {
  @Test(
    "All public types of the runtime and its transports are reserved",
    arguments: [
      ("SpecsmithRuntime", "JSONValue"), ("SpecsmithURLSession", "URLSessionTransport"),
      ("SpecsmithAsyncHTTPClient", "AsyncHTTPClientTransport"),
    ])
  func runtime(module: String, one: String) throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Sources/" + module)
    let paths = try #require(FileManager.default.enumerator(atPath: sources.path))
    var names: Set<String> = []
    for case let path as String in paths where path.hasSuffix(".swift") {
      let text = try String(contentsOf: sources.appending(path: path), encoding: .utf8)
      // What stands behind a condition on a trait is indented.
      let indentation = text.hasPrefix("#if") ? "  " : ""
      let words = /public (?:struct|enum|protocol|typealias|final class) (\w+)/
      for line in text.split(separator: "\n") where line.hasPrefix(indentation + "public") {
        if let match = line.dropFirst(indentation.count).prefixMatch(of: words) {
          names.insert(String(match.1))
        }
      }
    }
    #expect(names.contains(one))
    #expect(names.subtracting(ReservedNames.types).isEmpty)
  }

  @Test("All names in templates and their modules are reserved")
  func templates() {
    #expect(ReservedNames.types.isSuperset(of: ["Swift", "Foundation", "SpecsmithRuntime"]))
    #expect(ReservedNames.types.isSuperset(of: ["CaseIterable", "ValidationReport", "APIClient"]))
  }

  @Test(
    "Types of literals are reserved",
    arguments: [
      "BooleanLiteralType", "FloatLiteralType", "IntegerLiteralType", "StringLiteralType",
    ])
  func literals(name: String) {
    #expect(
      NameScope(style: .upperCamelCase, reserved: ReservedNames.types).preferred(name) != name)
  }

  @Test(
    "Types that properties have are reserved",
    arguments: [
      SwiftType.int32, .decimal, .uuid, .closedRange(.double), .partialRangeFrom(.int),
      .partialRangeThrough(.int), .nullable(.fileContent), .pollingSequence(.calendarDate),
    ])
  func types(_ type: SwiftType) {
    let words = type.description.matches(of: /\w+/).map { String($0.0) }
    #expect(Set(words).isSubset(of: ReservedNames.types))
  }
}

import SDKModel
import Testing

@testable import SwiftEmitter

@Suite("Files of a package")
struct PackageEmitterTests {
  private func lines(
    of path: String, calls: [SampleCall] = [], dependency: PackageDependency = .path("/specsmith")
  ) throws -> [Substring] {
    let files = try PackageEmitter().emit(
      Snippet.sdk([], operations: calls.map(\.operation)), Snippet.configuration,
      calls: GuideCalls(first: calls),
      PackageEmitter.Description(
        name: "Made", dependency: dependency, document: "openapi.yaml"))
    let file = try #require(files.first { $0.path == path })
    return String(decoding: file.content, as: UTF8.self).split(separator: "\n")
  }

  @Test("A line that is too long disables `swift format`'s rule, below the tools version")
  func longLines() throws {
    let url = "https://example.com/" + String(repeating: "a", count: 100)
    let long = try lines(of: "Package.swift", dependency: .url(url, version: "1.0.0"))
    #expect(long.prefix(2) == ["// swift-tools-version: 6.1", "// swift-format-ignore-file"])
    let short = try lines(of: "Package.swift")
    #expect(short.prefix(2) == ["// swift-tools-version: 6.1", "import PackageDescription"])
  }

  @Test("The test imports what it uses")
  func imports() throws {
    let path = "Tests/MadeTests/FirstCallTests.swift"
    let plain = try lines(of: path).prefix { $0.hasPrefix("import ") }
    #expect(
      plain == [
        "import Foundation", "import SpecsmithRuntime", "import Testing",
        "import struct Made.Snippet",
      ])
    let upload = SampleCall(
      resources: [],
      operation: Snippet.operation("PUT", body: Snippet.body(ValueType(.file), .bytes)),
      arguments: [], body: .plain(.string("example")), response: SampleCall.Response(.nothing),
      path: "/things")
    let bytes = try lines(of: path, calls: [upload]).prefix { $0.hasPrefix("import ") }
    #expect(
      bytes == [
        "import Foundation", "import SpecsmithRuntime", "import SpecsmithTesting", "import Testing",
        "import struct Made.Snippet",
      ])
  }
}

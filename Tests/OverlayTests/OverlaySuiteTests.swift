import Diagnostics
import DocumentTree
import Overlay
import TestSupport
import Testing

@Suite(
  "The Overlay Specification's own documents",
  .enabled(if: ThirdPartyData.overlaySuite.isTested, "\(ThirdPartyData.overlaySuite.absence)"))
struct OverlaySuiteTests {
  private static let suite = ThirdPartyData.overlaySuite

  @Test("Every compliant set results in its output")
  func compliantSets() throws {
    let folder = "compliant-sets"
    let names = try Self.suite.names(in: folder).filter { !$0.hasSuffix(".md") }
    #expect(names.count == 8)
    for name in names {
      let overlay = OverlayDocument.parse(try Self.suite.tree("\(folder)/\(name)/overlay.yaml"))
      #expect(overlay.diagnostics.isEmpty, "\(name)")
      let document = try #require(overlay.document)
      let result = document.apply(to: try Self.suite.tree("\(folder)/\(name)/openapi.yaml"))
      let expected = try Self.suite.tree("\(folder)/\(name)/output.yaml")
      #expect(result.diagnostics.isEmpty, "\(name)")
      #expect(PlainValue(result.tree.root) == PlainValue(expected.root), "\(name)")
    }
  }

  /// `$.paths.*.get[?@.x-oai-traits.paged]` is not a JSONPath: a name with `-` needs brackets.
  private static let notJSONPath = "actions-traits-example.yaml"

  @Test(
    "Every valid overlay is accepted, except for one with an invalid JSONPath",
    arguments: ["v1.0", "v1.1"])
  func valid(version: String) throws {
    let folder = "tests/\(version)/pass"
    for name in try Self.suite.names(in: folder) {
      let overlay = OverlayDocument.parse(try Self.suite.tree("\(folder)/\(name)"))
      let errors = overlay.diagnostics.filter { $0.severity == .error }
      #expect(
        errors.map(\.code) == (name == Self.notJSONPath ? [.jsonPathSyntax] : []), "\(name)")
      #expect(overlay.document != nil)
    }
  }

  @Test("Every invalid overlay is refused", arguments: ["v1.0", "v1.1"])
  func invalid(version: String) throws {
    let folder = "tests/\(version)/fail"
    for name in try Self.suite.names(in: folder) {
      let overlay = OverlayDocument.parse(try Self.suite.tree("\(folder)/\(name)"))
      #expect(overlay.diagnostics.contains { $0.severity == .error }, "\(name)")
    }
  }
}

import Diagnostics
import DocumentTree
import Foundation
import Overlay
import TestSupport
import Testing

@testable import DocumentLint

@Suite("Proposed overlays")
struct OverlayTests {
  @Test("Each action has its rule, line and reason, and incomplete actions are comments")
  func text() throws {
    let lint = try linting(
      document(
        """
        components:
          schemas:
            Pet:
              type: object
              properties:
                nick: {type: string, description: Deprecated.}
                kind: {type: string, enum: [cat, dog]}
                name: {type: string, description: Required if `kind` is `cat`.}
                age: {type: integer, example: three}
        """))
    #expect(
      lint.overlay == """
        # What api.yaml does not say, as `specsmith lint` proposes it. Read each
        # action before it is applied; those in comments have to be completed or confirmed.
        overlay: 1.0.0
        info:
          title: Proposals for Pets
          version: '1.0.0'
        actions:

          # A description says that something is deprecated, and no keyword does [prose-deprecated]
          # Line 8: the description says that the property `nick` is deprecated
          - target: $.components.schemas.Pet.properties.nick
            update:
              deprecated: true

          # A description says when a property is required, and no rule does [prose-conditional-required]
          # Line 10: the description says when the property `name` is required, and nothing checks it.
          # To confirm: is that what the words mean?
          # - target: $.components.schemas.Pet
          #   update:
          #     allOf:
          #       - description: Required if `kind` is `cat`.
          #         if:
          #           required:
          #             - kind
          #           properties:
          #             kind:
          #               const: cat
          #         then:
          #           required:
          #             - name

          # An example does not agree with its own schema [contradictory-example]
          # Line 11: the example does not agree with its schema: it is the text "three", not of the type
          # integer
          - target: $.components.schemas.Pet.properties.age.example
            remove: true

        """)
  }

  @Test("Removals are in reverse order, so that none changes the target of another")
  func removals() throws {
    let text = properties("a: {type: integer, examples: [1, x, 2, y]}")
    let lint = try linting(text)
    #expect(lint.findings(of: .contradictoryExample).count == 2)
    #expect(try linting(text, overlays: [lint.overlay]).count == 0)
  }

  @Test("The overlay contains only the actions, whatever strings the document contains")
  func hostileTexts() throws {
    let text = document(
      #"""
      paths:
        "/a'\"\n  - target: $\n    remove: true\n#": {get: {responses: {'204': {description: None}}}}
      components:
        schemas:
          "it's\n": {type: object, properties: {"a\nb: c": {type: string, description: "Deprecated.\n- remove: true"}}}
      """#)
    let lint = try linting(text)
    let tree = try Tree.parse(Source(file: "overlay.yaml", text: lint.overlay))
    let parsed = OverlayDocument.parse(tree)
    #expect(parsed.diagnostics == [])
    #expect(parsed.document?.actions.count == 2)
    #expect(try linting(text, overlays: [lint.overlay]).findings(of: .proseDeprecated).isEmpty)
  }

  @Test(
    "A value that cannot be merged replaces the existing one",
    arguments: ["{}", "[20]", "{at: {}}"])
  func replaces(value: String) throws {
    let text = properties("a: {type: integer, description: Defaults to 20., default: \(value)}")
    let rules: [LintRule] = [.proseDefault, .contradictoryDefault]
    let lint = try linting(text, rules: rules)
    #expect(lint.count == 2)
    #expect(lint.overlay.matches(of: /remove: true/).count == 1)
    #expect(try linting(text, overlays: [lint.overlay], rules: rules).count == 0)
  }

  // MARK: Documents of others

  private static let corpus: [URL] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    // The largest documents take too long in a debug build.
    let names = [
      "adyen-checkout-v71.yaml", "box-v2025.json", "museum.yaml", "superset.json",
      "star-trek.yaml", "discourse.json", "google-books.yaml", "meilisearch.json",
      "petstore-swagger.yaml", "oai-uber-2.0.json", "autorest-apimanagement.json",
    ]
    let own = ["spec/dataframer.yaml", "spec/history/runs-create-3-newest.md"]
    return own.map { root.appending(path: $0) }
      + names.filter(ThirdPartyData.documents.contains).map { ThirdPartyData.documents.url($0) }
  }()

  @Test("Each finding with an action is fixed", arguments: corpus)
  func fixes(_ file: URL) throws {
    let source = Source(file: file.lastPathComponent, bytes: Array(try Data(contentsOf: file)))
    let lint = try linting(source)
    let fixed = lint.results.flatMap { result in
      result.findings.filter(\.isFixable).map { $0.diagnostic(of: result.rule) }
    }
    guard !fixed.isEmpty else { return }
    let after = Set(try linting(source, overlays: [lint.overlay]).diagnostics.map(Location.init))
    let left = fixed.filter { after.contains(Location($0)) }
    #expect(left.map(\.description) == [])
  }

  @Test("Each target selects exactly one node", arguments: corpus)
  func selects(_ file: URL) throws {
    let source = Source(file: file.lastPathComponent, bytes: Array(try Data(contentsOf: file)))
    let root = try Tree.parse(source).root
    for action in try linting(source).results.flatMap(\.findings).flatMap(\.actions) {
      let count = try JSONPath(action.target).nodes(in: root).count
      #expect(count == 1, "\(action.target)")
    }
  }

  /// The location and the rule of a finding.
  private struct Location: Hashable {
    var code: DiagnosticCode
    var message: String
    var location: String

    init(_ diagnostic: Diagnostic) {
      code = diagnostic.code
      message = diagnostic.message
      location = diagnostic.location.map { "\($0)" } ?? ""
    }
  }
}

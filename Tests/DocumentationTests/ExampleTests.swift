import Dataframer
import Foundation
import TestSupport
import Testing

@Suite("Swift examples in the documentation")
struct ExampleTests {
  /// Pages whose examples use the same SDK: that with the settings of the first page, if it shows any.
  static let pages = [
    ["README.md", "docs/client.md", "docs/mock.md", "docs/tutorial.md", "docs/migrating.md"]
      + Document.articles(of: "SpecsmithRuntime"),
    ["docs/testing.md"] + Document.articles(of: "SpecsmithTesting"),
  ]

  @Test(
    "The examples of a page compile together, without warnings other than those shown",
    arguments: pages)
  func compile(_ paths: [String]) throws {
    let pages = try paths.map(Document.init)
    try Workspace.run { workspace in
      let modules = BuiltRuntime(products: Repository.products).searchArguments
      if let settings = pages[0].texts("yaml").first(where: { $0.hasPrefix("protocols:") }) {
        try workspace.write(settings, to: "Examples/specsmith.yaml")
      }
      let generation = try workspace.run("specsmith generate Examples/shop.yaml --output Shop")
      #expect(generation.status == 0, "\(generation.output)")
      let module = try workspace.run(
        [
          "swiftc", "-emit-module", "-module-name", "Shop", "-swift-version", "6",
          "-parse-as-library", "-emit-module-path", workspace.path + "/Shop.swiftmodule",
        ] + modules + workspace.swiftFiles(below: "Shop"))
      #expect(module.status == 0, "\(module.output)")
      for page in pages {
        let examples = page.texts("swift").filter { !Self.isManifest($0) }
        #expect(!examples.isEmpty, "\(page.path) has no examples")
        try workspace.write(examples.joined(separator: "\n"), to: "main.swift")
        let check = try workspace.run(
          ["swiftc", "-typecheck", "-swift-version", "6"] + modules
            + ["-I", workspace.path, workspace.path + "/main.swift"])
        Self.expectShownProblems(in: check.output, of: page)
      }
    }
  }

  /// Expects that a page shows each problem that the compiler reports about its examples.
  private static func expectShownProblems(in output: String, of page: Document) {
    let problems = output.split(separator: "\n")
      .filter { $0.contains(": error: ") || $0.contains(": warning: ") }
    for problem in problems {
      let message = problem.components(separatedBy: " is deprecated: ").last ?? ""
      #expect(
        page.texts("text").contains { message.hasPrefix($0.dropLast()) },
        "\(page.path) does not show: \(problem)")
    }
    let isShown = page.texts("text").contains { $0.hasPrefix("Use revision_types") }
    #expect(problems.count == (isShown ? 1 : 0), "\(page.path): \(output)")
  }

  @Test("A documented module has a page and articles", arguments: Document.modules)
  func articles(_ module: String) {
    let articles = Document.articles(of: module)
    #expect(articles.count > 1)
    #expect(articles.contains { $0.hasSuffix("/\(module).md") })
  }

  @Test(
    "The examples of a manifest are targets of Examples",
    arguments: ["README.md", "docs/regenerating.md"])
  func manifests(_ path: String) throws {
    func compact(_ text: String) -> String {
      text.filter { !$0.isWhitespace }
    }
    let manifest = compact(try Repository.text("Examples/Package.swift"))
    let targets = try Document(path).texts("swift").filter(Self.isManifest)
    #expect(!targets.isEmpty)
    for target in targets {
      // Each snippet is a target with another name there.
      let body = compact(target).replacing(#"name:"Shop","#, with: "")
      #expect(manifest.contains(body.dropFirst(".target(".count)), "\(target)")
    }
  }

  private static func isManifest(_ text: String) -> Bool { text.hasPrefix(".target(") }

  @Test("The documented validation error is correct")
  func showViolations() throws {
    let body = RunCreate(specID: UUID(), numberOfSamples: 20_001, maxRevisionCycles: 6)
    let error = #expect(throws: ValidationError.self) { try body.validate() }
    #expect(try Document("docs/client.md").texts("text").contains("\(try #require(error))\n"))
  }

  @Test("The documented unrecognized value is correct")
  func showUnrecognizedValue() {
    #expect(RunCreate.GenerationModel(rawValue: "acme/next") == .unrecognized("acme/next"))
    #expect(!RunCreate.GenerationModel(rawValue: "acme/next").isRecognized)
  }
}

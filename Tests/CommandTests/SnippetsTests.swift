import DocumentTree
import Foundation
import Testing

@Suite("The command `snippets`")
struct SnippetsTests {
  private struct Sample {
    var target: String
    var label: String
    var source: String
  }

  /// The samples of an overlay, and the targets of its removals.
  private static func read(_ text: String) throws -> (samples: [Sample], removed: [String]) {
    let overlay = try Tree.parse(Source(file: "overlay.yaml", text: text)).root
    let actions = try #require(overlay["actions"]).elements
    let samples = try actions.flatMap { action -> [Sample] in
      guard let update = action["update"] else { return [] }
      return try #require(update["x-codeSamples"]).elements.map { sample in
        #expect(sample["lang"]?.string == "Swift")
        return Sample(
          target: try #require(action["target"]?.string),
          label: try #require(sample["label"]?.string),
          source: try #require(sample["source"]?.string))
      }
    }
    let removed = actions.filter { $0["remove"] != nil }.compactMap { $0["target"]?.string }
    return (samples, removed)
  }

  private static func run(
    _ document: String, _ arguments: String..., in workspace: Workspace
  ) async throws -> String {
    try workspace.write("api.yaml", document)
    let outcome = try await Command.run(["snippets", "api.yaml"] + arguments, in: workspace.folder)
    expectSuccess(outcome)
    return outcome.output
  }

  /// The samples as functions of one program, which compiles faster than a program for each.
  private static func program(_ samples: [Sample]) -> String {
    var imports: Set<String> = []
    let functions = samples.enumerated().map { index, sample in
      let lines = sample.source.split(separator: "\n", omittingEmptySubsequences: false)
      imports.formUnion(lines.filter { $0.hasPrefix("import ") }.map(String.init))
      let body = lines.filter { !$0.hasPrefix("import ") }.joined(separator: "\n")
      return "func sample\(index)() async throws {\(body)\n}\n"
    }
    return imports.sorted().joined(separator: "\n") + "\n" + functions.joined()
  }

  @Test(
    "All samples of a document compile, with nothing but what they import",
    arguments: [
      (
        "the shop of the documentation",
        try? String(
          contentsOf: Repository.root.appending(path: "Examples/shop.yaml"), encoding: .utf8), 4
      ),
      ("pages, streams and waits", SampleDocument.sequences, 4),
      ("unions, tuples, maps and null", SampleDocument.choices, 1),
      ("values of each kind", SampleDocument.kinds, 1),
    ])
  func compile(_ name: String, _ document: String?, _ count: Int) async throws {
    let document = try #require(document)
    try await Workspace.withTemporary { workspace in
      try workspace.write("specsmith.yaml", "client: Made\n")
      let (samples, removed) = try Self.read(try await Self.run(document, in: workspace))
      #expect(samples.count == count && removed == [])
      expectSuccess(
        try await Command.run(["generate", "api.yaml", "-o", "Made", "-q"], in: workspace.folder))
      let module = try await SwiftCompiler.emitModule("Made", named: "Made", in: workspace)
      #expect(module.status == 0, "\(module.errors)")
      try workspace.write("main.swift", Self.program(samples))
      let outcome = try await SwiftCompiler.checkProgram("main.swift", in: workspace)
      #expect(outcome.status == 0 && outcome.errors == "", "\(outcome.errors)")
    }
  }

  @Test(
    "What a request cannot send is in no sample: an empty list, or a text that the schema forbids",
    arguments: [
      (
        "get: {parameters: [{name: ids, in: query, required: true, schema: {type: array, items: {type: integer}}}]}",
        "list(ids: [1])"
      ),
      (
        "get: {parameters: [{name: at, in: query, required: true, schema: {type: object, properties: {x: {type: integer}}}}]}",
        "list(at: AnimalsListAt(x: 1))"
      ),
      (
        "put: {requestBody: {required: true, content: {text/plain: {schema: {type: boolean}}}}}",
        "update(\"true\")"
      ),
      (
        "put: {requestBody: {required: true, content: {text/plain: {schema: {type: string, example: hi}}}}}",
        "update(\"hi\")"
      ),
      (
        "put: {requestBody: {required: true, content: {application/json: {schema: {type: object, required: [at]}}}}}",
        #"update(["at": [:]])"#
      ),
    ])
  func sendable(operation: String, call: String) async throws {
    try await Workspace.withTemporary { workspace in
      let document = """
        openapi: 3.1.0
        info: {title: Zoo, version: '1'}
        paths:
          /animals: {\(operation)}

        """
      let (samples, _) = try Self.read(try await Self.run(document, in: workspace))
      #expect(samples.first?.source.contains(call) == true, "\(samples)")
    }
  }

  @Test("The overlay applies, keeps samples in other languages, and replaces those in Swift")
  func applies() async throws {
    try await Workspace.withTemporary { workspace in
      let document = """
        openapi: 3.1.0
        info: {title: Zoo, version: '1'}
        paths:
          /animals/{it's}:
            get:
              parameters: [{name: "it's", in: path, required: true, schema: {type: string, example: "a'b"}}]
              x-codeSamples: [{lang: Shell, source: curl}, {lang: Swift, source: old}]
              responses: {'200': {description: Ok, content: {application/json: {schema: {type: string}}}}}
          /fish: {post: {deprecated: true, responses: {'204': {description: Done}}}}

        """
      let overlay = try await Self.run(document, "--label", "Our SDK", in: workspace)
      let (samples, removed) = try Self.read(overlay)
      #expect(samples.map(\.label) == ["Our SDK", "Our SDK"])
      #expect(
        samples.map(\.source).joined().contains(#"retrieve("a'b")"#)
          || samples.map(\.source).joined().contains(#""a'b""#))
      #expect(removed.count == 1)
      try workspace.write("samples.yaml", overlay)
      let applied = try await Command.run(
        ["overlay", "api.yaml", "--overlay", "samples.yaml"], in: workspace.folder)
      expectSuccess(applied)
      #expect(applied.errors == "", "\(applied.errors)")
      let root = try Tree.parse(Source(file: "applied.yaml", text: applied.output)).root
      let shown = try #require(
        root["paths"]?["/animals/{it's}"]?["get"]?["x-codeSamples"]
      ).elements
      #expect(shown.map { $0["lang"]?.string } == ["Shell", "Swift"])
      #expect(!shown.contains { $0["source"]?.string == "old" })
    }
  }

  @Test("An operation without values, and one in another file, is named in a comment")
  func omitted() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("other.yaml", "get: {responses: {'204': {description: Done}}}\n")
      let document = """
        openapi: 3.1.0
        info: {title: Zoo, version: '1'}
        paths:
          /other: {$ref: other.yaml}
          /never:
            put:
              requestBody:
                required: true
                content: {application/json: {schema: {type: string, minLength: 3, maxLength: 1}}}
              responses: {'204': {description: Done}}
          /fish: {get: {responses: {'204': {description: Done}}}}

        """
      let overlay = try await Self.run(document, in: workspace)
      #expect(try Self.read(overlay).samples.map(\.target) == ["$.paths['/fish']['get']"])
      let comments = overlay.split(separator: "\n").filter { $0.hasPrefix("# Without") }
      #expect(comments == ["# Without a sample: GET /other", "# Without a sample: PUT /never"])
    }
  }

  @Test("Without a sample there is no overlay, since an overlay has at least one action")
  func nothing() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write(
        "api.yaml", "openapi: 3.1.0\ninfo: {title: Zoo, version: '1'}\nwebhooks: {}\n")
      let outcome = try await Command.run(
        ["snippets", "api.yaml", "--output", "samples.yaml"], in: workspace.folder)
      expectRefusal(outcome)
      #expect(outcome.errors.contains("no operation gets a sample"), "\(outcome.errors)")
      let file = workspace.folder.appending(path: "samples.yaml")
      #expect(!FileManager.default.fileExists(atPath: file.path))
    }
  }

  @Test("With a baseline, arguments have the order that callers of the release know")
  func baseline() async throws {
    try await Workspace.withTemporary { workspace in
      func document(_ names: [String]) -> String {
        let parameters = names.map {
          "{name: \($0), in: query, required: true, schema: {type: string}}"
        }
        return """
          openapi: 3.1.0
          info: {title: Zoo, version: '1'}
          paths:
            /animals: {get: {parameters: [\(parameters.joined(separator: ", "))]}}

          """
      }
      try workspace.write("release.yaml", document(["name", "kind"]))
      try workspace.write("specsmith.yaml", "baseline: release.yaml\n")
      let (samples, _) = try Self.read(
        try await Self.run(document(["kind", "name"]), in: workspace))
      #expect(samples.map { $0.source.contains("list(name: ") } == [true], "\(samples)")
    }
  }

  @Test("A file is written, and the document is never replaced")
  func output() async throws {
    try await Workspace.withTemporary { workspace in
      let text = try await Self.run(SampleDocument.sequences, in: workspace)
      let written = try await Command.run(
        ["snippets", "api.yaml", "--output", "samples.yaml"], in: workspace.folder)
      expectSuccess(written)
      #expect(written.output == "samples.yaml: samples for 4 of 4 operations.\n")
      #expect(try workspace.text("samples.yaml") == text)
      expectRefusal(
        try await Command.run(
          ["snippets", "api.yaml", "--output", "api.yaml"], in: workspace.folder))
      #expect(try workspace.text("api.yaml") == SampleDocument.sequences)
    }
  }
}

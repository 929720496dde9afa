import Dataframer
import Foundation
import Testing

@Suite("Constraints and rules of the document")
struct BoundsTests {
  typealias Call = @Sendable (Dataframer.DataframerResource) async throws -> Void

  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    /// The locations of the violations; empty if the request is sent.
    var violations: [String] = []
    var call: Call
  }

  static func samples(_ number: Int, _ violations: String...) -> Case {
    Case(testDescription: "number_of_samples: \(number)", violations: violations) {
      try await $0.runs.create(specID: runID, numberOfSamples: number)
    }
  }

  static func run(
    _ description: String, _ violations: String...,
    change: @escaping @Sendable (inout RunCreate) -> Void
  ) -> Case {
    Case(testDescription: description, violations: violations) {
      var body = RunCreate(specID: runID, numberOfSamples: 1)
      change(&body)
      try await $0.runs.create(body)
    }
  }

  static func spec(
    _ description: String, _ violations: String...,
    change: @escaping @Sendable (inout SpecCreate) -> Void
  ) -> Case {
    Case(testDescription: description, violations: violations) {
      var body = SpecCreate(name: "A name", datasetID: runID)
      change(&body)
      try await $0.specs.create(body)
    }
  }

  static let bounds = [
    samples(.min, "/number_of_samples"), samples(0, "/number_of_samples"), samples(1),
    samples(20_000), samples(20_001, "/number_of_samples"), samples(.max, "/number_of_samples"),
    run("max_revision_cycles: 0", "/max_revision_cycles") { $0.maxRevisionCycles = 0 },
    run("max_revision_cycles: 1") { $0.maxRevisionCycles = 1 },
    run("max_revision_cycles: 5") { $0.maxRevisionCycles = 5 },
    run("max_revision_cycles: 6", "/max_revision_cycles") { $0.maxRevisionCycles = 6 },
    run("spec_version: 0", "/spec_version") { $0.specVersion = 0 },
    run("spec_version: 1") { $0.specVersion = 1 },
    run("max_examples_in_prompt: 0", "/max_examples_in_prompt") { $0.maxExamplesInPrompt = 0 },
    run("max_examples_in_prompt: 1") { $0.maxExamplesInPrompt = 1 },
    run("generation_thinking_budget: 1023", "/generation_thinking_budget") {
      $0.generationThinkingBudget = 1023
    },
    run("generation_thinking_budget: 1024, no model") { $0.generationThinkingBudget = 1024 },
    run("outline_thinking_budget: 1023", "/outline_thinking_budget") {
      $0.outlineThinkingBudget = 1023
    },
    run("outline_thinking_budget: 1024, no model") { $0.outlineThinkingBudget = 1024 },
    run("revision_thinking_budget: 1023", "/revision_thinking_budget") {
      $0.revisionThinkingBudget = 1023
    },
    run("revision_thinking_budget: 1024, no model") { $0.revisionThinkingBudget = 1024 },
  ]

  static let databricks = [
    "/databricks_client_id", "/databricks_client_secret", "/databricks_api_base",
  ]

  static let rules = [
    run("a budget, and a model that thinks") {
      $0.generationThinkingBudget = 1024
      $0.generationModel = .anthropicClaudeSonnet4_6Thinking
    },
    run("a budget, and a model that does not think", "/generation_model") {
      $0.generationThinkingBudget = 1024
      $0.generationModel = .anthropicClaudeSonnet4_6
    },
    run("a budget, and another model that does not think") {
      $0.generationThinkingBudget = 1024
      $0.outlineModel = .anthropicClaudeSonnet4_6
    },
    run("an outline budget, and a model that does not think", "/outline_model") {
      $0.outlineThinkingBudget = 1024
      $0.outlineModel = .openaiGpt5_4
    },
    run("a revision budget, and a model that does not think", "/revision_model") {
      $0.revisionThinkingBudget = 1024
      $0.revisionModel = .openaiGpt5_4
    },
    run("a databricks model without credentials", databricks[0], databricks[1], databricks[2]) {
      $0.generationModel = .databricksDatabricksGpt5_4
    },
    run("a databricks outline model", databricks[0], databricks[1], databricks[2]) {
      $0.outlineModel = .databricksDatabricksGpt5_4
    },
    run("a databricks revision model", databricks[0], databricks[1], databricks[2]) {
      $0.revisionModel = .init(rawValue: "databricks/one-of-tomorrow")
    },
    run("a databricks model with a part of its credentials", databricks[1], databricks[2]) {
      $0.generationModel = .databricksDatabricksGpt5_4
      $0.databricksClientID = "id"
    },
    run("a databricks model with all of its credentials") {
      $0.generationModel = .databricksDatabricksGpt5_4
      $0.databricksClientID = "id"
      $0.databricksClientSecret = "secret"
      $0.databricksAPIBase = "https://adb.example/serving-endpoints"
    },
    spec("a spec of a dataset") { $0.generationObjectives = nil },
    spec("a seedless spec without objectives", "/generation_objectives") { $0.datasetID = nil },
    spec("a seedless spec with objectives") {
      $0.datasetID = nil
      $0.generationObjectives = "Support calls of a bank"
    },
    spec("conditional distributions without distributions", "/generate_distributions") {
      $0.generateConditionalDistributions = true
      $0.generateDistributions = false
    },
    spec("conditional distributions, and distributions by default") {
      $0.generateConditionalDistributions = true
    },
    spec("neither conditional distributions nor any") {
      $0.generateConditionalDistributions = false
      $0.generateDistributions = false
    },
    spec("a databricks spec model", databricks[0], databricks[1], databricks[2]) {
      $0.specGenerationModelName = .databricksDatabricksGpt5
    },
  ]

  @Test("Constraints are checked before anything is sent", arguments: bounds + rules)
  func checkedBeforeSending(test: Case) async throws {
    try await RecordingServer.run(.json(#"{"id": "\#(runID)"}"#, status: 202)) { server in
      let dataframer = try Dataframer.testing(server.url).dataframer
      do {
        try await test.call(dataframer)
        #expect(test.violations.isEmpty)
        #expect(await server.requests.count == 1)
      } catch let error as ValidationError {
        #expect(error.violations.map(\.location) == test.violations)
        #expect(await server.requests.isEmpty)
      }
    }
  }

  @Test("Constraints are not checked if validation is turned off", arguments: [true, false])
  func turnedOff(forAll: Bool) async throws {
    try await RecordingServer.run(Reply(400, body: #"{"detail": "Too many"}"#)) { server in
      let client = try Dataframer.testing(server.url) { $0.validatesRequests = !forAll }
      let options = RequestOptions(validatesRequest: forAll ? nil : false)
      let error = try await #require(throws: APIError.self) {
        try await client.dataframer.runs.create(
          specID: runID, numberOfSamples: 20_001, options: options)
      }
      #expect(error.statusCode == 400)
      #expect(
        try JSON(await server.requests[0].body) == [
          "spec_id": "3c90c3cc-0d44-4b50-8888-8dd25736052a", "number_of_samples": 20_001,
        ])
    }
  }

  @Test("All violations are reported together, each with its rule, limit and value")
  func report() async throws {
    let client = try Dataframer(apiKey: testKey, environment: [:])
    let error = try await #require(throws: ValidationError.self) {
      try await client.dataframer.runs.create(
        specID: runID, numberOfSamples: 20_001, specVersion: 0,
        generationModel: .databricksDatabricksGpt5_4, maxRevisionCycles: 6,
        generationThinkingBudget: 1023, databricksClientID: "id", databricksAPIBase: "base")
    }
    let lines = Set(error.localizedDescription.split(separator: "\n"))
    #expect(lines.contains("/number_of_samples: 20001 is greater than the maximum, 20000"))
    #expect(lines.contains("/spec_version: 0 is less than the minimum, 1"))
    #expect(lines.contains("/max_revision_cycles: 6 is greater than the maximum, 5"))
    #expect(lines.contains("/generation_thinking_budget: 1023 is less than the minimum, 1024"))
    #expect(lines.count == 6)
    #expect(error.violations.count == 6)

    let samples = error.violations.first { $0.location == "/number_of_samples" }
    #expect(samples?.keyword == "maximum")
    #expect(samples?.limit == "20000")
    #expect(samples?.value == "20001")
    let secret = error.violations.first { $0.location == "/databricks_client_secret" }
    #expect(secret?.keyword == "required")
    #expect(
      secret?.message.hasSuffix(
        "A databricks/ model needs databricks_client_id, databricks_client_secret and "
          + "databricks_api_base.") == true)
  }

  @Test("A violation has the line of the document, or of its overlay, with the constraint")
  func lines() throws {
    let body = RunCreate(
      specID: runID, numberOfSamples: 20_001, generationModel: .databricksDatabricksGpt5_4)
    let violations = body.violations()
    #expect(
      violations.map(\.schemaLocation).prefix(2) == [
        "#/components/schemas/RunCreate/properties/number_of_samples/maximum",
        "#/components/schemas/RunCreate/allOf/0/then/required",
      ])
    #expect(violations.count == 4)
    for violation in violations {
      let source = try #require(violation.source).split(separator: ":")
      let text = try String(
        contentsOf: Self.specFolder.appending(path: String(source[0])), encoding: .utf8)
      let number = try #require(Int(source[1]))
      let line = text.split(separator: "\n", omittingEmptySubsequences: false)[number - 1]
      #expect(line.contains("\(violation.keyword):"), "\(violation.source ?? ""): \(line)")
    }
  }

  private static let specFolder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "spec")

  @Test("A value can be validated before a request is made")
  func validated() {
    let body = RunCreate(specID: runID, numberOfSamples: 0)
    #expect(
      body.violations().map(\.description)
        == ["/number_of_samples: 0 is less than the minimum, 1"])
    #expect(throws: ValidationError.self) { try body.validate() }
  }
}

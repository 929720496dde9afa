import Dataframer
import Foundation
import TestSupport
import Testing

@Suite("Evaluations")
struct EvaluationTests {
  private static let id = "3c90c3cc-0d44-4b50-8888-8dd25736052a"

  private func evaluation(from json: String) async throws -> Evaluation {
    try await RecordingServer.run(.json(json)) { server in
      try await Dataframer.testing(server.url).dataframer.evaluations.create(runID: runID)
    }
  }

  @Test(
    "The page's sample has every field, and is encoded to equal JSON",
    .enabled(if: Seeds.data.isTested, "\(Seeds.data.absence)"))
  func sample() async throws {
    let sample = try Seeds.jsonBlock(of: Seeds.page("004_"))
    let evaluation = try await evaluation(from: sample)
    let moment = Date(timeIntervalSince1970: 1_699_335_116)  // 2023-11-07T05:31:56Z

    #expect(evaluation.id == runID)
    #expect(evaluation.runID == runID)
    #expect(evaluation.status == .pending)
    #expect(evaluation.conformanceScore == 123)
    #expect(evaluation.conformanceExplanation == "<string>")
    #expect(evaluation.startedAt == moment)
    #expect(evaluation.completedAt == moment)
    #expect(evaluation.errorMessage == "<string>")
    #expect(evaluation.createdByEmail == "<string>")
    #expect(evaluation.createdAt == moment)
    #expect(evaluation.durationSeconds == 123)
    #expect(evaluation.companyID == runID)
    #expect(evaluation.statusDisplay == "<string>")
    #expect(evaluation.conformantAreas == "<string>")
    #expect(evaluation.nonConformantAreas == "<string>")
    #expect(evaluation.trace == [:])
    #expect(evaluation.createdBy == 123)
    #expect(evaluation.updatedAt == moment)

    let analysis = try #require(evaluation.distributionAnalysis?.first)
    #expect(evaluation.distributionAnalysis?.count == 1)
    #expect(analysis.propertyName == "<string>")
    #expect(analysis.totalSamples == 123)
    #expect(analysis.requestedDistributions == ["positive": 40, "negative": 30, "neutral": 30])
    #expect(analysis.expectedDistributions == ["positive": 42, "negative": 30, "neutral": 28])
    #expect(analysis.evaluatedDistributions == ["positive": 45, "negative": 28, "neutral": 27])
    #expect((analysis as any ObservedDistributions).observed == [:])
    #expect(analysis.totalSamplesAnalyzed == 123)

    let classification = try #require(evaluation.sampleClassifications?.first)
    #expect(evaluation.sampleClassifications?.count == 1)
    #expect(classification.id == runID)
    #expect(classification.evaluationID == runID)
    #expect(classification.sampleIdentifier == "<string>")
    #expect(
      classification.classifications
        == ["sentiment": "positive", "topic": "technology", "length": "medium"])
    #expect(classification.createdAt == moment)

    #expect(try JSON(encoding: evaluation) == JSON(sample))
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var json: String
  }

  @Test(
    "An evaluation is encoded to equal JSON",
    arguments: [
      Case(testDescription: "with nothing but its id", json: #"{"id": "\#(id)"}"#),
      Case(
        testDescription: "with null wherever the document allows it",
        json: """
          {"id": "\(id)", "conformance_score": null, "conformance_explanation": null,
          "distribution_analysis": null, "started_at": null, "completed_at": null,
          "error_message": null, "duration_seconds": null, "conformant_areas": null,
          "non_conformant_areas": null}
          """),
      Case(
        testDescription: "with moments to the microsecond",
        json: #"{"id": "\#(id)", "created_at": "2024-02-29T23:59:59.123456Z"}"#),
      Case(
        testDescription: "with numbers that have fractions",
        json: #"{"id": "\#(id)", "conformance_score": 87.35, "duration_seconds": 0.1}"#),
      Case(
        testDescription: "with anything in its trace",
        json: """
          {"id": "\(id)", "trace": {"task_id": "t", "n": 12345678901234567890, "f": 0.1,
          "none": null, "list": [true, {"a/b": []}], "é": "e\u{301} \u{1F600} \\u0000"}}
          """),
    ])
  func roundTrip(test: Case) async throws {
    #expect(try await JSON(encoding: evaluation(from: test.json)) == JSON(test.json))
  }

  @Test("Null and absent fields are distinguished")
  func nullAndAbsent() async throws {
    var evaluation = try await evaluation(from: #"{"id": "\#(Self.id)", "error_message": null}"#)
    #expect(evaluation.errorMessage == nil)
    #expect(evaluation.$errorMessage.isNull)
    #expect(evaluation.conformanceScore == nil)
    #expect(evaluation.$conformanceScore.isAbsent)

    evaluation.$errorMessage = .absent
    evaluation.conformanceScore = nil
    #expect(try JSON(encoding: evaluation) == ["id": .string(Self.id), "conformance_score": .null])
  }

  @Test("A null for an optional field that is not nullable is decoded as absent")
  func lenientNull() async throws {
    let evaluation = try await evaluation(from: #"{"id": "\#(Self.id)", "trace": null}"#)
    #expect(evaluation.trace == nil)
    #expect(try JSON(encoding: evaluation) == ["id": .string(Self.id)])
  }
}

/// Uses of declarations that cause compiler warnings, behind a protocol that hides them.
private protocol ObservedDistributions {
  var observed: [String: Double]? { get }
}

extension DistributionAnalysis: ObservedDistributions {
  @available(*, deprecated, message: "The sample still has observed_distributions.")
  fileprivate var observed: [String: Double]? { observedDistributions }
}

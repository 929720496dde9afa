import Dataframer
import Foundation
import TestSupport
import Testing

@Suite("Requests of the vendor's documentation")
struct CurlSampleTests {
  @Test(
    "runs.create sends what the page's cURL sample sends",
    .enabled(if: Seeds.data.isTested, "\(Seeds.data.absence)"))
  func runsCreate() async throws {
    let sample = try CurlSample(on: Seeds.page("001_"))
    try await RecordingServer.run(.json(#"{"id": "\#(runID)"}"#, status: 202)) { server in
      let call: any CreatingRuns = OldestSample(client: try .testing(server.url))
      let created = try await call.createdRun()
      #expect(created.id == runID)

      let requests = await server.requests
      let request = try #require(requests.first)
      #expect(requests.count == 1)
      #expect(request.method == sample.method)
      #expect(request.target == sample.url.path(percentEncoded: true))
      #expect(request.target.hasSuffix("/"))
      #expect(try JSON(request.body) == sample.body)
      var headers = sample.headers
      // The placeholder of the key in the sample.
      headers["authorization"] = headers["authorization"]?.replacing("<token>", with: testKey)
      #expect(headers.keys.sorted() == ["authorization", "content-type"])
      for (name, value) in headers {
        #expect(request.headers[name] == value)
      }
    }
  }

  @Test(
    "Requests go to the host of the page's cURL sample by default",
    .enabled(if: Seeds.data.isTested, "\(Seeds.data.absence)"))
  func host() throws {
    let sample = try CurlSample(on: Seeds.page("001_"))
    let client = try Dataframer(apiKey: testKey, environment: [:])
    let host = try #require(sample.url.host())
    #expect("\(client)".contains("https://\(host))"))
  }
}

/// Calls that cause compiler warnings, behind a protocol that hides them.
private protocol CreatingRuns {
  func createdRun() async throws -> RunCreated
}

private struct OldestSample: CreatingRuns {
  let client: Dataframer

  @available(*, deprecated, message: "The oldest page still has enable_revisions.")
  func createdRun() async throws -> RunCreated {
    try await client.dataframer.runs.create(
      specID: runID, numberOfSamples: 10_000, specVersion: 2,
      generationModel: .init(rawValue: "gemini/gemini-3-pro-preview-thinking"),
      outlineModel: .init(rawValue: "gemini/gemini-3-pro-preview-thinking"),
      revisionModel: .init(rawValue: "gemini/gemini-3-pro-preview-thinking"),
      maxRevisionCycles: 1, seedShufflingLevel: .none_, maxExamplesInPrompt: 2,
      unifiedMultifield: true, enableRevisions: false)
  }
}

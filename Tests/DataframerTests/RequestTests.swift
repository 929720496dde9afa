import Dataframer
import Foundation
import Testing

@Suite("Operations")
struct RequestTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    /// The method, the path and the query.
    var request: String
    var body: JSON?
    var response = ""
    /// Makes the call, and checks whether the response is decoded correctly.
    var call: @Sendable (Dataframer.DataframerResource) async throws -> Bool
  }

  /// An id in the API's notation.
  private static let id = "3c90c3cc-0d44-4b50-8888-8dd25736052a"
  private static let object = #"{"id": "\#(id)"}"#
  private static let path = "/api/dataframer"

  static let cases = [
    Case(
      testDescription: "runs.create leaves out what is not set", request: "POST \(path)/runs/",
      body: ["spec_id": .string(id), "number_of_samples": 1], response: object
    ) { try await $0.runs.create(specID: runID, numberOfSamples: 1).id == runID },
    Case(testDescription: "runs.list", request: "GET \(path)/runs/", response: "[\(object)]") {
      try await $0.runs.list().map(\.id) == [runID]
    },
    Case(testDescription: "runs.retrieve", request: "GET \(path)/runs/\(id)/", response: object) {
      try await $0.runs.retrieve(runID: runID).id == runID
    },
    Case(testDescription: "runs.delete", request: "DELETE \(path)/runs/\(id)/") {
      try await $0.runs.delete(runID: runID) == ()
    },
    Case(testDescription: "runs.cancel", request: "POST \(path)/runs/\(id)/cancel/") {
      try await $0.runs.cancel(runID: runID) == ()
    },
    Case(
      testDescription: "runs.evaluations.list", request: "GET \(path)/runs/\(id)/evaluations/",
      response: "[\(object), \(object)]"
    ) { try await $0.runs.evaluations.list(runID: runID).map(\.id) == [runID, runID] },
    Case(
      testDescription: "runs.files.downloadAll", request: "GET \(path)/runs/\(id)/files/download/",
      response: #"{"download_url": "https://files.example/all.zip", "size_bytes": 4294967296}"#
    ) {
      try await $0.runs.files.downloadAll(runID: runID)
        == FileArchiveDownload(
          downloadURL: "https://files.example/all.zip", sizeBytes: 4_294_967_296)
    },
    Case(
      testDescription: "runs.files.download, of a file with any name",
      request: "GET \(path)/runs/\(id)/files/a%2Fb%20c%3F%C3%A9/download/",
      response: #"{"filename": "b c?é"}"#
    ) {
      try await $0.runs.files.download(runID: runID, fileID: "a/b c?é")
        == FileDownload(filename: "b c?é")
    },
    Case(
      testDescription: "specs.create", request: "POST \(path)/specs/",
      body: [
        "name": "Support calls", "dataset_id": .string(id), "extrapolate_axes": false,
        "extrapolate_values": true, "generate_distributions": true,
        "spec_generation_model_name": "anthropic/claude-sonnet-4-6",
      ],
      response: object
    ) {
      let created = try await $0.specs.create(
        name: "Support calls", datasetID: runID,
        specGenerationModelName: .anthropicClaudeSonnet4_6, generateDistributions: true,
        extrapolateValues: true, extrapolateAxes: false)
      return created.id == runID
    },
    Case(testDescription: "specs.list", request: "GET \(path)/specs/", response: "[]") {
      try await $0.specs.list() == []
    },
    Case(testDescription: "specs.retrieve", request: "GET \(path)/specs/\(id)/", response: object) {
      try await $0.specs.retrieve(specID: runID) == Spec(id: runID)
    },
    Case(
      testDescription: "specs.retrieve with its versions",
      request: "GET \(path)/specs/\(id)/?include_versions=true",
      response: #"{"id": "\#(id)", "versions": [{"content_yaml": "spec: {}"}]}"#
    ) {
      try await $0.specs.retrieve(specID: runID, includeVersions: true)
        == Spec(id: runID, versions: [SpecVersion(contentYAML: "spec: {}")])
    },
    Case(
      testDescription: "specs.update", request: "PUT \(path)/specs/\(id)/",
      body: ["content_yaml": "spec:\n  name: \"é\"\n"], response: object
    ) {
      try await $0.specs.update(specID: runID, contentYAML: "spec:\n  name: \"é\"\n").id == runID
    },
    Case(
      testDescription: "specs.delete, not by force",
      request: "DELETE \(path)/specs/\(id)/?force=false"
    ) { try await $0.specs.delete(specID: runID, force: false) == () },
    Case(
      testDescription: "evaluations.create", request: "POST \(path)/evaluations/",
      body: ["run_id": .string(id), "evaluation_model": "openai/gpt-5.4"], response: object
    ) {
      try await $0.evaluations.create(runID: runID, evaluationModel: .openaiGpt5_4).id == runID
    },
    Case(
      testDescription: "evaluations.retrieve", request: "GET \(path)/evaluations/\(id)/",
      response: object
    ) { try await $0.evaluations.retrieve(evaluationID: runID) == Evaluation(id: runID) },
  ]

  @Test("Requests have the method, the path and the body of the document", arguments: cases)
  func requests(test: Case) async throws {
    try await RecordingServer.run(Reply(200, body: test.response)) { server in
      let isReadWell = try await test.call(Dataframer.testing(server.url).dataframer)
      #expect(isReadWell)
      let requests = await server.requests
      let request = try #require(requests.first)
      #expect(requests.count == 1)
      #expect("\(request.method) \(request.target)" == test.request)
      #expect(request.headers["authorization"] == "Bearer \(testKey)")
      #expect(request.headers["content-type"] == (test.body == nil ? nil : "application/json"))
      if let body = test.body {
        #expect(try JSON(request.body) == body)
      } else {
        #expect(request.body.isEmpty)
      }
    }
  }

  @Test("A file name that would change the path is refused", arguments: ["", ".", ".."])
  func pathTraversal(fileID: String) async throws {
    try await RecordingServer.run(.json("{}")) { server in
      let files = try Dataframer.testing(server.url).dataframer.runs.files
      let error = try await #require(throws: ValidationError.self) {
        try await files.download(runID: runID, fileID: fileID)
      }
      #expect(error.violations.map(\.location) == ["/file_id"])
      #expect(await server.requests.isEmpty)
    }
  }

  @Test("A single call accepts additional header fields and query parameters")
  func options() async throws {
    try await RecordingServer.run(Reply(200, headers: ["X-Request-Id": "r-1"], body: "[]")) {
      server in
      let runs = try Dataframer.testing(server.url).dataframer.runs
      let (_, response) = try await withResponse {
        try await runs.list(
          options: RequestOptions(headers: ["X-Trace": "t"], query: ["page": "2 a"]))
      }
      #expect(response.status == 200)
      #expect(response.requestID == "r-1")
      _ = try await runs.list()
      let requests = await server.requests
      #expect(
        requests.map(\.target) == ["/api/dataframer/runs/?page=2%20a", "/api/dataframer/runs/"])
      #expect(requests.map { $0.headers["x-trace"] } == ["t", nil])
    }
  }

  @Test("The path of the base URL is kept, with or without a trailing slash", arguments: ["", "/"])
  func basePath(end: String) async throws {
    try await RecordingServer.run(.json("[]")) { server in
      let url = try #require(URL(string: server.url.absoluteString + "/proxy" + end))
      _ = try await Dataframer.testing(url).dataframer.runs.list()
      #expect(await server.requests.map(\.target) == ["/proxy/api/dataframer/runs/"])
    }
  }
}

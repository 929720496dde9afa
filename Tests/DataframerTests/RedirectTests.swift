import Dataframer
import Foundation
import Testing

@Suite("Redirects")
struct RedirectTests {
  @Test("Redirects are followed to the response", arguments: [301, 302, 303, 307, 308])
  func retrieve(status: Int) async throws {
    try await RecordingServer.run(
      Reply(status, headers: ["Location": "/moved/?x=1"]), .json(#"{"id": "\#(runID)"}"#)
    ) { server in
      let run = try await Dataframer.testing(server.url).dataframer.runs.retrieve(runID: runID)
      #expect(run.id == runID)
      let requests = await server.requests
      #expect(requests.map(\.method) == ["GET", "GET"])
      #expect(requests.last?.target == "/moved/?x=1")
      #expect(requests.last?.headers["authorization"] == "Bearer \(testKey)")
    }
  }

  @Test("Status 307 and 308 preserve method and body", arguments: [307, 308])
  func create(status: Int) async throws {
    try await RecordingServer.run(
      Reply(status, headers: ["Location": "/moved/"]), .json(#"{"id": "\#(runID)"}"#, status: 202)
    ) { server in
      let runs = try Dataframer.testing(server.url).dataframer.runs
      try await runs.create(specID: runID, numberOfSamples: 3)
      let requests = await server.requests
      #expect(requests.map(\.method) == ["POST", "POST"])
      #expect(requests.last?.target == "/moved/")
      #expect(requests.first?.body == requests.last?.body)
      #expect(requests.last?.headers["content-type"] == "application/json")
    }
  }

  @Test("The API key is never sent to another origin", arguments: [302, 307])
  func otherServer(status: Int) async throws {
    try await RecordingServer.run(.json(#"{"id": "\#(runID)"}"#)) { other in
      let location = other.url.absoluteString + "/moved/"
      try await RecordingServer.run(Reply(status, headers: ["Location": location])) { server in
        let runs = try Dataframer.testing(server.url).dataframer.runs
        #expect(try await runs.retrieve(runID: runID).id == runID)
        let request = try #require(await other.requests.first)
        #expect(request.target == "/moved/")
        #expect(!"\(request)".contains(testKey))
      }
    }
  }

  @Test("A redirect loop is an error", .timeLimit(.minutes(1)))
  func loop() async throws {
    try await RecordingServer.run(Reply(302, headers: ["Location": "/again/"])) { server in
      let runs = try Dataframer.testing(server.url).dataframer.runs
      let error = try await #require(throws: APIError.self) { try await runs.list() }
      #expect(error.description.contains("the server redirects too often"))
    }
  }
}

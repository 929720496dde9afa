import Dataframer
import Foundation
import Testing

@Suite("Polling a job")
struct PollingTests {
  private static func answers(_ statuses: [String]) -> @Sendable (RecordedRequest, Int) -> Reply {
    { _, index in
      let status = statuses[min(index, statuses.count - 1)]
      return .json(#"{"id": "\#(runID)", "status": "\#(status)"}"#)
    }
  }

  /// One of the three kinds of jobs, by its status.
  struct Work: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var wait: @Sendable (Dataframer.DataframerResource) async throws -> String?
    var updates: @Sendable (Dataframer.DataframerResource) async throws -> [String?]
    /// The status of the value in a failure.
    var failed: @Sendable (any Error) -> String?
  }

  static let works = [
    Work(
      testDescription: "a run",
      wait: { try await $0.runs.wait(for: runID, pollingEvery: .zero).status?.rawValue },
      updates: {
        var statuses: [String?] = []
        for try await run in $0.runs.updates(of: runID, pollingEvery: .zero) {
          statuses.append(run.status?.rawValue)
        }
        return statuses
      },
      failed: {
        if case PollingError<Run>.failed(let failure) = $0 {
          failure.value.status?.rawValue
        } else {
          nil
        }
      }),
    Work(
      testDescription: "a spec",
      wait: { try await $0.specs.wait(for: runID, pollingEvery: .zero).status?.rawValue },
      updates: {
        var statuses: [String?] = []
        for try await spec in $0.specs.updates(of: runID, pollingEvery: .zero) {
          statuses.append(spec.status?.rawValue)
        }
        return statuses
      },
      failed: {
        if case PollingError<Spec>.failed(let failure) = $0 {
          failure.value.status?.rawValue
        } else {
          nil
        }
      }),
    Work(
      testDescription: "an evaluation",
      wait: { try await $0.evaluations.wait(for: runID, pollingEvery: .zero).status?.rawValue },
      updates: {
        var statuses: [String?] = []
        for try await evaluation in $0.evaluations.updates(of: runID, pollingEvery: .zero) {
          statuses.append(evaluation.status?.rawValue)
        }
        return statuses
      },
      failed: {
        if case PollingError<Evaluation>.failed(let failure) = $0 {
          failure.value.status?.rawValue
        } else {
          nil
        }
      }),
  ]

  @Test(
    "The value is returned once it has succeeded, in either spelling of the status",
    arguments: works,
    [
      ["SUCCEEDED"], ["COMPLETED"], ["PENDING", "PROCESSING", "SUCCEEDED"],
      ["PENDING", "IN_PROGRESS", "COMPLETED"], ["QUEUED_FOR_REVIEW", "", "SUCCEEDED"],
    ])
  func success(work: Work, statuses: [String]) async throws {
    try await RecordingServer.run(respondingTo: Self.answers(statuses)) { server in
      let status = try await work.wait(Dataframer.testing(server.url).dataframer)
      #expect(status == statuses.last)
      #expect(await server.requests.count == statuses.count)
    }
  }

  @Test(
    "An error with the value is thrown once it has failed", arguments: works,
    [["FAILED"], ["CANCELED"], ["PENDING", "PROCESSING", "FAILED"]])
  func failure(work: Work, statuses: [String]) async throws {
    try await RecordingServer.run(respondingTo: Self.answers(statuses)) { server in
      let dataframer = try Dataframer.testing(server.url).dataframer
      let error = try await #require(throws: (any Error).self) { try await work.wait(dataframer) }
      #expect(work.failed(error) == statuses.last)
      #expect(await server.requests.count == statuses.count)
    }
  }

  @Test(
    "Every polled value up to the final one is delivered", arguments: works,
    [["PENDING", "PROCESSING", "SUCCEEDED"], ["NEW", "COMPLETED"], ["FAILED"], ["CANCELED"]])
  func updates(work: Work, statuses: [String]) async throws {
    try await RecordingServer.run(respondingTo: Self.answers(statuses)) { server in
      let seen = try await work.updates(Dataframer.testing(server.url).dataframer)
      #expect(seen == statuses)
      #expect(await server.requests.count == statuses.count)
    }
  }

  @Test("Polling continues while a response has no status")
  func noStatus() async throws {
    let id = #""id": "\#(runID)""#
    try await RecordingServer.run(
      .json("{\(id)}"), .json("{\(id), \"status\": null}"),
      .json("{\(id), \"status\": \"SUCCEEDED\"}")
    ) { server in
      let runs = try Dataframer.testing(server.url).dataframer.runs
      let run = try await runs.wait(for: runID, pollingEvery: .zero)
      #expect(run.status == .succeeded)
      #expect(await server.requests.count == 3)
    }
  }

  @Test("Each request is the same")
  func parameters() async throws {
    try await RecordingServer.run(respondingTo: Self.answers(["PROCESSING", "SUCCEEDED"])) {
      server in
      let specs = try Dataframer.testing(server.url).dataframer.specs
      try await specs.wait(for: runID, includeVersions: true, pollingEvery: .zero)
      let targets = await server.requests.map(\.target)
      #expect(
        targets
          == Array(
            repeating: "/api/dataframer/specs/3c90c3cc-0d44-4b50-8888-8dd25736052a/"
              + "?include_versions=true", count: 2))
    }
  }

  @Test("At the time limit, the last value is in the error", .timeLimit(.minutes(1)))
  func timeout() async throws {
    try await RecordingServer.run(respondingTo: Self.answers(["PROCESSING"])) { server in
      let runs = try Dataframer.testing(server.url).dataframer.runs
      let error = try await #require(throws: PollingError<Run>.self) {
        try await runs.wait(for: runID, pollingEvery: .seconds(3600), timeout: .seconds(2))
      }
      guard case .timedOut(let timeout) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(timeout.last?.status == .processing)
      #expect(
        "\(error)"
          == "The time was over before the Run 3c90c3cc-0d44-4b50-8888-8dd25736052a ended: "
          + "its last status is PROCESSING")
      #expect(await server.requests.count == 1)
    }
  }

  @Test("A request that hangs is cancelled at the time limit", .timeLimit(.minutes(1)))
  func hangingRequest() async throws {
    try await RecordingServer.run { _, _ in
      try await Task.sleep(for: .seconds(3600))
      return .json("{}")
    } _: { server in
      let runs = try Dataframer.testing(server.url).dataframer.runs
      let error = try await #require(throws: PollingError<Run>.self) {
        try await runs.wait(for: runID, timeout: .milliseconds(200))
      }
      guard case .timedOut(let timeout) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(timeout.last == nil)
    }
  }

  @Test("Cancellation between two requests ends polling at once", .timeLimit(.minutes(1)))
  func cancellation() async throws {
    try await RecordingServer.run(respondingTo: Self.answers(["PROCESSING"])) { server in
      let (answers, answered) = AsyncStream.makeStream(of: Void.self)
      let runs = try Dataframer.testing(server.url) {
        $0.middleware = [Listener { answered.yield() }]
      }.dataframer.runs
      let waiting = Task {
        try await runs.wait(for: runID, pollingEvery: .seconds(3600))
      }
      let watching = Task {
        let updates = runs.updates(of: runID, pollingEvery: .seconds(3600))
        for try await run in updates { #expect(run.status == .processing) }
      }
      var iterator = answers.makeAsyncIterator()
      for _ in 0..<2 { await iterator.next() }
      waiting.cancel()
      watching.cancel()
      await #expect(throws: CancellationError.self) { try await waiting.value }
      await #expect(throws: CancellationError.self) { try await watching.value }
      #expect(await server.requests.count == 2)
    }
  }

  @Test("A run is started and polled to its end")
  func start() async throws {
    try await RecordingServer.run { request, index in
      request.method == "POST"
        ? .json(#"{"id": "\#(runID)"}"#, status: 202)
        : .json(#"{"id": "\#(runID)", "status": "\#(index < 2 ? "PENDING" : "SUCCEEDED")"}"#)
    } _: { server in
      let runs = try Dataframer.testing(server.url).dataframer.runs
      let run = try await runs.createAndWait(
        specID: runID, numberOfSamples: 1, pollingEvery: .zero, timeout: .seconds(60))
      #expect(run.status == .succeeded)
      #expect(await server.requests.map(\.method) == ["POST", "GET", "GET"])
    }
  }

  @Test("A failed specification throws its reason")
  func reason() async throws {
    let reply = #"{"id": "\#(runID)", "status": "FAILED", "error": "no seeds"}"#
    try await RecordingServer.run(.json(reply)) { server in
      let specs = try Dataframer.testing(server.url).dataframer.specs
      let error = try await #require(throws: PollingError<Spec>.self) {
        try await specs.wait(for: runID)
      }
      #expect(
        "\(error)" == "The Spec 3c90c3cc-0d44-4b50-8888-8dd25736052a ended as FAILED: no seeds")
    }
  }

  @Test("An archive is returned as soon as it exists")
  func archive() async throws {
    try await RecordingServer.run(
      Reply(202), Reply(202),
      .json(#"{"download_url": "https://files.example/a.zip"}"#)
    ) { server in
      let files = try Dataframer.testing(server.url).dataframer.runs.files
      let archive = try await files.wait(for: runID, pollingEvery: .zero)
      #expect(archive.downloadURL == "https://files.example/a.zip")
      #expect(await server.requests.count == 3)
    }
  }

  @Test("The error of a failed request ends polling")
  func failedRequest() async throws {
    try await RecordingServer.run(Reply(404)) { server in
      let runs = try Dataframer.testing(server.url).dataframer.runs
      let error = try await #require(throws: APIError.self) { try await runs.wait(for: runID) }
      #expect(error.statusCode == 404)
    }
  }
}

/// Says when a response has arrived.
private struct Listener: ClientMiddleware {
  let heard: @Sendable () -> Void

  func respond(
    to request: OutgoingRequest,
    next: @Sendable (OutgoingRequest) async throws -> IncomingResponse
  ) async throws -> IncomingResponse {
    defer { heard() }
    return try await next(request)
  }
}

import Foundation
@_spi(Generated) import SpecsmithRuntime
import TestSupport
import Testing

@Suite("Polling")
struct PollingTests {
  /// A fetch that returns the states in order, and then repeats the last one.
  private func fetch(
    _ states: [String], _ calls: Counter = Counter()
  ) -> @Sendable () async throws -> String {
    {
      let index = min(calls.count, states.count - 1)
      calls.increment()
      return states[index]
    }
  }

  @Sendable private static func state(of status: String) -> PollState {
    switch status {
    case "SUCCEEDED": .succeeded
    case "FAILED": .failed
    default: .pending
    }
  }

  @Test("asks at once, then after each interval, until it has succeeded")
  func success() async throws {
    let clock = InstantClock()
    let value = try await Polling.wait(
      every: .seconds(2), clock: clock, state: Self.state,
      fetch(["PENDING", "NEW STATE", "SUCCEEDED"]))
    #expect(value == "SUCCEEDED")
    #expect(clock.sleeps == [.seconds(2), .seconds(2)])
  }

  @Test("throws the value that failed")
  func failure() async throws {
    let error = await error(of: PollingError<String>.self) {
      try await Polling.wait(
        every: .seconds(2), clock: InstantClock(), state: Self.state, fetch(["PENDING", "FAILED"]))
    }
    guard case .failed("FAILED") = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test("gives up when the time is over, with the last value seen", .timeLimit(.minutes(1)))
  func timeout() async throws {
    let error = await error(of: PollingError<String>.self) {
      try await Polling.wait(
        every: .milliseconds(10), timeout: .milliseconds(100), state: Self.state, fetch(["PENDING"])
      )
    }
    guard case .timedOut(last: "PENDING") = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test("gives up a request that hangs", .timeLimit(.minutes(1)))
  func hangingRequest() async throws {
    let error = await error(of: PollingError<String>.self) {
      try await Polling.wait(
        every: .milliseconds(10), timeout: .milliseconds(50), state: Self.state
      ) {
        try await Task.sleep(for: .seconds(60))
        return "SUCCEEDED"
      }
    }
    guard case .timedOut(last: nil) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test("ends promptly when cancelled while it sleeps", .timeLimit(.minutes(1)))
  func cancellation() async throws {
    for timeout in [nil, Duration.seconds(3600)] {
      let fetch = fetch(["PENDING"])
      let task = Task {
        try await Polling.wait(
          every: .seconds(3600), timeout: timeout, state: Self.state, fetch)
      }
      try await Task.sleep(for: .milliseconds(50))
      task.cancel()
      await #expect(throws: CancellationError.self) { try await task.value }
    }
  }

  @Test(
    "as a sequence yields every state, the final one last",
    arguments: ["SUCCEEDED", "FAILED"])
  func sequence(last: String) async throws {
    let updates = PollingSequence(
      every: .seconds(2), clock: InstantClock(), state: Self.state, fetch(["A", "B", last, "C"]))
    var values: [String] = []
    for try await value in updates { values.append(value) }
    #expect(values == ["A", "B", last])
  }

  @Test("throws what the request throws")
  func errors() async throws {
    struct Failure: Error {}
    await #expect(throws: Failure.self) {
      try await Polling.wait(every: .zero, state: Self.state) { throw Failure() }
    }
  }

  @Test("works through a generated client, with either spelling of success")
  func client() async throws {
    for status in ["SUCCEEDED", "COMPLETED"] {
      try await TestServer.run { _, index in
        Reply(200, body: #"{"id": "1", "status": "\#(index < 2 ? "PROCESSING" : status)"}"#)
      } _: { server in
        let client = try Workshop.testing(server.baseURL)
        let job = try await client.jobs.wait(for: "1", pollingEvery: .milliseconds(1))
        #expect(job.status == status)
        var count = 0
        for try await update in client.jobs.updates(of: "1", pollingEvery: .milliseconds(1)) {
          #expect(update.status == status)
          count += 1
        }
        #expect(count == 1)
      }
    }
  }
}

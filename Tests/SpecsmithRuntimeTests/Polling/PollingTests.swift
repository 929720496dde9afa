import Foundation
import TestSupport
import Testing

@_spi(Generated) @testable import SpecsmithRuntime

/// A value that is polled, as its tests need it.
struct Voyage: Codable, Hashable, Sendable {
  var state: String?
  var report: String?
  var reason: String?

  static let rule = PollRule<Voyage>(
    status: { $0.state }, succeeded: ["home"], failed: ["sunk"], reason: { $0.reason })
}

@Suite("Polling")
struct PollingTests {
  /// A fetch that returns the states in order, and then repeats the last one.
  private func fetch(
    _ states: [String?], _ calls: Counter = Counter()
  ) -> @Sendable () async throws -> Voyage? {
    {
      let index = min(calls.count, states.count - 1)
      calls.increment()
      return states[index].map { Voyage(state: $0) }
    }
  }

  private func updates(
    _ states: [String?], every interval: Duration? = .seconds(2), timeout: Duration? = nil,
    clock: any Clock<Duration> = InstantClock()
  ) -> PollingSequence<Voyage> {
    PollingSequence(
      of: "7", by: Voyage.rule, every: interval, timeout: timeout, clock: clock, fetch(states))
  }

  @Test("The first request is immediate, and others follow at the interval until success")
  func success() async throws {
    let clock = InstantClock()
    let value = try await updates(["at sea", nil, "home"], clock: clock).finished()
    #expect(value.state == "home")
    #expect(clock.sleeps == [.seconds(2), .seconds(2)])
  }

  @Test("Without an interval the delay grows up to 15 seconds")
  func growth() async throws {
    let clock = InstantClock()
    let states = Array(repeating: "at sea", count: 9) + ["home"]
    _ = try await updates(states, every: nil, clock: clock).finished()
    let seconds = clock.sleeps.map(\.inSeconds)
    #expect(seconds.prefix(3) == [1, 1.5, 2.25])
    #expect(zip(seconds, seconds.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(seconds.last == 15)
  }

  @Test("A failed value is thrown with its id and its status")
  func failure() async throws {
    let error = await error(of: PollingError<Voyage>.self) {
      try await updates(["at sea", "sunk"]).finished()
    }
    guard case .failed(let failure) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(failure.value.state == "sunk")
    #expect((failure.id, failure.status, failure.reason) == ("7", "sunk", nil))
    #expect(failure.description == "The Voyage 7 ended as sunk")
  }

  @Test(
    "The time-out is an error with the last value and status", .timeLimit(.minutes(1)))
  func timeout() async throws {
    let error = await error(of: PollingError<Voyage>.self) {
      try await updates(
        ["at sea"], every: .milliseconds(10), timeout: .milliseconds(100), clock: ContinuousClock()
      ).finished()
    }
    guard case .timedOut(let timeout) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(timeout.last?.state == "at sea")
    #expect((timeout.id, timeout.status) == ("7", "at sea"))
    #expect(
      error?.description
        == "The time was over before the Voyage 7 ended: its last status is at sea")
  }

  @Test("A request that hangs ends at the time-out", .timeLimit(.minutes(1)))
  func hangingRequest() async throws {
    let error = await error(of: PollingError<Voyage>.self) {
      try await PollingSequence(
        of: 7, by: Voyage.rule, every: .milliseconds(10), timeout: .milliseconds(50)
      ) {
        try await Task.sleep(for: .seconds(60))
        return Voyage(state: "home")
      }.finished()
    }
    guard case .timedOut(let timeout) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(timeout.last == nil)
    #expect(timeout.description == "The time was over before the Voyage 7 was seen")
  }

  @Test("A cancellation during a delay ends polling at once", .timeLimit(.minutes(1)))
  func cancellation() async throws {
    for timeout in [nil, Duration.seconds(3600)] {
      let updates = updates(
        ["at sea"], every: .seconds(3600), timeout: timeout, clock: ContinuousClock())
      let task = Task { try await updates.finished() }
      try await Task.sleep(for: .milliseconds(50))
      task.cancel()
      await #expect(throws: CancellationError.self) { try await task.value }
    }
  }

  @Test("The sequence yields every value up to the final one", arguments: ["home", "sunk"])
  func sequence(last: String) async throws {
    var values: [String?] = []
    for try await value in updates(["A", nil, "B", last, "C"]) { values.append(value.state) }
    #expect(values == ["A", "B", last])
  }

  @Test("An error of a request is thrown")
  func errors() async throws {
    struct Failure: Error {}
    await #expect(throws: Failure.self) {
      try await PollingSequence(of: "7", by: Voyage.rule, every: .zero) { throw Failure() }
        .finished()
    }
  }

  @Test("The subject's id is shown as in a path")
  func uuid() async throws {
    let id = try #require(UUID(uuidString: "3C90C3CC-0D44-4B50-8888-8DD25736052A"))
    let error = await error(of: PollingError<Voyage>.self) {
      try await PollingSequence(of: id, by: Voyage.rule, every: .zero) { Voyage(state: "sunk") }
        .finished()
    }
    #expect(
      error?.description == "The Voyage 3c90c3cc-0d44-4b50-8888-8dd25736052a ended as sunk")
  }

  @Test("A generated client polls, with either spelling of success")
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

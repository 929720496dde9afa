import Foundation
import HTTPTypes
@_spi(Generated) import SpecsmithRuntime
import TestSupport
import Testing

@Suite("Streams: reconnection")
struct ReconnectionTests {
  struct Outcome {
    var elements: [Int]
    var error: APIError?
    var lastEventIDs: [String?]
    var sleeps: [Duration]
  }

  private func run(
    _ scripts: [Script], _ reconnection: EventReconnection = .afterLoss,
    request: APIRequest = .get, maxRetries: Int = 2, endMark: String? = nil
  ) async throws -> Outcome {
    let transport = ScriptedTransport(scripts)
    let clock = InstantClock()
    let client = try APIClient.testing(transport, clock: clock) { $0.maxRetries = maxRetries }
    let stream: ResponseStream<Int> = try await client.events(
      for: request, endMark: endMark, options: RequestOptions(reconnection: reconnection))
    let (elements, error) = await stream.collected()
    let name = try #require(HTTPField.Name("Last-Event-ID"))
    return Outcome(
      elements: elements, error: error as? APIError,
      lastEventIDs: await transport.requests.map { $0.headerFields[name] }, sleeps: clock.sleeps)
  }

  @Test("The stream continues after the last complete event")
  func resumes() async throws {
    let outcome = try await run([
      .lost("id: 1\ndata: 1\n\nid: 2\ndata: 2\n\nid: 3\ndata: 3\n"), Script("id: 3\ndata: 3\n\n"),
    ])
    #expect(outcome.elements == [1, 2, 3])
    #expect(outcome.error == nil)
    #expect(outcome.lastEventIDs == [nil, "2"])
    #expect(outcome.sleeps == [.seconds(3)])
  }

  @Test("The server's delay is kept, and the id stays over connections without one")
  func waits() async throws {
    let outcome = try await run([
      .lost("retry: 700\nid: 1\ndata: 1\n\n"), .lost("data: 2\n\n"),
      Script("retry: 5\ndata: 3\n\n"),
    ])
    #expect(outcome.elements == [1, 2, 3])
    #expect(outcome.lastEventIDs == [nil, "1", "1"])
    #expect(outcome.sleeps == [.milliseconds(700), .milliseconds(700)])
  }

  @Test("No id is sent if the server sent none")
  func noID() async throws {
    let outcome = try await run([.lost("data: 1\n\n"), Script("data: 2\n\n")])
    #expect(outcome.elements == [1, 2])
    #expect(outcome.lastEventIDs == [nil, nil])
  }

  @Test("Reconnection is optional")
  func never() async throws {
    let outcome = try await run([.lost("data: 1\n\n"), Script("data: 2\n\n")], .never)
    #expect(outcome.elements == [1])
    #expect(outcome.error?.isRetryable == true)
    #expect(outcome.lastEventIDs.count == 1)
  }

  @Test("Only GET requests reconnect")
  func getOnly() async throws {
    let outcome = try await run([.lost("data: 1\n\n"), Script("data: 2\n\n")], request: .post)
    #expect(outcome.elements == [1])
    #expect(outcome.error != nil)
    #expect(outcome.lastEventIDs.count == 1)
  }

  @Test("The number of successive connections without an event is that of the retries")
  func bounded() async throws {
    let outcome = try await run([.lost("data: 1\n\n"), .lost(": nothing\n\n")])
    #expect(outcome.elements == [1])
    guard case .connectionFailed(let failure) = outcome.error else {
      Issue.record("\(String(describing: outcome.error))")
      return
    }
    #expect(failure.kind == .connectionLost)
    #expect(outcome.lastEventIDs.count == 3)
    // An event starts the count anew.
    let longer = try await run([
      .lost("data: 1\n\n"), .lost(), .lost("data: 2\n\n"), .lost(), .lost("data: 3\n\n"), .lost(),
    ])
    #expect(longer.elements == [1, 2, 3])
    #expect(longer.lastEventIDs.count == 7)
  }

  @Test("The delay grows with each connection without an event")
  func backoff() async throws {
    let outcome = try await run([.lost("retry: 600\ndata: 1\n\n"), .lost()], maxRetries: 4)
    #expect(outcome.sleeps == [.milliseconds(600), .seconds(1), .seconds(2), .seconds(4)])
  }

  @Test(
    "A delay beyond the policy's limit, or an id that no header can hold, ends the stream",
    arguments: ["retry: 60001\nid: 1", "id: a\u{1}b"])
  func notResumable(fields: String) async throws {
    let outcome = try await run([.lost("\(fields)\ndata: 1\n\n"), Script("data: 2\n\n")])
    #expect(outcome.elements == [1])
    #expect(outcome.error?.isRetryable == true)
    #expect(outcome.lastEventIDs.count == 1)
  }

  @Test("An unreachable or unavailable server is retried")
  func unreachable() async throws {
    let outcome = try await run(
      [
        .lost("id: 1\ndata: 1\n\n"), .failing(TransportError(.cannotConnect)),
        Script(status: 503, headers: ["Retry-After": "9"]), Script("data: 2\n\n"),
      ], maxRetries: 3)
    #expect(outcome.elements == [1, 2])
    #expect(outcome.error == nil)
    #expect(outcome.lastEventIDs == [nil, "1", "1", "1"])
    #expect(outcome.sleeps == [.seconds(3), .seconds(3), .seconds(9)])
  }

  @Test("A final response of the server ends the stream", arguments: [401, 404])
  func final(status: Int) async throws {
    let outcome = try await run([.lost("data: 1\n\n"), Script(status: status)])
    #expect(outcome.elements == [1])
    #expect(outcome.error?.statusCode == status)
    #expect(outcome.lastEventIDs.count == 2)
  }

  @Test("Status 204 ends the stream", arguments: [EventReconnection.afterLoss, .always])
  func noContent(reconnection: EventReconnection) async throws {
    let outcome = try await run([.lost("data: 1\n\n"), Script(status: 204)], reconnection)
    #expect(outcome.elements == [1])
    #expect(outcome.error == nil)
    #expect(outcome.lastEventIDs.count == 2)
  }

  @Test("The end of a stream is followed by a reconnection only on request")
  func ended() async throws {
    let scripts = [Script("id: 1\ndata: 1\n\n"), Script("data: 2\n\n"), Script(status: 204)]
    let once = try await run(scripts)
    #expect(once.elements == [1])
    let always = try await run(scripts, .always)
    #expect(always.elements == [1, 2])
    #expect(always.error == nil)
    #expect(always.lastEventIDs == [nil, "1", "1"])
    // A server that has nothing to say any more has ended the stream.
    let silent = try await run([Script("data: 1\n\n"), Script()], .always)
    #expect(silent.elements == [1])
    #expect(silent.error == nil)
    #expect(silent.lastEventIDs.count == 3)
  }

  @Test("The end mark, errors and undecodable elements end the stream")
  func notAfterTheEnd() async throws {
    let done = try await run([.lost("data: 1\n\ndata: [DONE]\n\n")], .always, endMark: "[DONE]")
    #expect(done.elements == [1])
    #expect(done.error == nil)
    #expect(done.lastEventIDs.count == 1)
    for data in ["{\"error\": {}}", "x"] {
      let failed = try await run([.lost("data: 1\n\ndata: \(data)\n\n")], .always)
      #expect(failed.elements == [1])
      #expect(failed.error != nil)
      #expect(failed.lastEventIDs.count == 1)
    }
  }
}

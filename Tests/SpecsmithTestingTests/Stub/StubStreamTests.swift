import Depot
import Foundation
@_spi(Generated) import SpecsmithRuntime
import SpecsmithTesting
import Testing

@Suite("Streams of a stub")
struct StubStreamTests {
  @Test("A stream has values, as events or lines, whichever the call reads")
  func elements() async throws {
    let stub = StubTransport()
    stub.respond(
      to: Depot.Operations.questionsStream,
      with: .elements([Answer(words: "Be"), Answer(words: "cause.\nSo.")]))
    stub.respond(to: Depot.Operations.changesRetrieve, with: .elements([.teapot, .teapot(.sent)]))
    let depot = try Depot.stubbed(by: stub)
    var words: [String] = []
    for try await answer in try await depot.questions.stream(words: "Why?") {
      words.append(answer.words)
    }
    #expect(words == ["Be", "cause.\nSo."])
    var statuses: [Order.Status] = []
    for try await order in try await depot.changes.retrieve() { statuses.append(order.status) }
    #expect(statuses == [.placed, .sent])
  }

  @Test("A stream does not replace the plain response of the same operation")
  func forms() async throws {
    let stub = StubTransport()
    stub.respond(to: Depot.Operations.questionsCreate, with: Answer(words: "Because."))
    stub.respond(to: Depot.Operations.questionsStream, with: .elements([Answer(words: "Be")]))
    let questions = try Depot.stubbed(by: stub).questions
    #expect(try await questions.create(words: "Why?").words == "Because.")
    for try await answer in try await questions.stream(words: "Why?") {
      #expect(answer.words == "Be")
    }
    #expect(stub.requests(of: Depot.Operations.questionsStream).count == 1)
  }

  @Test("A stream can end with a lost connection")
  func failure() async throws {
    let stub = StubTransport()
    stub.respond(
      to: Depot.Operations.changesRetrieve,
      with: .elements([.teapot], then: TransportError(.connectionLost)))
    let changes = try await Depot.stubbed(by: stub).changes.retrieve()
    var count = 0
    await #expect(throws: APIError.self) { for try await _ in changes { count += 1 } }
    #expect(count == 1)
  }

  @Test("A stream can consist of events")
  func events() async throws {
    let stub = StubTransport()
    let events = [
      ServerSentEvent(event: "tick", data: "one\ntwo", id: "7"), ServerSentEvent(data: "three"),
    ]
    stub.respond(to: Depot.Operations.ticksRetrieve, with: .events(events))
    var received: [ServerSentEvent] = []
    for try await event in try await Depot.stubbed(by: stub).ticks.retrieve() {
      received.append(event)
    }
    #expect(received.map(\.data) == ["one\ntwo", "three"])
    #expect(received.map(\.event) == ["tick", "message"])
    #expect(received.first?.id == "7")
  }

  @Test("A stream waits for a sequence")
  func sequence() async throws {
    let stub = StubTransport()
    let (orders, continuation) = AsyncStream.makeStream(of: Order.self)
    stub.respond(to: Depot.Operations.changesRetrieve, with: .elements(orders))
    var changes = try await Depot.stubbed(by: stub).changes.retrieve().makeAsyncIterator()
    continuation.yield(.teapot)
    #expect(try await changes.next()?.status == .placed)
    continuation.yield(.teapot(.sent))
    #expect(try await changes.next()?.status == .sent)
    continuation.finish()
    #expect(try await changes.next() == nil)
  }

  /// An event as OpenAPI 3.2 models it.
  struct Event: Codable, Equatable, Sendable {
    var event: String?
    var data: JSONValue
    var id: String?
    var retry: Int?
  }

  @Test(
    "Values are written as the call reads its events",
    arguments: [
      (Event(event: "change", data: "text", id: "1", retry: 20), EventDataForm.string),
      (Event(data: "two\nlines"), .string), (Event(data: "text"), .json),
      (Event(event: "message", data: ["a": 1]), .json),
    ])
  func eventObjects(event: Event, data: EventDataForm) async throws {
    let stub = StubTransport()
    stub.respond(to: "follow", with: .elements([event]))
    let client = try client(stub)
    let stream =
      try await client.events(
        for: APIRequest("GET", "/events", operation: "follow"), as: .object(data: data),
        endMark: nil) as ResponseStream<Event>
    var received: [Event] = []
    for try await event in stream { received.append(event) }
    #expect(received == [event])
  }

  @Test("A stream can be a sequence of JSON texts")
  func jsonSequence() async throws {
    let stub = StubTransport()
    stub.respond(to: "follow", with: .elements([1, 2]))
    let stream: ResponseStream<Int> = try await client(stub).jsonSequence(
      for: APIRequest("GET", "/numbers", operation: "follow"))
    var numbers: [Int] = []
    for try await number in stream { numbers.append(number) }
    #expect(numbers == [1, 2])
  }

  private func client(_ stub: StubTransport) throws -> APIClient {
    APIClient(
      baseURL: try #require(URL(string: "https://depot.example.com")), transport: stub)
  }
}

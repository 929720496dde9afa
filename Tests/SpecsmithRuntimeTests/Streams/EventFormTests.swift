import Foundation
@_spi(Generated) import SpecsmithRuntime
import Testing

@Suite("Streams: elements from events")
struct EventFormTests {
  private func element<Element>(
    _ stream: String, as form: EventForm<Element>
  ) async throws -> ([Element], APIError?) {
    let client = try APIClient.testing(Script(stream))
    let (elements, error) = await (try await client.events(for: .get, as: form)).collected()
    return (elements, error as? APIError)
  }

  @Test("The element is the string of the event's data")
  func text() async throws {
    let (texts, error) = try await element("data: a\ndata: b\n\ndata: {\"c\n\n", as: .text)
    #expect(texts == ["a\nb", "{\"c"])
    #expect(error == nil)
    guard
      case .streamFailed(let failure)? = try await element("event: error\ndata: a\n\n", as: .text).1
    else {
      Issue.record("no failure")
      return
    }
    #expect(failure.serverMessage == "a")
  }

  @Test("The element is the event, including errors")
  func event() async throws {
    let (events, error) = try await element("event: error\nid: 1\ndata: a\n\n", as: .event)
    #expect(events == [ServerSentEvent(event: "error", data: "a", id: "1")])
    #expect(error == nil)
  }

  @Test(
    "The element is an object with the event's fields",
    arguments: [
      ("data: a\n\n", ["data": "a"]),
      (
        "event: x\nid: 7\nretry: 1500\ndata: a\n\n",
        ["event": "x", "id": "7", "retry": 1500, "data": "a"]
      ),
      ("data: \"q\" \\ \u{01}\t\u{1F}ä\ndata: 2\n\n", ["data": "\"q\" \\ \u{01}\t\u{1F}ä\n2"]),
      ("data: {}, \"event\": \"x\"\n\n", ["data": "{}, \"event\": \"x\""]),
    ] as [(String, JSONValue)])
  func object(stream: String, object: JSONValue) async throws {
    let (objects, error) = try await element(stream, as: EventForm<JSONValue>.object(data: .string))
    #expect(objects == [object])
    #expect(error == nil)
  }

  @Test("The element is an object with JSON data")
  func jsonData() async throws {
    let stream = "event: x\ndata: {\"n\":\ndata: 1}\n\nevent: y\ndata: 1\n\n"
    let (objects, _) = try await element(stream, as: EventForm<JSONValue>.object(data: .json))
    #expect(objects == [["event": "x", "data": ["n": 1]], ["event": "y", "data": 1]])
    let (mixed, _) = try await element(
      stream, as: EventForm<JSONValue>.object(data: .jsonInEvents(["x"])))
    #expect(mixed == [["event": "x", "data": ["n": 1]], ["event": "y", "data": "1"]])
  }

  @Test(
    "Data that should be JSON but is not is an error",
    arguments: ["no", "1, \"event\": \"y\"", "1}{"])
  func brokenData(data: String) async throws {
    let (objects, error) = try await element(
      "event: x\ndata: \(data)\n\n", as: EventForm<JSONValue>.object(data: .json))
    #expect(objects.isEmpty)
    guard case .undecodableResponse(let response) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(response.body == Data(data.utf8))
  }

  @Test("An undocumented error event is thrown")
  func errors() async throws {
    let (objects, error) = try await element(
      "event: error\ndata: Busy\n\n", as: EventForm<JSONValue>.object(data: .string))
    #expect(objects.isEmpty)
    #expect(error?.description.hasSuffix(": Busy") == true)
  }
}

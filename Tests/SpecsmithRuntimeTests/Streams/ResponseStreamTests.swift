import Foundation
import HTTPTypes
@_spi(Generated) import SpecsmithRuntime
import TestSupport
import Testing

@Suite("Streams: typed elements")
struct ResponseStreamTests {
  private func steps(
    _ chunks: String..., endMark: String? = "[DONE]", errors: ErrorEvents = .automatic,
    _ configure: (inout ClientConfiguration) -> Void = { _ in }
  ) async throws -> ([Step], APIError?) {
    var script = Script(headers: ["x-request-id": "r1"])
    script.body = Chunks(chunks)
    let client = try APIClient.testing(ScriptedTransport([script]), configure)
    let stream: ResponseStream<Step> = try await client.events(
      for: .post, endMark: endMark, errors: errors)
    let (elements, error) = await stream.collected()
    return (elements, error as? APIError)
  }

  @Test("Elements are decoded from the data of events")
  func elements() async throws {
    let (steps, error) = try await steps(
      "data: {\"n\": 1}\n\n", "event: x\ndata: {\"n\":\ndata: 2}\n\n")
    #expect(steps == [Step(n: 1), Step(n: 2)])
    #expect(error == nil)
  }

  @Test("The response head is available, and descriptions contain no secrets")
  func head() async throws {
    let client = try APIClient.testing(Script("data: 1\n\n", headers: ["x-a": "b"]))
    let (stream, head) = try await withResponse { () -> ResponseStream<Int> in
      try await client.events(for: .get)
    }
    #expect(stream.response.status == 200)
    #expect(stream.response.header("x-a") == "b")
    #expect(head.header("x-a") == "b")
    #expect(await stream.collected().elements == [1])
  }

  @Test(
    "The end mark ends the stream, whatever follows",
    arguments: ["[DONE]", "[DONE] ", "[DONE]\ndata:"])
  func endMark(mark: String) async throws {
    let (steps, error) = try await steps("data: {\"n\": 1}\n\ndata: \(mark)\n\ndata: no\n\n")
    #expect(steps == [Step(n: 1)])
    #expect(error == nil)
  }

  @Test("The document can have another end mark, or none")
  func otherEndMarks() async throws {
    let (done, noError) = try await steps("data: {\"n\": 1}\n\ndata: END\n\n", endMark: "END")
    #expect(done == [Step(n: 1)])
    #expect(noError == nil)
    for (data, mark) in [("[DONE]", nil), ("[DONE]", "END"), ("[DONE]x", "[DONE]")] {
      let (steps, error) = try await steps("data: \(data)\n\n", endMark: mark)
      #expect(steps.isEmpty)
      #expect(error?.description.contains("event 1 does not match") == true)
    }
  }

  @Test("The stream ends with the response, even without the mark")
  func missingEndMark() async throws {
    let (steps, error) = try await steps("data: {\"n\": 1}\n\n")
    #expect(steps == [Step(n: 1)])
    #expect(error == nil)
  }

  @Test("A stream can be read once")
  func onePass() async throws {
    let client = try APIClient.testing(Script("data: 1\n\n"))
    let stream: ResponseStream<Int> = try await client.events(for: .get)
    #expect(await stream.collected().elements == [1])
    let error = await stream.collected().error
    #expect(error as? HTTPBodyError == .alreadyRead)
  }

  @Test(
    "An error event is thrown",
    arguments: [
      (
        #"{"type": "error", "error": {"type": "overloaded", "message": "Too \#(streamKey) busy"}}"#,
        "Too <redacted> busy"
      ),
      (#"{"message": "Too busy"}"#, "Too busy"), (#"{"n": 1}"#, nil), ("too busy", "too busy"),
      (#"{"broken"#, nil),
    ])
  func errorEvent(data: String, message: String?) async throws {
    let (steps, error) = try await steps(
      "data: {\"n\": 1}\n\nevent: error\ndata: \(data)\n\ndata: {\"n\": 2}\n\n")
    #expect(steps == [Step(n: 1)])
    guard case .streamFailed(let failure) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(failure.event == "error")
    #expect(failure.data == Data(data.utf8))
    #expect(failure.serverMessage == message)
    #expect(failure.requestID == "r1")
    #expect(error?.requestID == "r1")
    #expect(
      failure.description
        == "The server reported an error in the stream (POST /stream, request id r1)"
        + (message.map { ": \($0)" } ?? ""))
    #expect(!"\(String(reflecting: failure))".contains(streamKey))
  }

  @Test("Data with an error is thrown, whatever the event's name")
  func errorData() async throws {
    struct Lenient: Decodable, Sendable {
      var n: Int?
    }
    let client = try APIClient.testing(
      Script(#"data: {"error": {"message": "Bad", "code": 7}}"#, "\n\n"))
    let stream: ResponseStream<Lenient> = try await client.events(for: .post)
    let (elements, error) = await stream.collected()
    #expect(elements.isEmpty)
    guard case .streamFailed(let failure)? = error as? APIError else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(failure.serverMessage == "Bad")
    let value = try failure.value(as: JSONValue.self)
    #expect(value == ["error": ["message": "Bad", "code": 7]])
  }

  @Test(
    "A null or missing error property is no error",
    arguments: [
      #"{"n": 1, "error": null}"#, #"{"n": 1, "error": "none"}"#, #"{"n": 1, "x": {"error": {}}}"#,
    ])
  func noError(data: String) async throws {
    let (steps, error) = try await steps("data: \(data)\n\n")
    #expect(steps == [Step(n: 1)])
    #expect(error == nil)
  }

  @Test(
    "Documented error elements are yielded",
    arguments: [
      ("event: error\ndata: {\"type\": \"error\", \"message\": \"a\"}\n\n", true),
      ("data: {\"type\": \"error\", \"error\": {\"message\": \"a\"}}\n\n", true),
      ("data: {\"type\": \"failure\", \"error\": {\"message\": \"a\"}}\n\n", false),
      ("event: error\ndata: {\"type\": \"new\"}\n\n", false),
    ])
  func documentedErrors(stream: String, isElement: Bool) async throws {
    let client = try APIClient.testing(Script(stream))
    for (errors, expectation) in [
      (ErrorEvents.automatic, isElement), (.thrown, false), (.elements, true),
    ] {
      let stream: ResponseStream<Message> = try await client.events(for: .post, errors: errors)
      let (elements, error) = await stream.collected()
      #expect(elements.count == (expectation ? 1 : 0), "\(errors)")
      #expect((error == nil) == expectation, "\(errors)")
      if !expectation, case .streamFailed? = error as? APIError {} else { #expect(expectation) }
    }
  }

  @Test("An undecodable element is an error with its number, location and an excerpt")
  func undecodable() async throws {
    for data in [#"{"n": "\#(streamKey)"}"#, "<html>\(streamKey)"] {
      let (steps, error) = try await steps(
        "data: {\"n\": 1}\n\ndata: \(data)\n\ndata: {\"n\": 3}\n\n")
      #expect(steps == [Step(n: 1)])
      guard case .undecodableResponse(let response) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(response.part == "event 2")
      #expect(response.body == Data(data.utf8))
      #expect(response.underlying is DecodingError)
      #expect(response.location == (data.hasPrefix("{") ? "/n" : ""))
      #expect(response.description.hasPrefix("In the stream, event 2 does not match the document"))
      #expect(response.description.contains("<redacted>"))
      #expect(!response.description.contains(streamKey))
    }
  }

  @Test(
    "A response that is not an event stream is an error",
    arguments: ["<html>no</html>", "{\n  \"n\": 1\n}\n", "n: 1\n\n"])
  func foreign(body: String) async throws {
    let (_, error) = try await steps(body)
    guard case .undecodableResponse(let response) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(response.part == nil)
    #expect(response.description.contains("It has no event."))
    #expect(response.description.contains("n"))
  }

  @Test("The error of such a response is thrown")
  func foreignError() async throws {
    let (_, error) = try await steps("{\n  \"error\": {\"message\": \"Bad\"}\n}")
    guard case .streamFailed(let failure) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(failure.serverMessage == "Bad")
  }

  @Test(
    "A stream can be empty", arguments: ["", "\n\n", ": nothing yet\n\n", ": ping", "data: cut"])
  func empty(body: String) async throws {
    let (steps, error) = try await steps(body)
    #expect(steps.isEmpty)
    #expect(error == nil)
  }

  @Test("A lost connection is an error after the received elements")
  func lostConnection() async throws {
    let client = try APIClient.testing(.lost("data: {\"n\": 1}\n\ndata: {\"n\": 2}\n"))
    let stream: ResponseStream<Step> = try await client.events(for: .get)
    let (elements, error) = await stream.collected()
    #expect(elements == [Step(n: 1)])
    guard case .connectionFailed(let failure)? = error as? APIError else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(failure.kind == .connectionLost)
  }

  @Test("An error ends the stream")
  func afterError() async throws {
    let client = try APIClient.testing(Script("data: no\n\ndata: 2\n\n"))
    let stream: ResponseStream<Int> = try await client.events(for: .get)
    var iterator = stream.makeAsyncIterator()
    await #expect(throws: APIError.self) { try await iterator.next() }
    #expect(try await iterator.next() == nil)
  }

  @Test("The size of an element is limited")
  func limit() async throws {
    let (steps, error) = try await steps("data: {\"n\": 1}\n\ndata: {\"n\": 1234567890}\n\n") {
      $0.maxElementSize = 16
    }
    #expect(steps == [Step(n: 1)])
    #expect(error?.description.contains("more than 16 bytes (maxElementSize)") == true)
  }

  @Test("Elements are validated as configured")
  func validation() async throws {
    let (ignored, noError) = try await validated(.ignore)
    #expect(ignored == [1, -1, 2])
    #expect(noError == nil)
    #expect(try await validated(.log).0 == [1, -1, 2])
    let (checked, error) = try await validated(.fail)
    #expect(checked == [1])
    guard case .undecodableResponse(let response) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(response.part == "event 2")
    #expect(response.underlying is ValidationError)
  }

  private func validated(
    _ validation: ClientConfiguration.ResponseValidation
  ) async throws -> ([Int], APIError?) {
    let transport = ScriptedTransport([Script("data: 1\n\ndata: -1\n\ndata: 2\n\n")])
    let client = try APIClient.testing(transport) { $0.responseValidation = validation }
    var request = APIRequest.get
    request.validateResponse(as: Int.self, in: SchemaLines("@0 a.yaml\n#/x 3 exclusiveMinimum:5")) {
      report, value in
      report.check(value, greaterThan: -1)
    }
    let (elements, error) = await (try await client.events(for: request) as ResponseStream<Int>)
      .collected()
    return (elements, error as? APIError)
  }
}

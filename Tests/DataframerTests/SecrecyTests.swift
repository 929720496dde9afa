import Dataframer
import Foundation
import Testing

@Suite("Secrecy of the API key")
struct SecrecyTests {
  /// All strings into which a program can convert a value, explicitly or implicitly.
  private func texts(of value: Any) -> [String] {
    var dumped = ""
    dump(value, to: &dumped)
    var texts = ["\(value)", String(reflecting: value), dumped]
    if let error = value as? any Error {
      texts += [error.localizedDescription, "\(error as NSError)"]
    }
    return texts
  }

  struct Echo: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var reply: Reply
  }

  @Test(
    "No error contains the key, whatever the server sends",
    arguments: [
      Echo(
        testDescription: "the key in JSON",
        reply: Reply(401, body: #"{"detail": "Unknown key \#(testKey)."}"#)),
      Echo(
        testDescription: "the whole header in JSON",
        reply: Reply(403, body: #"{"error": {"message": "Authorization: Bearer \#(testKey)"}}"#)),
      Echo(testDescription: "the key alone", reply: Reply(500, body: testKey)),
      Echo(
        testDescription: "the key in headers",
        reply: Reply(404, headers: ["X-Request-Id": testKey, "X-Echo": "Bearer \(testKey)"])),
      Echo(testDescription: "the key in what is not JSON", reply: Reply(200, body: testKey)),
      Echo(
        testDescription: "the key as a value of the wrong type",
        reply: .json(#"{"id": "\#(testKey)"}"#)),
      Echo(
        testDescription: "the key as a property",
        reply: .json(#"{"\#(testKey)": {"\#(testKey)": 1}}"#)),
    ])
  func echoed(test: Echo) async throws {
    try await RecordingServer.run(test.reply) { server in
      let runs = try Dataframer.testing(server.url) { $0.maxRetries = 0 }.dataframer.runs
      let error = try await #require(throws: APIError.self) {
        try await runs.retrieve(runID: runID)
      }
      for text in texts(of: error) {
        #expect(!text.contains(testKey))
      }
    }
  }

  @Test("Truncating a long string leaves no part of the key", arguments: [163, 180, 196])
  func cutText(position: Int) async throws {
    let message = String(repeating: "x", count: position) + testKey
    try await RecordingServer.run(Reply(400, body: #"{"detail": "\#(message)"}"#)) { server in
      let runs = try Dataframer.testing(server.url).dataframer.runs
      let error = try await #require(throws: APIError.self) {
        try await runs.retrieve(runID: runID)
      }
      #expect(!error.description.contains("x" + testKey.prefix(4)))
    }
  }

  @Test("No description of a client or of its parts contains the key")
  func client() throws {
    let client = try Dataframer(environment: ["DATAFRAMER_API_KEY": testKey])
    let configuration = ClientConfiguration(additionalHeaders: ["X-Key": testKey])
    let options = RequestOptions(headers: ["X-Key": testKey], query: ["key": testKey])
    let values: [Any] = [
      client, client.dataframer, client.dataframer.runs, configuration, options,
    ]
    for text in values.flatMap(texts) {
      #expect(!text.contains(testKey))
    }
  }

  @Test(
    "An error about an invalid key or base URL does not contain the key",
    arguments: [
      (testKey + "\nX-Other: \(testKey)", "https://api.example.com"),
      ("k", "https://user:\(testKey)@api.example.com"),
      ("k", "https://api.example.com?key=\(testKey)"),
      ("k", "ftp://\(testKey)@api.example.com"),
    ])
  func configurationErrors(apiKey: String, baseURL: String) throws {
    let baseURL = try #require(URL(string: baseURL))
    let error = try #require(throws: ConfigurationError.self) {
      try Dataframer(apiKey: apiKey, baseURL: baseURL, environment: [:])
    }
    for text in texts(of: error) {
      #expect(!text.contains(testKey))
    }
  }

  @Test("A printed request hides the key for Databricks, and shows everything else")
  func printedRequest() {
    var body = RunCreate(specID: runID, numberOfSamples: 12_345)
    body.databricksClientID = "application-id"
    body.databricksClientSecret = testKey
    for text in texts(of: body) {
      #expect(!text.contains(testKey))
      #expect(text.contains("12345"))
      #expect(text.contains("application-id"))
    }
  }

  @Test("The key is sent only in the header field")
  func header() async throws {
    try await RecordingServer.run(.json(#"{"id": "\#(runID)"}"#)) { server in
      let runs = try Dataframer.testing(server.url).dataframer.runs
      try await runs.create(specID: runID, numberOfSamples: 1)
      var request = try #require(await server.requests.first)
      #expect(request.headers.removeValue(forKey: "authorization") == "Bearer \(testKey)")
      #expect(!"\(request)".contains(testKey))
    }
  }
}
